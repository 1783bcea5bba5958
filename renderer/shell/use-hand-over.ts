/** Before the vault locks: every screen saves what is being typed, then main may go on. */
import { useEffect } from 'react';
import { call, listen } from '../ipc.js';
import { flushAll } from '../state/flushers.js';

export function useHandOver(): void {
  useEffect(
    () =>
      listen('vault.locking', () => {
        void flushAll().finally(() => void call('vault.readyToLock'));
      }),
    [],
  );
}
