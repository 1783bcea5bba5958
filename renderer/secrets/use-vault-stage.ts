/** The stage of a slow vault operation while it runs, as the vault process reports it. */
import { useEffect, useState } from 'react';
import type { EventPayload } from '../../shared/ipc/events.js';
import { listen } from '../ipc.js';

export type VaultStage = Extract<EventPayload<'vault.progress'>, { kind: 'stage' }>['stage'];

export function useVaultStage(isRunning: boolean): VaultStage | undefined {
  const [stage, setStage] = useState<VaultStage>();
  useEffect(() => {
    if (!isRunning) return undefined;
    const stop = listen('vault.progress', (progress) => {
      if (progress.kind === 'stage') setStage(progress.stage);
    });
    return () => {
      stop();
      setStage(undefined);
    };
  }, [isRunning]);
  return stage;
}
