/** Sums of money: whole cents inside, the reader's way of writing outside. */
import { LOCALE_TAG, type InterfaceLanguage } from '../../base/language.js';

/** Ten million euros: more is a slip of the keyboard. */
export const MOST_CENTS = 1_000_000_000;

/** Cents from "1 234,50", "1.234,50", "€ 1234.5" or "1234"; undefined when it is no sum. */
export function centsFrom(typed: string): number | undefined {
  const text = typed.replace(/[\s€'’\u00a0\u202f]/g, '');
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, euros = '', cents = ''] = parts;
  const value = Number(euros.replace(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  return value <= MOST_CENTS ? value : undefined;
}

/** "1 234,50 €" */
export const amountText = (language: InterfaceLanguage, cents: number): string =>
  amountsIn(language).format(cents / 100);

/** Making one takes longer than a hundred sums. */
const formats = new Map<InterfaceLanguage, Intl.NumberFormat>();

function amountsIn(language: InterfaceLanguage): Intl.NumberFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALE_TAG[language], { style: 'currency', currency: 'EUR' });
  formats.set(language, made);
  return made;
}

/** "1 200 €", for estimates. */
export const euroText = (language: InterfaceLanguage, euros: number): string =>
  new Intl.NumberFormat(LOCALE_TAG[language], {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(euros);

/** As one would type it: "1234,50". */
export const typedAmount = (cents: number): string =>
  `${String(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`;
