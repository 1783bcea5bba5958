/** The adviser's visits in this vault, as a list. */
import { useCallback, useEffect, useState } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import type { Output } from '../../shared/ipc/contract.js';
import { call, codeOf } from '../ipc.js';
import { useAccess } from './access.js';

export type ListedVisit = Output<'visit.list'>[number];

export interface Visits {
  /** Undefined until they were read. Newest first. */
  readonly visits: readonly ListedVisit[] | undefined;
  readonly failure: IpcErrorCode | undefined;
  readonly reload: () => Promise<void>;
}

export function useVisits(): Visits {
  const mayRead = useAccess().readable.includes('adviser-view');
  const [visits, setVisits] = useState<readonly ListedVisit[]>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const reload = useCallback(async () => {
    setVisits(await call('visit.list'));
  }, []);
  useEffect(() => {
    if (!mayRead) return undefined;
    let isCurrent = true;
    call('visit.list').then(
      (read) => {
        if (isCurrent) setVisits(read);
      },
      (error: unknown) => {
        if (isCurrent) setFailure(codeOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [mayRead]);
  return { visits, failure, reload };
}

/** Whether this person says the words of a visit: the adviser, here or with their own vault. */
export const mayWalk = (
  access: { readonly readable: readonly string[] },
  { isOwn }: Pick<ListedVisit, 'isOwn'>,
): boolean => !(isOwn && access.readable.includes('survey'));
