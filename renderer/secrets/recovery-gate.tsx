/** After opening a vault whose recovery key was never proved: the pending key again, or a new one. */
import { useEffect, useState } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useT } from '../i18n.js';
import { call, codeOf } from '../ipc.js';
import { Button } from '../ui/button.js';
import { RecoveryStep } from './recovery-step.js';
import { VaultProblem } from './vault-problem.js';
import './secrets.css';

async function groupsToProve(): Promise<readonly string[]> {
  const pending = await call('vault.pendingRecovery');
  return pending.groups ?? (await call('vault.renewRecovery')).groups;
}

export interface RecoveryGateProps {
  readonly onProved: () => void;
}

export function RecoveryGate({ onProved }: RecoveryGateProps) {
  const t = useT();
  const [groups, setGroups] = useState<readonly string[]>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    groupsToProve().then(
      (loaded) => {
        if (isCurrent) setGroups(loaded);
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
      {groups !== undefined && <RecoveryStep groups={groups} onProved={onProved} />}
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
