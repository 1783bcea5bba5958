/** Answers the contact channels, inside the vault process. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import {
  contactIdSchema,
  contactSchema,
  inSheetOrder,
  type Contact,
} from '../../shared/domain/contacts/contact.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';

export interface ContactHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
}

type ContactChannel = Extract<VaultChannel, `contacts.${string}`>;

const ID_BYTES = 16;

export function contactHandlers({
  records,
  ids,
}: ContactHandlerPorts): Pick<Handlers, ContactChannel> {
  return {
    'contacts.list': () => listContacts(records()),
    'contacts.save': ({ id, contact }) => {
      const saved = contactSchema.parse({
        ...contact,
        id: id ?? contactIdSchema.parse(ids.hex(ID_BYTES)),
      });
      records().put('contact', saved.id, saved);
      return saved;
    },
    'contacts.remove': ({ contactId }) => {
      records().remove('contact', contactId);
      return undefined;
    },
  };
}

const listContacts = (records: Records): Contact[] => [
  ...inSheetOrder(records.list('contact').map(({ value }) => contactSchema.parse(value))),
];
