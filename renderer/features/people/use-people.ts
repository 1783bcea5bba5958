/** The list of people, and changes of it: each answers with the list as it is then. */
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { call, codeOf } from '../../ipc.js';

export type PeopleList = Output<'people.list'>;

export interface PeopleData {
  readonly list: PeopleList | undefined;
  readonly setList: (list: PeopleList) => void;
  /** The list itself could not be read. */
  readonly isUnread: boolean;
  readonly readAgain: () => void;
  /** Of the last change. */
  readonly failure: IpcErrorCode | undefined;
  readonly isBusy: boolean;
  /** True once it is done; on failure the list is read again and `failure` says why. */
  readonly run: (change: () => Promise<PeopleList>) => Promise<boolean>;
}

export function usePeople(): PeopleData {
  const [list, setList] = useState<PeopleList>();
  const [isUnread, setIsUnread] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [isBusy, setIsBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    call('people.list').then(
      (read) => {
        if (!isCurrent) return;
        setList(read);
        setIsUnread(false);
      },
      () => {
        if (isCurrent) setIsUnread(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  const readAgain = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  const run = useCallback(
    async (change: () => Promise<PeopleList>) => {
      setFailure(undefined);
      setIsBusy(true);
      try {
        setList(await change());
        return true;
      } catch (error) {
        setFailure(codeOf(error));
        // A change that failed half-way may still have been carried out.
        readAgain();
        return false;
      } finally {
        setIsBusy(false);
      }
    },
    [readAgain],
  );
  return { list, setList, isUnread, readAgain, failure, isBusy, run };
}
