/** The thefts as read from the vault, and the changes to them: each saved first, then shown, with the objects it touched. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ItemId } from '../../../shared/domain/inventory/item.js';
import type {
  Recovery,
  Theft,
  TheftDraft,
  TheftFacts,
  TheftId,
  TheftTask,
} from '../../../shared/domain/theft/theft.js';
import { call } from '../../ipc.js';

export interface Thefts {
  /** The latest first; undefined until they were read. */
  readonly thefts: readonly Theft[] | undefined;
  readonly hasFailed: boolean;
  /** All of these throw when the vault refuses. */
  readonly save: (draft: TheftDraft, id?: TheftId) => Promise<Theft>;
  readonly remove: (id: TheftId) => Promise<void>;
  readonly declare: (id: TheftId, draft: TheftDraft) => Promise<void>;
  readonly withdraw: (id: TheftId) => Promise<void>;
  /** Without a day it is not done after all. */
  readonly tick: (id: TheftId, task: TheftTask, doneOn: string | undefined) => Promise<void>;
  readonly setCase: (id: TheftId, caseNumber: string) => Promise<void>;
  readonly setEncryption: (
    id: TheftId,
    answer: Pick<TheftFacts, 'isEncrypted' | 'encryptedHow'>,
  ) => Promise<void>;
  readonly recover: (id: TheftId, recovery: Recovery) => Promise<void>;
  readonly takeBackRecovery: (id: TheftId, itemId: ItemId) => Promise<void>;
}

/** `reload`: of the inventory, whose objects change with a theft. */
export function useThefts(reload: () => Promise<void>): Thefts {
  const [thefts, setThefts] = useState<readonly Theft[]>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    call('thefts.list').then(
      (read) => {
        if (isCurrent) setThefts(read);
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const show = useCallback((theft: Theft) => {
    setThefts((before = []) =>
      [theft, ...before.filter(({ id }) => id !== theft.id)].sort((a, b) =>
        b.begunAt.localeCompare(a.begunAt),
      ),
    );
    return theft;
  }, []);
  const changes = useMemo(() => {
    const withItems = async (work: Promise<{ theft: Theft }>): Promise<void> => {
      const { theft } = await work;
      show(theft);
      await reload();
    };
    return {
      save: async (draft: TheftDraft, id?: TheftId) =>
        show(await call('thefts.save', { draft, ...(id === undefined ? {} : { id }) })),
      remove: async (theftId: TheftId) => {
        await call('thefts.remove', { theftId });
        setThefts((before = []) => before.filter(({ id }) => id !== theftId));
      },
      declare: (theftId: TheftId, draft: TheftDraft) =>
        withItems(call('thefts.declare', { theftId, draft })),
      withdraw: (theftId: TheftId) => withItems(call('thefts.withdraw', { theftId })),
      tick: async (theftId: TheftId, task: TheftTask, doneOn: string | undefined) => {
        const day = doneOn === undefined ? {} : { doneOn };
        show(await call('thefts.tick', { theftId, task, ...day }));
      },
      setCase: (theftId: TheftId, caseNumber: string) =>
        withItems(call('thefts.setCase', { theftId, caseNumber })),
      setEncryption: async (
        theftId: TheftId,
        { isEncrypted, encryptedHow }: Pick<TheftFacts, 'isEncrypted' | 'encryptedHow'>,
      ) => {
        const answered = isEncrypted === undefined ? {} : { isEncrypted };
        show(await call('thefts.setEncryption', { theftId, encryptedHow, ...answered }));
      },
      recover: (theftId: TheftId, recovery: Recovery) =>
        withItems(call('thefts.recover', { theftId, recovery })),
      takeBackRecovery: (theftId: TheftId, itemId: ItemId) =>
        withItems(call('thefts.takeBackRecovery', { theftId, itemId })),
    };
  }, [reload, show]);
  return { thefts, hasFailed, ...changes };
}
