import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../../shared/content/schema.js';
import type { Answer } from '../../../../../shared/domain/assessment/answer.js';
import {
  answersByKey,
  askedQuestions,
} from '../../../../../shared/domain/assessment/asked-questions.js';
import type { AssessmentScope } from '../../../../../shared/domain/assessment/assessment.js';
import {
  aPractice,
  aQuestion,
  anAnswer,
  SITE_A,
  SITE_B,
} from '../../../../support/assessment-builders.js';

const twoSites = aPractice({
  sites: [
    { id: SITE_A, name: 'Namur' },
    { id: SITE_B, name: 'Jambes' },
  ],
}).sites;

const keysOf = (
  questions: readonly Question[],
  answers: readonly Answer[] = [],
  { scope = 'full', sites = twoSites }: { scope?: AssessmentScope; sites?: typeof twoSites } = {},
) =>
  askedQuestions({ questions, scope, sites, answers: answersByKey(answers) }).map(({ key }) => key);

describe('order', () => {
  test('goes domain after domain, whatever the order of the pack', () => {
    const questions = [
      aQuestion('absence.one', { domain: 'absence' }),
      aQuestion('locks.one', { domain: 'locks' }),
      aQuestion('surroundings.one', { domain: 'surroundings' }),
    ];
    expect(keysOf(questions)).toEqual([
      'surroundings.one@practice',
      'locks.one@practice',
      'absence.one@practice',
    ]);
  });

  test('walks the whole domain at the first site, then what is left at the next', () => {
    const questions = [
      aQuestion('access.door', { perSite: true }),
      aQuestion('access.habit'),
      aQuestion('access.window', { perSite: true }),
    ];
    expect(keysOf(questions)).toEqual([
      `access.door@${SITE_A}`,
      'access.habit@practice',
      `access.window@${SITE_A}`,
      `access.door@${SITE_B}`,
      `access.window@${SITE_B}`,
    ]);
  });
});

describe('scope', () => {
  test('asks only marked questions in the first survey', () => {
    const questions = [aQuestion('access.one'), aQuestion('access.two', { first: false })];
    expect(keysOf(questions, [], { scope: 'first' })).toEqual(['access.one@practice']);
    expect(keysOf(questions)).toHaveLength(2);
  });
});

describe('follow-ups', () => {
  const parent = aQuestion('access.alarm');
  const child = aQuestion('access.code', {
    followUp: { question: 'access.alarm', answers: ['yes', 'partly'] },
  });
  const grandchild = aQuestion('access.code-changed', {
    followUp: { question: 'access.code', answers: ['yes'] },
  });
  const all = [parent, child, grandchild];

  test('are asked only while their condition holds', () => {
    expect(keysOf(all)).toEqual(['access.alarm@practice']);
    expect(keysOf(all, [anAnswer('access.alarm', 'no')])).toHaveLength(1);
    expect(keysOf(all, [anAnswer('access.alarm', 'unknown')])).toHaveLength(1);
    expect(keysOf(all, [anAnswer('access.alarm', 'partly')])).toHaveLength(2);
  });

  test('come back with their stored answer, which is never touched', () => {
    const stored = anAnswer('access.code', 'yes', { note: 'kept' });
    expect(keysOf(all, [anAnswer('access.alarm', 'yes'), stored])).toHaveLength(3);
    expect(keysOf(all, [anAnswer('access.alarm', 'no'), stored])).toHaveLength(1);
    expect(keysOf(all, [anAnswer('access.alarm', 'yes'), stored])).toContain(
      'access.code-changed@practice',
    );
  });

  test('look at the answer of their own site', () => {
    const perSite = [
      aQuestion('access.door', { perSite: true }),
      aQuestion('access.lock', {
        perSite: true,
        followUp: { question: 'access.door', answers: ['no'] },
      }),
    ];
    const keys = keysOf(perSite, [anAnswer('access.door', 'no', { placeId: SITE_B })]);
    expect(keys).toContain(`access.lock@${SITE_B}`);
    expect(keys).not.toContain(`access.lock@${SITE_A}`);
  });

  test('cross between practice and sites', () => {
    const questions = [
      aQuestion('access.habit'),
      aQuestion('access.door', {
        perSite: true,
        followUp: { question: 'access.habit', answers: ['no'] },
      }),
      aQuestion('access.rule', { followUp: { question: 'access.door', answers: ['no'] } }),
    ];
    const keys = keysOf(questions, [
      anAnswer('access.habit', 'no'),
      anAnswer('access.door', 'no', { placeId: SITE_B }),
    ]);
    expect(keys).toHaveLength(4);
    expect(keys).toContain('access.rule@practice');
  });

  test('are never asked when they depend on one another in a circle', () => {
    const circle = [
      aQuestion('access.a', { followUp: { question: 'access.b', answers: ['yes'] } }),
      aQuestion('access.b', { followUp: { question: 'access.a', answers: ['yes'] } }),
    ];
    expect(keysOf(circle, [anAnswer('access.a', 'yes'), anAnswer('access.b', 'yes')])).toEqual([]);
  });

  test('are not asked when the first survey leaves their parent out', () => {
    const questions = [aQuestion('access.alarm', { first: false }), child];
    const answers = [anAnswer('access.alarm', 'yes')];
    expect(keysOf(questions, answers, { scope: 'first' })).toEqual([]);
  });
});
