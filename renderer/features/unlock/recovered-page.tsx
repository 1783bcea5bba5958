/** After the recovery key has opened the vault: the new one, to keep and to prove. */
import { RecoveryStep } from '../../secrets/recovery-step.js';

export interface RecoveredPageProps {
  readonly groups: readonly string[];
  readonly onProved: () => void;
}

export function RecoveredPage({ groups, onProved }: RecoveredPageProps) {
  return (
    <main className="onboarding recovery-page">
      <div className="window-drag" />
      <RecoveryStep groups={groups} isRenewed onProved={onProved} />
    </main>
  );
}
