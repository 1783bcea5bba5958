/** The register of data breaches as read from the vault, and the changes to it: each saved first, then shown. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { emptyBreach, type Breach, type BreachId } from '../../shared/domain/breach/breach.js';
import { call } from '../ipc.js';

export interface Breaches {
  /** The latest first; undefined until they were read. */
  readonly breaches: readonly Breach[] | undefined;
  readonly hasFailed: boolean;
  /** All of these throw when the vault refuses. */
  readonly begin: () => Promise<Breach>;
  readonly save: (breach: Breach) => Promise<void>;
  readonly remove: (id: BreachId) => Promise<void>;
}

export function useBreaches(): Breaches {
  const [breaches, setBreaches] = useState<readonly Breach[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useCallback(async () => {
    setBreaches(await call('breach.list'));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    call('breach.list').then(
      (read) => {
        if (isCurrent) setBreaches(read);
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const changes = useMemo(
    () => ({
      begin: async () => {
        const breach = await call('breach.save', { breach: emptyBreach(new Date().toISOString()) });
        await reload();
        return breach;
      },
      save: async ({ id, ...breach }: Breach) => {
        const saved = await call('breach.save', { id, breach });
        setBreaches((before) => {
          const others = (before ?? []).filter((each) => each.id !== id);
          return [saved, ...others].sort((a, b) => b.noticedAt.localeCompare(a.noticedAt));
        });
      },
      remove: async (breachId: BreachId) => {
        await call('breach.remove', { breachId });
        await reload();
      },
    }),
    [reload],
  );
  return { breaches, hasFailed, ...changes };
}
