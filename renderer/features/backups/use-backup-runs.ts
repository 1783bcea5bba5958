/** The things one can do on the screen, one at a time, with how the last one ended. */
import { useCallback, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { call, codeOf } from '../../ipc.js';

export interface RunEnd {
  readonly kind: 'backup' | 'drill';
  readonly made: Output<'backup.make'>;
}

export interface BackupRuns {
  readonly isBusy: boolean;
  readonly end: RunEnd | undefined;
  readonly failure: IpcErrorCode | undefined;
  readonly make: () => Promise<void>;
  readonly drill: () => Promise<void>;
  /** Chooses where copies go; the first time a copy is made right away. */
  readonly choose: (isFirst: boolean) => Promise<void>;
}

export function useBackupRuns(): BackupRuns {
  const [isBusy, setIsBusy] = useState(false);
  const [end, setEnd] = useState<RunEnd>();
  const [failure, setFailure] = useState<IpcErrorCode>();

  const attempt = useCallback(async (work: () => Promise<RunEnd | undefined>) => {
    setIsBusy(true);
    setEnd(undefined);
    setFailure(undefined);
    try {
      setEnd(await work());
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setIsBusy(false);
    }
  }, []);
  const make = useCallback(
    () => attempt(async () => ({ kind: 'backup', made: await call('backup.make') })),
    [attempt],
  );
  const drill = useCallback(
    () => attempt(async () => ({ kind: 'drill', made: await call('backup.drill') })),
    [attempt],
  );
  const choose = useCallback(
    (isFirst: boolean) =>
      attempt(async () => {
        const { outcome } = await call('backup.chooseFolder');
        if (outcome === 'cancelled' || !isFirst) return undefined;
        return { kind: 'backup', made: await call('backup.make') };
      }),
    [attempt],
  );
  return { isBusy, end, failure, make, drill, choose };
}
