/** The practice's own contacts as read from the vault, and the changes to them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Contact, ContactId, NewContact } from '../../../shared/domain/contacts/contact.js';
import { call } from '../../ipc.js';

export interface ContactsState {
  /** Undefined until they were read. */
  readonly contacts: readonly Contact[] | undefined;
  readonly hasFailed: boolean;
  /** All of these throw when the vault refuses. */
  readonly add: (contact: NewContact, id?: ContactId) => Promise<Contact>;
  /** Saved without another look at the list: a row must not jump while it is typed in. */
  readonly keep: (contact: Contact) => Promise<void>;
  readonly remove: (id: ContactId) => Promise<void>;
}

export function useContacts(): ContactsState {
  const [contacts, setContacts] = useState<readonly Contact[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useCallback(async () => {
    setContacts(await call('contacts.list'));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    call('contacts.list').then(
      (read) => {
        if (isCurrent) setContacts(read);
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
      add: async (contact: NewContact, id?: ContactId) => {
        const saved = await call('contacts.save', { ...(id === undefined ? {} : { id }), contact });
        await reload();
        return saved;
      },
      keep: async ({ id, ...contact }: Contact) => {
        await call('contacts.save', { id, contact });
      },
      remove: async (contactId: ContactId) => {
        await call('contacts.remove', { contactId });
        await reload();
      },
    }),
    [reload],
  );
  return { contacts, hasFailed, ...changes };
}
