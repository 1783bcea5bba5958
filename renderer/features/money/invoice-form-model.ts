/** What stands in the form of an invoice, what keeps it from being saved, and the invoice it makes. Pure. */
import { questionIdSchema } from '../../../shared/content/schema.js';
import { centsFrom, typedAmount } from '../../../shared/domain/money/amount.js';
import {
  PROOFS,
  type Invoice,
  type InvoiceId,
  type NewInvoice,
  type Proof,
} from '../../../shared/domain/money/invoice.js';

export const INVOICE_DRAFT = 'money.invoice';

export interface InvoiceForm {
  readonly id?: InvoiceId | undefined;
  readonly title: string;
  /** Empty: no measure of the survey. */
  readonly questionId: string;
  readonly supplier: string;
  readonly date: string;
  /** As typed. */
  readonly amount: string;
  readonly isPaid: boolean;
  readonly proofs: readonly Proof[];
}

export const newInvoiceForm = (today: string): InvoiceForm => ({
  title: '',
  questionId: '',
  supplier: '',
  date: today,
  amount: '',
  isPaid: false,
  proofs: ['invoice'],
});

export const invoiceFormOf = ({ cents, questionId, ...invoice }: Invoice): InvoiceForm => ({
  ...invoice,
  questionId: questionId ?? '',
  amount: typedAmount(cents),
});

export interface InvoiceProblems {
  readonly title?: 'required';
  readonly date?: 'required';
  readonly amount?: 'no-amount';
}

export function invoiceProblems({ title, date, amount }: InvoiceForm): InvoiceProblems {
  return {
    ...(title.trim() === '' ? { title: 'required' } : {}),
    ...(date === '' ? { date: 'required' } : {}),
    ...(centsFrom(amount) === undefined ? { amount: 'no-amount' } : {}),
  };
}

/** Undefined while something keeps the form from being saved. */
export function invoiceFrom(form: InvoiceForm): NewInvoice | undefined {
  const { questionId, title, supplier, date, isPaid, proofs } = form;
  const cents = centsFrom(form.amount);
  if (cents === undefined || Object.keys(invoiceProblems(form)).length > 0) return undefined;
  return {
    title: title.trim(),
    ...(questionId === '' ? {} : { questionId: questionIdSchema.parse(questionId) }),
    supplier: supplier.trim(),
    date,
    cents,
    isPaid,
    proofs: PROOFS.filter((proof) => proofs.includes(proof)),
  };
}
