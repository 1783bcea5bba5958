import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../../../shared/domain/assessment/answer.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { bandOf, scoreOf, type Score } from '../../../../../shared/domain/assessment/score.js';
import { surveys, type Survey } from '../../../../support/assessment-arbitraries.js';
import { allAsked, aQuestion, anAnswer } from '../../../../support/assessment-builders.js';

const scoreOfSurvey = ({ questions, answers }: Survey): Score =>
  scoreOf(allAsked(questions), answersByKey(answers));

describe('a score', () => {
  const questions = [
    aQuestion('access.heavy', { weight: 5 }),
    aQuestion('access.middle', { weight: 3 }),
    aQuestion('access.light', { weight: 2 }),
  ];
  const of = (...verdicts: readonly (Verdict | undefined)[]) =>
    scoreOfSurvey({
      questions,
      answers: questions.flatMap(({ id }, index) => {
        const verdict = verdicts[index];
        return verdict === undefined ? [] : [anAnswer(id, verdict)];
      }),
    });

  test('is what was earned out of what could be, by weight', () => {
    expect(of('yes', 'yes', 'yes').overall).toBe(100);
    expect(of('yes', 'no', 'no').overall).toBe(50);
    expect(of('partly', 'no', 'no').overall).toBe(25);
    expect(of('no', 'no', 'no').overall).toBe(0);
  });

  test('takes "don’t know" for not in place', () => {
    expect(of('unknown', 'yes', 'yes')).toMatchObject({ overall: of('no', 'yes', 'yes').overall });
  });

  test('leaves "not applicable" and unanswered out of the denominator', () => {
    expect(of('not-applicable', 'yes', 'no').overall).toBe(60);
    expect(of(undefined, 'yes', 'no').overall).toBe(60);
  });

  test('does not exist while nothing counts', () => {
    expect(of()).toMatchObject({ overall: undefined, domains: [{ score: undefined, losses: [] }] });
    expect(of('not-applicable').domains[0]?.band).toBeUndefined();
  });

  test('says what lowered the domain and by how much, biggest first', () => {
    const [domain] = of('partly', 'no', 'yes').domains;
    expect(domain).toMatchObject({ score: 45, band: 'weak', answered: 3, total: 3 });
    expect(domain?.losses.map(({ asked, points }) => [asked.question.id, points])).toEqual([
      ['access.middle', 30],
      ['access.heavy', 25],
    ]);
  });

  test('counts a carried-over answer as last known, and as not answered yet', () => {
    const answers = [anAnswer('access.heavy', 'yes', { toConfirm: true })];
    expect(scoreOfSurvey({ questions, answers }).domains[0]).toMatchObject({
      score: 100,
      answered: 0,
    });
  });
});

test('bands begin where the design says', () => {
  expect([0, 49, 50, 69, 70, 100].map(bandOf)).toEqual([
    'weak',
    'weak',
    'medium',
    'medium',
    'good',
    'good',
  ]);
});

test('legal duties and facts of the surroundings never count', () => {
  const questions = [
    aQuestion('access.duty', { layer: 'legal', weight: 5 }),
    aQuestion('access.context', { contextOnly: true, weight: 5 }),
    aQuestion('access.legal-context', { layer: 'legal', contextOnly: true }),
    aQuestion('access.habit', { weight: 1 }),
  ];
  const answers = questions.map(({ id }) => anAnswer(id, id === 'access.habit' ? 'yes' : 'no'));
  const score = scoreOfSurvey({ questions, answers });
  expect(score.overall).toBe(100);
  expect(score.duties.map(({ asked, state }) => [asked.question.id, state])).toEqual([
    ['access.duty', 'unmet'],
  ]);
});

test.each([
  ['yes', 'met'],
  ['partly', 'unmet'],
  ['no', 'unmet'],
  ['unknown', 'unknown'],
  ['not-applicable', 'not-applicable'],
  [undefined, 'unanswered'],
] as const)('a duty answered %s is %s', (verdict, state) => {
  const questions = [aQuestion('access.duty', { layer: 'legal' })];
  const answers = verdict === undefined ? [] : [anAnswer('access.duty', verdict)];
  expect(scoreOfSurvey({ questions, answers }).duties[0]?.state).toBe(state);
});

test('layers are scored apart', () => {
  const questions = [
    aQuestion('access.habit'),
    aQuestion('access.lock', { layer: 'technical' }),
    aQuestion('access.alarm', { layer: 'electronic' }),
  ];
  const answers = [anAnswer('access.habit', 'yes'), anAnswer('access.lock', 'partly')];
  expect(scoreOfSurvey({ questions, answers }).layers).toEqual([
    { layer: 'organisational', score: 100 },
    { layer: 'technical', score: 50 },
    { layer: 'electronic', score: undefined },
  ]);
});

describe('for any survey', () => {
  const LADDER: readonly Verdict[] = ['no', 'partly', 'yes'];
  const improved = (verdict: Verdict | undefined): Verdict | undefined =>
    verdict === 'unknown' ? 'partly' : LADDER[LADDER.indexOf(verdict ?? 'yes') + 1];

  const numbersOf = (score: Score) => [
    score.overall,
    ...score.domains.map((domain) => domain.score),
    ...score.layers.map((layer) => layer.score),
  ];

  test('improving an answer never lowers any score', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (survey, pick) => {
        const chosen = pick % Math.max(survey.answers.length, 1);
        const answers = survey.answers.map((answer, index) => {
          const better = improved(answer.verdict);
          return index === chosen && better !== undefined && answer.verdict !== 'not-applicable'
            ? { ...answer, verdict: better }
            : answer;
        });
        const before = numbersOf(scoreOfSurvey(survey));
        const after = numbersOf(scoreOfSurvey({ ...survey, answers }));
        after.forEach((score, index) => {
          expect(score ?? 0).toBeGreaterThanOrEqual(before[index] ?? 0);
        });
      }),
    );
  });

  test('scores stay between 0 and 100, and with the losses add up to 100', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        for (const { score, losses } of scoreOfSurvey(survey).domains) {
          if (score === undefined) continue;
          const lost = losses.reduce((sum, loss) => sum + loss.points, 0);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score + lost).toBe(100);
          expect(losses.every((loss) => loss.points >= 0)).toBe(true);
        }
      }),
    );
  });

  test('"not applicable" scores as if the question had not been asked', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const without = survey.answers.filter(({ verdict }) => verdict !== 'not-applicable');
        expect(numbersOf(scoreOfSurvey({ ...survey, answers: without }))).toEqual(
          numbersOf(scoreOfSurvey(survey)),
        );
      }),
    );
  });
});
