/** An invoice for the safety of the practice, and which of its proofs are kept. Never a patient. */
import { z } from 'zod';
import { questionIdSchema } from '../../content/schema.js';
import { MOST_CENTS } from './amount.js';

export const invoiceIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('InvoiceId');
export type InvoiceId = z.infer<typeof invoiceIdSchema>;

/** What the administration asked for until 2024 (law topic `tax`, statement `proofs`). */
export const PROOFS = [
  'invoice',
  'payment',
  'contractor',
  'alarm-centre',
  'camera-declaration',
] as const;
export const proofSchema = z.enum(PROOFS);
export type Proof = z.infer<typeof proofSchema>;

export const newInvoiceSchema = z.strictObject({
  /** What was bought or done, in the practice's words. */
  title: z.string().trim().min(1).max(160),
  /** The measure of the survey it is for. */
  questionId: questionIdSchema.optional(),
  supplier: z.string().trim().max(120),
  /** Of the invoice, YYYY-MM-DD. */
  date: z.iso.date(),
  /** VAT included. */
  cents: z.number().int().nonnegative().max(MOST_CENTS),
  isPaid: z.boolean(),
  /** Those that are kept, in the order of PROOFS. */
  proofs: z.array(proofSchema).max(PROOFS.length),
});
export type NewInvoice = z.infer<typeof newInvoiceSchema>;

export const invoiceSchema = newInvoiceSchema.extend({ id: invoiceIdSchema });
export type Invoice = z.infer<typeof invoiceSchema>;

/** The latest first. */
export const latestFirst = (invoices: readonly Invoice[]): readonly Invoice[] =>
  [...invoices].sort(
    (a, b) =>
      b.date.localeCompare(a.date) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1),
  );

export interface InvoiceYear {
  /** "2026" */
  readonly year: string;
  readonly invoices: readonly Invoice[];
  readonly cents: number;
  readonly unpaidCents: number;
}

/** By the year of the invoice, the latest first. */
export function invoiceYears(invoices: readonly Invoice[]): readonly InvoiceYear[] {
  const ordered = latestFirst(invoices);
  const years = [...new Set(ordered.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => {
    const ofYear = ordered.filter(({ date }) => date.startsWith(year));
    return {
      year,
      invoices: ofYear,
      cents: totalOf(ofYear),
      unpaidCents: totalOf(ofYear.filter(({ isPaid }) => !isPaid)),
    };
  });
}

const totalOf = (invoices: readonly Invoice[]): number =>
  invoices.reduce((sum, { cents }) => sum + cents, 0);
