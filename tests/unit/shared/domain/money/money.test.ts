import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_CENTS,
  amountText,
  centsFrom,
  typedAmount,
} from '../../../../../shared/domain/money/amount.js';
import { invoiceSchema, invoiceYears } from '../../../../../shared/domain/money/invoice.js';

describe('an amount', () => {
  test.each([
    ['480', 48_000],
    ['1 234,50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['€ 12,5', 1_250],
    ['1\u202f250,00 €', 125_000],
    ['1.250', 125_000],
    ['0', 0],
  ])('%j is %d cents', (typed, cents) => {
    expect(centsFrom(typed)).toBe(cents);
  });

  test.each(['', '-5', '12,34,6', 'abc', '1e3', '1,2,3', '99999999999'])('%j is none', (typed) => {
    expect(centsFrom(typed)).toBeUndefined();
  });

  test('typed again is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_CENTS }), (cents) => {
        expect(centsFrom(typedAmount(cents))).toBe(cents);
      }),
    );
  });

  test('is written as in the country', () => {
    expect(amountText('fr', 123_450).replace(/\s/g, ' ')).toBe('1 234,50 €');
    expect(amountText('nl', 123_450).replace(/\s/g, ' ')).toBe('€ 1.234,50');
  });
});

const invoice = (id: number, date: string, cents: number, isPaid = true) =>
  invoiceSchema.parse({
    id: id.toString(16).padStart(32, '0'),
    title: 'Serrure',
    supplier: '',
    date,
    cents,
    isPaid,
    proofs: [],
  });

test('invoices are told by year, the latest first, with what is still to pay', () => {
  const years = invoiceYears([
    invoice(1, '2025-12-31', 100),
    invoice(2, '2026-01-01', 200, false),
    invoice(3, '2026-11-02', 300),
  ]);
  expect(
    years.map(({ year, cents, unpaidCents, invoices }) => [
      year,
      cents,
      unpaidCents,
      invoices.map(({ date }) => date),
    ]),
  ).toEqual([
    ['2026', 500, 200, ['2026-11-02', '2026-01-01']],
    ['2025', 100, 0, ['2025-12-31']],
  ]);
});
