import { expect, test } from 'vitest';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { progressOf } from '../../../../../shared/domain/assessment/progress.js';
import { allAsked, aQuestion, anAnswer } from '../../../../support/assessment-builders.js';

const questions = [
  aQuestion('access.one'),
  aQuestion('access.two'),
  aQuestion('locks.one', { domain: 'locks' }),
];

test('counts verdicts, not notes nor answers still to be confirmed', () => {
  const answers = [
    anAnswer('access.one', 'unknown'),
    anAnswer('access.two', undefined, { note: 'to look at' }),
    anAnswer('locks.one', 'yes', { toConfirm: true }),
  ];
  expect(progressOf(allAsked(questions), answersByKey(answers))).toEqual({
    answered: 1,
    total: 3,
    minutesLeft: 1,
    byDomain: [
      { domain: 'access', answered: 1, total: 2 },
      { domain: 'locks', answered: 0, total: 1 },
    ],
  });
});

test('leaves out answers to questions that are not asked', () => {
  const answers = answersByKey([anAnswer('access.gone', 'yes')]);
  expect(progressOf(allAsked(questions), answers).answered).toBe(0);
});

test('announces 15 minutes for forty questions and less for confirming them', () => {
  const forty = Array.from({ length: 40 }, (_, index) => aQuestion(`access.q${String(index)}`));
  const confirmed = forty.map(({ id }) => anAnswer(id, 'yes', { toConfirm: true }));
  expect(progressOf(allAsked(forty), new Map()).minutesLeft).toBe(15);
  expect(progressOf(allAsked(forty), answersByKey(confirmed)).minutesLeft).toBe(7);
});

test('has nothing left only when everything is answered', () => {
  const answers = questions.map(({ id }) => anAnswer(id, 'no'));
  expect(progressOf(allAsked(questions), answersByKey(answers)).minutesLeft).toBe(0);
  expect(progressOf(allAsked(questions), answersByKey(answers.slice(1))).minutesLeft).toBe(1);
});
