import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerKind } from '../../../../../shared/content/schema.js';
import { monthsBefore, verdictOf } from '../../../../../shared/domain/assessment/verdict-of.js';

const TODAY = '2025-09-29';
const count = (differences: object): AnswerKind => ({
  kind: 'count',
  unit: 'points',
  direction: 'atLeast',
  meets: 3,
  partly: 2,
  max: 20,
  ...differences,
});

describe('a counted question', () => {
  test.each([
    [5, 'yes'],
    [3, 'yes'],
    [2, 'partly'],
    [1, 'no'],
    [0, 'no'],
  ] as const)('with at least three wanted, %i is %s', (given, verdict) => {
    expect(verdictOf(count({}), { count: given }, TODAY)).toBe(verdict);
  });

  test.each([
    [0, 'yes'],
    [30, 'yes'],
    [31, 'partly'],
    [60, 'partly'],
    [61, 'no'],
  ] as const)('with at most thirty wanted, %i is %s', (given, verdict) => {
    const kind = count({ direction: 'atMost', meets: 30, partly: 60 });
    expect(verdictOf(kind, { count: given }, TODAY)).toBe(verdict);
  });

  test('has no half-way without a second bound', () => {
    expect(verdictOf(count({ partly: undefined }), { count: 2 }, TODAY)).toBe('no');
  });

  test('does not believe a verdict sent without its number', () => {
    expect(verdictOf(count({}), { verdict: 'yes' }, TODAY)).toBeUndefined();
    expect(verdictOf(count({}), { verdict: 'yes', count: 0 }, TODAY)).toBe('no');
  });

  test('can be unknown or not applicable', () => {
    expect(verdictOf(count({}), { verdict: 'unknown', count: 9 }, TODAY)).toBe('unknown');
    expect(verdictOf(count({}), { verdict: 'not-applicable' }, TODAY)).toBe('not-applicable');
  });
});

describe('a dated question', () => {
  const kind: AnswerKind = { kind: 'date', withinMonths: 12 };

  test.each([
    ['2025-09-29', 'yes'],
    ['2024-09-29', 'yes'],
    ['2024-09-28', 'partly'],
    ['1999-01-01', 'partly'],
    ['2025-09-30', undefined],
  ] as const)('given %s is %s', (date, verdict) => {
    expect(verdictOf(kind, { date }, TODAY)).toBe(verdict);
  });
});

test('a choice is what was chosen', () => {
  expect(verdictOf({ kind: 'choice' }, { verdict: 'partly' }, TODAY)).toBe('partly');
  expect(verdictOf({ kind: 'choice' }, {}, TODAY)).toBeUndefined();
});

describe('months before', () => {
  test.each([
    ['2025-03-31', 1, '2025-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2025-01-15', 1, '2024-12-15'],
    ['2025-09-29', 24, '2023-09-29'],
  ] as const)('%s less %i months is %s', (from, months, expected) => {
    expect(monthsBefore(from, months)).toBe(expected);
  });

  test('more months never give a later day', () => {
    const days = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.nat(60), fc.nat(60), (date, some, more) => {
        const day = date.toISOString().slice(0, 10);
        expect(monthsBefore(day, some + more) <= monthsBefore(day, some)).toBe(true);
      }),
    );
  });
});
