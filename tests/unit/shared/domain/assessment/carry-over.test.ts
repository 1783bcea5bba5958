import { expect, test } from 'vitest';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { carryOver } from '../../../../../shared/domain/assessment/carry-over.js';
import { compareScores } from '../../../../../shared/domain/assessment/compare-scores.js';
import { scoreOf } from '../../../../../shared/domain/assessment/score.js';
import { allAsked, aQuestion, anAnswer } from '../../../../support/assessment-builders.js';

test('takes over answers and notes, all still to be confirmed, with their age', () => {
  const answers = [
    anAnswer('access.one', 'yes'),
    anAnswer('access.two', undefined, { note: 'ask Nadia' }),
    anAnswer('access.three'),
  ];
  const carried = carryOver(answers);
  expect(carried.map(({ questionId }) => questionId)).toEqual(['access.one', 'access.two']);
  expect(carried.every(({ toConfirm }) => toConfirm)).toBe(true);
  expect(carried[0]?.answeredAt).toBe(answers[0]?.answeredAt);
  expect(answers[0]?.toConfirm).toBe(false);
});

test('compares scores by domain and layer, without inventing a before', () => {
  const questions = [aQuestion('access.one'), aQuestion('locks.one', { domain: 'locks' })];
  const asked = allAsked(questions);
  const now = answersByKey([anAnswer('access.one', 'yes'), anAnswer('locks.one', 'no')]);
  const before = answersByKey([anAnswer('access.one', 'partly')]);
  const comparison = compareScores(scoreOf(asked, now), scoreOf(asked, before));
  expect(comparison.overall).toEqual({ now: 50, before: 50, delta: 0 });
  expect(comparison.domains).toEqual([
    { domain: 'access', now: 100, before: 50, delta: 50 },
    { domain: 'locks', now: 0, before: undefined, delta: undefined },
  ]);
  expect(comparison.layers[0]).toEqual({ layer: 'organisational', now: 50, before: 50, delta: 0 });
  expect(comparison.layers[1]?.delta).toBeUndefined();
});
