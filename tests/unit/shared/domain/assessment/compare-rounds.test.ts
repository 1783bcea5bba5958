import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../../shared/content/schema.js';
import {
  VERDICTS,
  type Answer,
  type Verdict,
} from '../../../../../shared/domain/assessment/answer.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { assessmentSchema } from '../../../../../shared/domain/assessment/assessment.js';
import {
  compareRounds,
  doneBetween,
  type ComparedAnswer,
} from '../../../../../shared/domain/assessment/compare-rounds.js';
import { planItemSchema } from '../../../../../shared/domain/assessment/plan-item.js';
import {
  isIn,
  roundsOf,
  trendOf,
  type Round,
} from '../../../../../shared/domain/assessment/trend.js';
import { anAnswer, aPractice, aQuestion } from '../../../../support/assessment-builders.js';

const { sites } = aPractice();

function aRound(
  questions: readonly Question[],
  answers: readonly Answer[],
  differences: object = {},
): Round {
  const assessment = assessmentSchema.parse({
    id: 'a'.repeat(32),
    scope: 'full',
    packVersion: '1.1.0',
    startedAt: '2025-01-01T08:00:00Z',
    finishedAt: '2025-01-02T08:00:00Z',
    ...differences,
  });
  const [round] = roundsOf([{ assessment, answers: answersByKey(answers) }], { questions, sites });
  if (round === undefined) throw new Error('a finished assessment expected');
  return round;
}

const keysOf = (answers: readonly ComparedAnswer[]) => answers.map(({ key }) => key).sort();

describe('two rounds', () => {
  const questions = [
    aQuestion('access.up'),
    aQuestion('access.down'),
    aQuestion('access.found-out'),
    aQuestion('access.started'),
    aQuestion('access.dropped'),
    aQuestion('access.new', { since: '1.2.0' }),
    aQuestion('access.only-full', { first: false }),
  ];
  const before = aRound(questions, [
    anAnswer('access.up', 'no'),
    anAnswer('access.down', 'yes'),
    anAnswer('access.found-out', 'unknown'),
    anAnswer('access.dropped', 'partly'),
    anAnswer('access.retired', 'yes'),
  ]);
  const after = aRound(
    questions,
    [
      anAnswer('access.up', 'partly'),
      anAnswer('access.down', 'no'),
      anAnswer('access.found-out', 'not-applicable'),
      anAnswer('access.started', 'yes'),
      anAnswer('access.new', 'yes'),
      anAnswer('access.only-full', 'yes'),
    ],
    { packVersion: '1.2.0', finishedAt: '2026-01-02T08:00:00Z' },
  );
  const found = compareRounds(before, after);

  test('tell what is better, worse, different, newly and no longer answered', () => {
    expect(keysOf(found.better)).toEqual(['access.up@practice']);
    expect(keysOf(found.worse)).toEqual(['access.down@practice']);
    expect(keysOf(found.otherwise)).toEqual(['access.found-out@practice']);
    expect(keysOf(found.newlyAnswered)).toEqual([
      'access.only-full@practice',
      'access.started@practice',
    ]);
    expect(keysOf(found.noLongerAnswered)).toEqual(['access.dropped@practice']);
  });

  test('name what another version brought or took away, and count it for nothing', () => {
    expect(keysOf(found.added)).toEqual(['access.new@practice']);
    expect(keysOf(found.removed)).toEqual(['access.retired@practice']);
    // "No" became half, "yes" became nothing: over these two the score went from 50 to 25.
    expect(found.answeredBothTimes).toBe(2);
    expect(found.scores.overall).toEqual({ before: 50, now: 25, delta: -25 });
  });
});

const randomRounds = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 5 }),
      isNew: fc.boolean(),
      isKnown: fc.boolean(),
      first: fc.option(fc.constantFrom<Verdict>(...VERDICTS), { nil: undefined }),
      second: fc.option(fc.constantFrom<Verdict>(...VERDICTS), { nil: undefined }),
    }),
    { maxLength: 20 },
  )
  .map((all) => {
    const id = (index: number) => `access.q${String(index)}`;
    const questions = all.flatMap(({ weight, isNew, isKnown }, index) =>
      isKnown ? [aQuestion(id(index), { weight, ...(isNew ? { since: '1.2.0' } : {}) })] : [],
    );
    const answersOf = (side: 'first' | 'second') =>
      all.flatMap((each, index) => {
        const verdict = each[side];
        return verdict === undefined ? [] : [anAnswer(id(index), verdict)];
      });
    return {
      one: aRound(questions, answersOf('first')),
      other: aRound(questions, answersOf('second'), { packVersion: '1.2.0' }),
    };
  });

test('a round beside itself shows no change at all', () => {
  fc.assert(
    fc.property(randomRounds, ({ one }) => {
      const { scores, answeredBothTimes: _, ...groups } = compareRounds(one, one);
      for (const group of Object.values(groups)) expect(group).toEqual([]);
      expect(scores.overall.delta ?? 0).toBe(0);
      for (const { delta } of scores.domains) expect(delta ?? 0).toBe(0);
    }),
  );
});

