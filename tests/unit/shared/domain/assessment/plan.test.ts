import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../../shared/content/schema.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { planOf, type Plan } from '../../../../../shared/domain/assessment/plan.js';
import { planItemSchema } from '../../../../../shared/domain/assessment/plan-item.js';
import { SEVERITIES, severityOf } from '../../../../../shared/domain/assessment/severity.js';
import { surveys, type Survey } from '../../../../support/assessment-arbitraries.js';
import { allAsked, aQuestion, anAnswer } from '../../../../support/assessment-builders.js';

const planOfSurvey = ({ questions, answers }: Survey): Plan =>
  planOf({ asked: allAsked(questions), answers: answersByKey(answers), items: [] });

const allNo = (questions: readonly Question[]): Plan =>
  planOfSurvey({ questions, answers: questions.map(({ id }) => anAnswer(id, 'no')) });

const layeredIds = (plan: Plan) =>
  plan.layers.flatMap(({ entries }) => entries.map(({ asked }) => asked.question.id));

test('weights become words', () => {
  expect([5, 4, 3, 2, 1].map(severityOf)).toEqual([
    'urgent',
    'important',
    'important',
    'useful',
    'useful',
  ]);
});

describe('order', () => {
  test('habits come before locks and locks before electronics, however urgent', () => {
    const plan = allNo([
      aQuestion('access.alarm', { layer: 'electronic', weight: 5 }),
      aQuestion('access.lock', { layer: 'technical', weight: 5 }),
      aQuestion('access.habit', { weight: 1 }),
    ]);
    expect(layeredIds(plan)).toEqual(['access.habit', 'access.lock', 'access.alarm']);
    expect(plan.layers.flatMap(({ entries }) => entries.map(({ rank }) => rank))).toEqual([
      1, 2, 3,
    ]);
  });

  test('inside a layer: urgency, then harm avoided per hour, then pack order', () => {
    const effort = (hours: string) => ({ action: { effort: hours, cost: 'none', who: 'gp' } });
    const plan = allNo([
      aQuestion('access.useful', { weight: 2, ...effort('minutes') }),
      aQuestion('access.slow-heavy', { weight: 4, ...effort('day') }),
      aQuestion('access.first', { weight: 3, ...effort('hour') }),
      aQuestion('access.second', { weight: 3, ...effort('hour') }),
      aQuestion('access.urgent', { weight: 5, ...effort('days') }),
    ]);
    expect(layeredIds(plan)).toEqual([
      'access.urgent',
      'access.first',
      'access.second',
      'access.slow-heavy',
      'access.useful',
    ]);
  });
});

test('what nobody knows is to be found out, heaviest first, and not yet to be done', () => {
  const questions = [
    aQuestion('access.light', { weight: 1 }),
    aQuestion('access.duty', { weight: 5, layer: 'legal' }),
  ];
  const plan = planOfSurvey({
    questions,
    answers: questions.map(({ id }) => anAnswer(id, 'unknown')),
  });
  expect(plan.toFindOut.map(({ asked }) => asked.question.id)).toEqual([
    'access.duty',
    'access.light',
  ]);
  expect(plan.duties).toEqual([]);
  expect(layeredIds(plan)).toEqual([]);
});

test('carries what the user decided about the same question at the same place', () => {
  const questions = [aQuestion('access.habit')];
  const item = planItemSchema.parse({
    questionId: 'access.habit',
    placeId: 'practice',
    state: 'planned',
    plannedFor: '2025-10-08',
    changedAt: '2025-09-29T10:00:00Z',
  });
  const answers = answersByKey([anAnswer('access.habit', 'no')]);
  const plan = planOf({ asked: allAsked(questions), answers, items: [item] });
  expect(plan.layers[0]?.entries[0]?.item).toEqual(item);
});

describe('for any survey', () => {
  test('layers keep their order and urgency never rises inside one', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const { layers } = planOfSurvey(survey);
        expect(layers.map(({ layer }) => layer)).toEqual([
          'organisational',
          'technical',
          'electronic',
        ]);
        for (const { layer, entries } of layers) {
          expect(entries.every(({ asked }) => asked.question.layer === layer)).toBe(true);
          const urgency = entries.map(({ severity }) => SEVERITIES.indexOf(severity));
          expect(urgency).toEqual([...urgency].sort((a, b) => a - b));
        }
        const ranks = layers.flatMap(({ entries }) => entries.map(({ rank }) => rank));
        expect(ranks).toEqual(ranks.map((_, index) => index + 1));
      }),
    );
  });

  test('duties stand apart and each gap appears exactly once', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const plan = planOfSurvey(survey);
        expect(plan.duties.every(({ asked }) => asked.question.layer === 'legal')).toBe(true);
        const listed = [
          ...plan.duties.map(({ asked }) => asked.question.id),
          ...plan.toFindOut.map(({ asked }) => asked.question.id),
          ...layeredIds(plan),
        ];
        const verdicts = new Map(survey.answers.map((each) => [each.questionId, each.verdict]));
        const expected = survey.questions.filter(({ id, contextOnly }) => {
          const verdict = verdicts.get(id);
          const isGap = verdict === 'no' || verdict === 'partly' || verdict === 'unknown';
          return isGap && contextOnly !== true;
        });
        expect([...listed].sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });
});
