/** Where backups stand, kept up to date while a screen shows it. */
import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { call, codeOf, listen } from '../ipc.js';

export type BackupStatus = Output<'backup.status'>;

export interface BackupStatusState {
  /** Undefined until it is known. */
  readonly status: BackupStatus | undefined;
  readonly failure: IpcErrorCode | undefined;
}

export function useBackupStatus(): BackupStatusState {
  const [state, setState] = useState<BackupStatusState>({ status: undefined, failure: undefined });
  useEffect(() => {
    let isCurrent = true;
    const read = (): void => {
      call('backup.status').then(
        (status) => {
          if (isCurrent) setState({ status, failure: undefined });
        },
        (error: unknown) => {
          if (isCurrent) setState({ status: undefined, failure: codeOf(error) });
        },
      );
    };
    read();
    const stop = listen('backup.changed', read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, []);
  return state;
}
