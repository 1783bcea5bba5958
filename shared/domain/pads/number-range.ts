/**
 * Numbers as they are printed on pads: a prefix and digits, "A 004501" to "A 004550". Kept as typed; read here into
 * figures to count them, to see what is left and where two pads overlap. Pure.
 */

/** A pad has tens of leaves; a box of pads some hundreds. More is a slip of the keyboard. */
export const MOST_NUMBERS = 1000;

/** Figures of a range, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface NumberRange extends Span {
  /** As written before the digits of the first number. */
  readonly prefix: string;
  /** Digits of the first number: leading zeros are kept. */
  readonly width: number;
}

export const RANGE_PROBLEMS = ['no-digits', 'other-prefix', 'order', 'too-long'] as const;
export type RangeProblem = (typeof RANGE_PROBLEMS)[number];

export type ReadRange = { readonly range: NumberRange } | { readonly problem: RangeProblem };

// Fifteen digits are the most that a number holds exactly; what stands before them is prefix.
const NUMBER = /^(.*?)(\d{1,15})$/su;

const signsOf = (prefix: string): string => prefix.replace(/[\s./-]/gu, '').toUpperCase();

/** Undefined where nothing is written. A number alone is a range of one. */
export function readRange(from: string, to: string): ReadRange | undefined {
  const begin = from.trim();
  const end = to.trim() === '' ? begin : to.trim();
  if (begin === '' && end === '') return undefined;
  const [, prefix, digits] = NUMBER.exec(begin) ?? [];
  const [, endPrefix, endDigits] = NUMBER.exec(end) ?? [];
  if (digits === undefined || endDigits === undefined) return { problem: 'no-digits' };
  const written = prefix ?? '';
  // "A 004501 to 004550": whoever leaves the letters out the second time means the same ones.
  const isSame = endPrefix === '' || signsOf(endPrefix ?? '') === signsOf(written);
  if (!isSame) return { problem: 'other-prefix' };
  const first = Number(digits);
  const last = Number(endDigits);
  if (last < first) return { problem: 'order' };
  if (last - first >= MOST_NUMBERS) return { problem: 'too-long' };
  return { range: { prefix: written, first, last, width: digits.length } };
}

/** Undefined for what is not written or cannot be read. */
export function rangeOf(from: string, to: string): NumberRange | undefined {
  const read = readRange(from, to);
  return read !== undefined && 'range' in read ? read.range : undefined;
}

export const isSamePrefix = (a: NumberRange, b: NumberRange): boolean =>
  signsOf(a.prefix) === signsOf(b.prefix);

export const overlap = (a: NumberRange, b: NumberRange): boolean =>
  isSamePrefix(a, b) && a.first <= b.last && b.first <= a.last;

/** Whether every number of the second is one of the first. */
export const holds = (whole: NumberRange, part: NumberRange): boolean =>
  isSamePrefix(whole, part) && whole.first <= part.first && part.last <= whole.last;

export const countOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);

/** What is left of some spans without another one, in order. */
export const without = (spans: readonly Span[], { first, last }: Span): readonly Span[] =>
  spans.flatMap((span) =>
    last < span.first || span.last < first
      ? [span]
      : [
          { first: span.first, last: first - 1 },
          { first: last + 1, last: span.last },
        ].filter((part) => part.first <= part.last),
  );

/** In order, those that touch made one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const before = result.at(-1);
    if (before === undefined || before.last + 1 < span.first) result.push(span);
    else result.splice(-1, 1, { first: before.first, last: Math.max(before.last, span.last) });
  }
  return result;
}

export const numberText = ({ prefix, width }: NumberRange, figure: number): string =>
  `${prefix}${String(figure).padStart(width, '0')}`;

/** "A 004501 – A 004550", or one number. */
export const spanText = (range: NumberRange, { first, last }: Span): string =>
  first === last
    ? numberText(range, first)
    : `${numberText(range, first)}\u00A0– ${numberText(range, last)}`;
