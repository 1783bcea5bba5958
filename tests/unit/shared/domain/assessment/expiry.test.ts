import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../../../shared/base/calendar.js';
import { LAYERS } from '../../../../../shared/content/schema.js';
import { VERDICTS } from '../../../../../shared/domain/assessment/answer.js';
import {
  expiredAnswers,
  expiredSince,
  expiresOn,
  validMonthsOf,
  vouchedOn,
} from '../../../../../shared/domain/assessment/expiry.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { allAsked, anAnswer, aQuestion } from '../../../../support/assessment-builders.js';

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const at = (day: string) => `${day}T10:00:00Z`;
const dated = aQuestion('cameras.test', {
  domain: 'cameras',
  layer: 'electronic',
  answer: { kind: 'date', withinMonths: 12 },
});

describe('how long an answer holds', () => {
  test.each([
    ['organisational', 12],
    ['technical', 36],
    ['electronic', 24],
    ['legal', 12],
  ] as const)('%s: %i months unless the question says otherwise', (layer, months) => {
    expect(validMonthsOf(aQuestion('access.a', { layer }))).toBe(months);
    expect(validMonthsOf(aQuestion('access.a', { layer, validMonths: 3 }))).toBe(3);
  });

  test.each([
    ['2024-02-29', '2025-02-28'],
    ['2025-12-31', '2026-12-31'],
    ['2025-01-01', '2026-01-01'],
  ])('a habit answered on %s asks again on %s, and not the day before', (day, again) => {
    const question = aQuestion('access.a');
    const answer = anAnswer('access.a', 'yes', { answeredAt: at(day) });
    expect(expiresOn(question, answer)).toBe(again);
    expect(expiredSince(question, answer, addDays(again, -1))).toBeUndefined();
    expect(expiredSince(question, answer, again)).toBe(again);
  });

  test('nothing answered and "don’t know" never grow old', () => {
    const question = aQuestion('access.a');
    expect(expiresOn(question, undefined)).toBeUndefined();
    expect(expiresOn(question, anAnswer('access.a', undefined, { note: 'x' }))).toBeUndefined();
    expect(expiresOn(question, anAnswer('access.a', 'unknown'))).toBeUndefined();
  });

  test('a date asks again when it no longer lies within its own months', () => {
    const answer = anAnswer('cameras.test', 'yes', {
      date: '2025-03-31',
      answeredAt: at('2025-09-29'),
    });
    expect(expiresOn(dated, answer)).toBe('2026-03-31');
    const old = anAnswer('cameras.test', 'partly', {
      date: '2020-03-31',
      answeredAt: at('2025-09-29'),
    });
    expect(expiresOn(dated, old)).toBe('2027-09-29');
  });
});

test('on any day: the sooner it was vouched for, the sooner it asks, and "still so" always helps', () => {
  const verdict = fc.constantFrom(...VERDICTS.filter((each) => each !== 'unknown'));
  const layer = fc.constantFrom(...LAYERS);
  const months = fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined });
  fc.assert(
    fc.property(days, days, verdict, layer, months, (one, other, given, its, validMonths) => {
      const question = aQuestion('access.a', { layer: its, ...(validMonths && { validMonths }) });
      const [early = '', late = ''] = [one, other].sort();
      const answer = anAnswer('access.a', given, { answeredAt: at(early) });
      const confirmed = { ...answer, confirmedAt: at(late) };
      expect(vouchedOn(confirmed)).toBe(late);
      const [first = '', then = ''] = [expiresOn(question, answer), expiresOn(question, confirmed)];
      expect(first <= then).toBe(true);
      expect(first).toBe(addMonths(early, validMonthsOf(question)));
      expect(expiredSince(question, confirmed, late)).toBeUndefined();
    }),
  );
});

test('a confirmed date too holds from the day it was confirmed', () => {
  fc.assert(
    fc.property(days, days, (date, day) => {
      fc.pre(date <= day);
      const answer = anAnswer('cameras.test', 'yes', { date, answeredAt: at(date) });
      const confirmed = { ...answer, confirmedAt: at(day) };
      expect(expiredSince(dated, confirmed, day)).toBeUndefined();
    }),
  );
});

test('lists what to confirm, the longest waiting first, and only what is asked', () => {
  const questions = [aQuestion('access.a'), aQuestion('access.b'), aQuestion('access.c')];
  const answers = [
    anAnswer('access.a', 'yes', { answeredAt: at('2024-05-01') }),
    anAnswer('access.b', 'no', { answeredAt: at('2024-02-01') }),
    anAnswer('access.c', 'yes', { answeredAt: at('2025-09-01') }),
    anAnswer('access.gone', 'yes', { answeredAt: at('2020-01-01') }),
  ];
  const found = expiredAnswers(allAsked(questions), answersByKey(answers), '2025-09-29');
  expect(found.map(({ asked, since }) => [asked.question.id, since])).toEqual([
    ['access.b', '2025-02-01'],
    ['access.a', '2025-05-01'],
  ]);
});
