/** Who may be chosen on the closed screen, and who was chosen last on this computer. */
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract.js';
import { call } from '../../ipc.js';
import { useSettings } from '../../state/settings.js';

export type ListedPerson = Output<'vault.people'>[number];

/** Before the list is there, and where it cannot be read: opening says what is wrong then. */
const OWNER_ALONE: readonly ListedPerson[] = [{ personId: '', label: '', role: 'owner' }];

export interface ListedPeople {
  /** Never empty; undefined while somebody else than the owner may have to be shown first. */
  readonly people: readonly ListedPerson[] | undefined;
  readonly chosen: ListedPerson | undefined;
  readonly choose: (person: ListedPerson) => void;
  /** Notes who has opened, so that they need not choose the next time. */
  readonly remember: () => void;
}

export function useListedPeople(): ListedPeople {
  const { settings, change } = useSettings();
  const { lastPersonId } = settings;
  const [list, setList] = useState<readonly ListedPerson[]>();
  const [chosenId, setChosenId] = useState(lastPersonId);

  useEffect(() => {
    let isCurrent = true;
    call('vault.people').then(
      (people) => {
        if (isCurrent) setList(people.length === 0 ? OWNER_ALONE : people);
      },
      () => {
        if (isCurrent) setList(OWNER_ALONE);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  const people = list ?? (lastPersonId === undefined ? OWNER_ALONE : undefined);
  const chosen =
    people?.find(({ personId }) => personId === chosenId) ??
    people?.find(({ role }) => role === 'owner') ??
    people?.[0];
  const choose = useCallback(({ personId }: ListedPerson) => {
    setChosenId(personId);
  }, []);
  const openerId = chosen?.personId;
  const isOneOfSeveral = (people?.length ?? 0) > 1;
  const remember = useCallback(() => {
    if (!isOneOfSeveral || openerId === undefined || openerId === lastPersonId) return;
    // A convenience: failing to keep it must not disturb who has just opened.
    change({ lastPersonId: openerId }).catch(() => undefined);
  }, [change, isOneOfSeveral, lastPersonId, openerId]);
  return { people, chosen, choose, remember };
}
