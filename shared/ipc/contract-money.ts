/** Invoices for the safety of the practice, and the list of them for the accountant. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { invoiceIdSchema, invoiceSchema, newInvoiceSchema } from '../domain/money/invoice.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

const wantedList = z.strictObject({
  language: languageSchema,
  /** Every year when it is left out. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
});

export const moneyContract = {
  'invoices.list': endpoint('vault', 'unlocked-vault', nothing, z.array(invoiceSchema)),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'invoices.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: invoiceIdSchema.optional(), invoice: newInvoiceSchema }),
    invoiceSchema,
  ),
  'invoices.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ invoiceId: invoiceIdSchema }),
    nothing,
  ),
  'document.invoices': endpoint('vault', 'unlocked-vault', wantedList, documentSchema),
  'invoices.exportPdf': endpoint('main', 'unlocked-vault', wantedList, exportOutcomeSchema),
};
