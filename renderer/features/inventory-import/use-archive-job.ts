/** Runs the steps of an archive until it is done, one call after the other, so that the vault answers all else in between. */
import { useEffect, useRef, useState } from 'react';
import type { ArchiveStep } from '../../../shared/ipc/contract-inventory-files.js';
import { call } from '../../ipc.js';

export interface ArchiveJob {
  /** 0 to 1 while it runs. */
  readonly share: number | undefined;
  /** Undefined when it was cancelled. Throws what the vault answers. */
  readonly run: (token: string, begin: () => Promise<unknown>) => Promise<ArchiveStep | undefined>;
  readonly cancel: () => void;
}

export function useArchiveJob(): ArchiveJob {
  const [share, setShare] = useState<number>();
  /** The token of what was cancelled last. */
  const cancelled = useRef<string>(undefined);
  const running = useRef<string>(undefined);
  // A page that is left ends what it began.
  useEffect(
    () => () => {
      const token = running.current;
      cancelled.current = token;
      if (token !== undefined) call('inventory.cancelArchive', { token }).catch(() => undefined);
    },
    [],
  );
  return {
    share,
    run: async (token, begin) => {
      cancelled.current = undefined;
      running.current = token;
      setShare(0);
      const isCancelled = (): boolean => cancelled.current === token;
      try {
        await begin();
        for (;;) {
          if (isCancelled()) {
            await call('inventory.cancelArchive', { token });
            return undefined;
          }
          const step = await call('inventory.archiveStep', { token });
          if (step.isFinished) return step;
          setShare(step.total === 0 ? 0 : step.done / step.total);
        }
      } finally {
        running.current = undefined;
        setShare(undefined);
      }
    },
    cancel: () => {
      cancelled.current = running.current;
    },
  };
}
