/** Answers the invoice channels, inside the vault process. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import {
  invoiceIdSchema,
  invoiceSchema,
  latestFirst,
  type Invoice,
} from '../../shared/domain/money/invoice.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';

export interface InvoiceHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
}

type InvoiceChannel = Extract<VaultChannel, `invoices.${string}`>;

const ID_BYTES = 16;

export function invoiceHandlers({
  records,
  ids,
}: InvoiceHandlerPorts): Pick<Handlers, InvoiceChannel> {
  return {
    'invoices.list': () => listInvoices(records()),
    'invoices.save': ({ id, invoice }) => {
      const saved = invoiceSchema.parse({
        ...invoice,
        id: id ?? invoiceIdSchema.parse(ids.hex(ID_BYTES)),
      });
      records().put('invoice', saved.id, saved);
      return saved;
    },
    'invoices.remove': ({ invoiceId }) => {
      records().remove('invoice', invoiceId);
      return undefined;
    },
  };
}

const listInvoices = (records: Records): Invoice[] => [
  ...latestFirst(records.list('invoice').map(({ value }) => invoiceSchema.parse(value))),
];
