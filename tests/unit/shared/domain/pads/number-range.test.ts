import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  holds,
  joined,
  MOST_NUMBERS,
  numberText,
  overlap,
  rangeOf,
  readRange,
  spanText,
  without,
  type NumberRange,
  type Span,
} from '../../../../../shared/domain/pads/number-range.js';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
    .map(([first, more]): Span => ({ first, last: first + more })),
  { maxLength: 6 },
);
const figures = (list: readonly Span[]): ReadonlySet<number> =>
  new Set(
    list.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
/** Begins with a letter and ends in something that is no digit, or is empty. */
const prefix = fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z]([A-Z0-9 -]{0,5}[A-Z -])?$/));

describe('numbers as printed', () => {
  it.each([
    ['A 004501', 'A 004550', 50],
    ['A 004501', '004550', 50],
    ['a-004501', 'A 004550', 50],
    ['4501', '', 1],
    ['2026-0001', '2026-0025', 25],
    ['998', '1002', 5],
    ['0000', '0999', 1000],
  ])('reads %s to %s as %i numbers', (from, to, count) => {
    expect(countOf([rangeOf(from, to)!])).toBe(count);
  });

  it.each([
    ['A', '', 'no-digits'],
    ['', 'A 12', 'no-digits'],
    ['A 12', 'B 20', 'other-prefix'],
    ['A 20', 'A 12', 'order'],
    ['0', '1000', 'too-long'],
    ['12 bis', '', 'no-digits'],
  ])('says what is wrong with %s to %s: %s', (from, to, problem) => {
    expect(readRange(from, to)).toEqual({ problem });
  });

  it('reads nothing where nothing is written', () => {
    expect(readRange(' ', '')).toBeUndefined();
  });

  it('reads back what it writes, whatever the prefix and the zeros', () => {
    fc.assert(
      fc.property(
        prefix,
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: MOST_NUMBERS - 1 }),
        fc.integer({ min: 1, max: 12 }),
        (before, first, more, width) => {
          const range: NumberRange = { prefix: before, first, last: first + more, width };
          const text = (figure: number) => numberText(range, figure);
          const read = rangeOf(text(first), text(range.last));
          expect(read).toMatchObject({ first, last: range.last });
          expect(spanText(read!, read!)).toBe(spanText(range, range));
        },
      ),
    );
  });

  it('never throws and never counts beyond the most there may be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (from, to) => {
        const range = rangeOf(from, to);
        if (range !== undefined) {
          expect(countOf([range])).toBeGreaterThanOrEqual(1);
          expect(countOf([range])).toBeLessThanOrEqual(MOST_NUMBERS);
        }
      }),
    );
  });
});

describe('runs of numbers', () => {
  it('takes away exactly the numbers of the other run', () => {
    fc.assert(
      fc.property(spans, spans, (all, gone) => {
        const whole = joined(all);
        const left = gone.reduce<readonly Span[]>(without, whole);
        const expected = [...figures(whole)].filter((figure) => !figures(gone).has(figure));
        expect([...figures(left)].sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
        expect(countOf(left)).toBe(expected.length);
      }),
    );
  });

  it('joins to the same numbers, apart from each other and in order', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const whole = joined(given);
        expect([...figures(whole)].sort()).toEqual([...figures(given)].sort());
        for (const [index, { first }] of whole.slice(1).entries()) {
          expect(first).toBeGreaterThan(whole[index]!.last + 1);
        }
      }),
    );
  });

  it('overlaps when some number is the same, and holds when all are', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(span, span, ([first, more], [other, others]) => {
        const a = { prefix: 'A ', width: 2, first, last: first + more };
        const b = { prefix: 'a-', width: 2, first: other, last: other + others };
        const [mine, theirs] = [figures([a]), figures([b])];
        expect(overlap(a, b)).toBe([...theirs].some((figure) => mine.has(figure)));
        expect(holds(a, b)).toBe([...theirs].every((figure) => mine.has(figure)));
        expect(overlap(a, { ...b, prefix: 'B' })).toBe(false);
      }),
    );
  });
});
