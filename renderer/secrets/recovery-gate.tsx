/** After opening a vault whose recovery key was never proved: the pending key again, or a new one. */
import { useEffect, useState } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useT } from '../i18n.js';
import { call, codeOf } from '../ipc.js';
import { Button } from '../ui/button.js';
import { RecoveryStep } from './recovery-step.js';
import { VaultProblem } from './vault-problem.js';
import './secrets.css';

interface KeyToProve {
  readonly groups: readonly string[];
  readonly isRenewed: boolean;
}

async function keyToProve(): Promise<KeyToProve> {
  const pending = await call('vault.pendingRecovery');
  if (pending.groups !== undefined) return { groups: pending.groups, isRenewed: false };
  return { groups: (await call('vault.renewRecovery')).groups, isRenewed: true };
}

export interface RecoveryGateProps {
  readonly onProved: () => void;
}

export function RecoveryGate({ onProved }: RecoveryGateProps) {
  const t = useT();
  const [key, setKey] = useState<KeyToProve>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    keyToProve().then(
      (loaded) => {
        if (isCurrent) setKey(loaded);
      },
      (error: unknown) => {
        if (isCurrent) setFailure(codeOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt]);

  return (
    <main className="onboarding recovery-page">
      <div className="window-drag" />
      {key !== undefined && <RecoveryStep {...key} onProved={onProved} />}
      {failure !== undefined && (
        <div className="step-body stack g4">
          <VaultProblem code={failure} />
          <Button
            onClick={() => {
              setFailure(undefined);
              setAttempt(attempt + 1);
            }}
          >
            {t('vault.action.retry')}
          </Button>
        </div>
      )}
    </main>
  );
}