test('the other way round it is the mirror image', () => {
  fc.assert(
    fc.property(randomRounds, ({ one, other }) => {
      const there = compareRounds(one, other);
      const back = compareRounds(other, one);
      expect(keysOf(back.better)).toEqual(keysOf(there.worse));
      expect(keysOf(back.worse)).toEqual(keysOf(there.better));
      expect(keysOf(back.otherwise)).toEqual(keysOf(there.otherwise));
      expect(keysOf(back.newlyAnswered)).toEqual(keysOf(there.noLongerAnswered));
      expect(keysOf(back.noLongerAnswered)).toEqual(keysOf(there.newlyAnswered));
      expect(keysOf(back.added)).toEqual(keysOf(there.removed));
      expect(keysOf(back.removed)).toEqual(keysOf(there.added));
      expect(back.answeredBothTimes).toBe(there.answeredBothTimes);
      expect(back.scores.overall.now).toBe(there.scores.overall.before);
      expect((back.scores.overall.delta ?? 0) + (there.scores.overall.delta ?? 0)).toBe(0);
      for (const domain of there.scores.domains) {
        const mirrored = back.scores.domains.find((each) => each.domain === domain.domain);
        expect([mirrored?.now, mirrored?.before]).toEqual([domain.before, domain.now]);
      }
    }),
  );
});

test('every answer that differs stands in exactly one group', () => {
  fc.assert(
    fc.property(randomRounds, ({ one, other }) => {
      const { scores: _, answeredBothTimes: __, ...groups } = compareRounds(one, other);
      const keys = Object.values(groups).flatMap(keysOf);
      expect(new Set(keys).size).toBe(keys.length);
      const differing = [...new Set([...one.answers.keys(), ...other.answers.keys()])].filter(
        (key) => one.answers.get(key)?.verdict !== other.answers.get(key)?.verdict,
      );
      const asked = new Set([...one.asked, ...other.asked].map(({ key }) => key));
      for (const key of differing.filter((each) => asked.has(each))) expect(keys).toContain(key);
    }),
  );
});

test('measures done after one round and up to the other, whichever comes first', () => {
  const item = (questionId: string, state: string, changedAt: string) =>
    planItemSchema.parse({ questionId, placeId: 'practice', state, changedAt });
  const items = [
    item('access.late', 'done', '2025-06-03T08:00:00Z'),
    item('access.early', 'done', '2025-06-01T08:00:00Z'),
    item('access.before', 'done', '2025-01-01T08:00:00Z'),
    item('access.after', 'done', '2026-06-01T08:00:00Z'),
    item('access.planned', 'planned', '2025-06-01T08:00:00Z'),
  ];
  const one = { finishedAt: '2025-01-02T08:00:00Z' };
  const other = { finishedAt: '2026-01-02T08:00:00Z' };
  const wanted = ['access.early', 'access.late'];
  expect(doneBetween(items, one, other).map(({ questionId }) => questionId)).toEqual(wanted);
  expect(doneBetween(items, other, one).map(({ questionId }) => questionId)).toEqual(wanted);
});

test('the trend stands each round in the order of time, with what it asked then', () => {
  const questions = [
    aQuestion('access.a'),
    aQuestion('access.b', { since: '1.10.0' }),
    aQuestion('data.c', { domain: 'data' }),
  ];
  const source = (id: string, finishedAt: string | undefined, differences: object = {}) => ({
    assessment: aRound([], [], {
      id: id.repeat(32),
      finishedAt: finishedAt ?? '2020-01-01T00:00:00Z',
    }).assessment,
    answers: answersByKey([anAnswer('access.a', 'yes'), anAnswer('access.b', 'no')]),
    ...differences,
  });
  const late = source('b', '2026-01-01T00:00:00Z');
  const early = source('a', '2025-01-01T00:00:00Z');
  const { finishedAt: _, ...open } = source('c', undefined).assessment;
  const rounds = roundsOf(
    [
      { ...late, assessment: { ...late.assessment, packVersion: '1.10.0' } },
      { ...early, assessment: { ...early.assessment, packVersion: '1.9.0' } },
      { ...early, assessment: open },
    ],
    { questions, sites },
  );
  expect(rounds.map(({ assessment }) => assessment.id[0])).toEqual(['a', 'b']);
  expect(trendOf(rounds)).toEqual({
    overall: [100, 50],
    domains: [{ domain: 'access', scores: [100, 50] }],
  });
});

test.each([
  ['1.2.0', '1.1.0', false],
  ['1.2.0', '1.2.0', true],
  ['1.2.0', '1.10.0', true],
  [undefined, '1.0.0', true],
])('a question of %s in a pack of %s: %s', (since, version, expected) => {
  expect(isIn(aQuestion('access.a', since === undefined ? {} : { since }), version)).toBe(expected);
});
