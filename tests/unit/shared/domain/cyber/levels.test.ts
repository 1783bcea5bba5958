import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../../shared/base/language.js';
import {
  CYBER_TOPICS,
  cyberRules,
  cyberSteps,
  cyberTopics,
  loadStepTexts,
} from '../../../../../shared/content/cyber/cyber-content.js';
import { surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import type { AnswerKey, Verdict } from '../../../../../shared/domain/assessment/answer.js';
import { levelOf, ruleState, verdictsOf } from '../../../../../shared/domain/cyber/levels.js';

const known = new Set<string>(surgeryQuestions.map(({ id }) => id));
const named = [
  ...cyberTopics.flatMap(({ levels }) => levels.flat().map(({ question }) => question)),
  ...cyberRules.flatMap(({ questions }) => questions),
  ...cyberSteps.flatMap(({ questions }) => questions),
];
const anyVerdicts = fc.dictionary(
  fc.constantFrom(...new Set(named.map(String))),
  fc.constantFrom<Verdict>('yes', 'partly', 'no', 'unknown', 'not-applicable'),
);
const BETTER: Readonly<Record<Verdict, readonly Verdict[]>> = {
  unknown: ['no', 'partly', 'yes'],
  no: ['partly', 'yes'],
  partly: ['yes'],
  yes: ['yes'],
  'not-applicable': ['not-applicable'],
};
const topicOf = (id: string) => cyberTopics.find((topic) => topic.id === id)!;

describe('the topics, rules and steps', () => {
  it('name questions that the survey has, and every topic and rule once', () => {
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(cyberTopics.map(({ id }) => id)).toEqual(CYBER_TOPICS);
    expect(cyberRules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const topic of CYBER_TOPICS) {
      expect(
        cyberSteps.some((step) => step.topic === topic),
        topic,
      ).toBe(true);
    }
  });

  it.each(LANGUAGES)('have the words of each step in %s, in short sentences', async (language) => {
    const texts = await loadStepTexts(language);
    expect(Object.keys(texts).sort()).toEqual(cyberSteps.map(({ id }) => id).sort());
    for (const { step, check } of Object.values(texts)) {
      for (const sentence of `${step} ${check}`.split(/[.;:!?](?:\s|$)/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(30);
      }
      expect(step + check).not.toMatch(/["']/);
    }
  });
});

describe('the level of a topic', () => {
  it('is not known before anything was answered', () => {
    for (const topic of cyberTopics) {
      expect(levelOf(topic, new Map()).level).toBeUndefined();
      expect(levelOf(topic, new Map([[topic.levels[0]![0]!.question, 'unknown']])).level).toBe(
        undefined,
      );
    }
  });

  it('rises as answers support it and names what is missing', () => {
    const backups = topicOf('backups');
    const level = (given: Record<string, Verdict>) =>
      levelOf(backups, new Map(Object.entries(given)));
    expect(level({ 'cyber.backup-regular': 'no' })).toMatchObject({
      level: 1,
      next: ['cyber.backup-regular'],
    });
    expect(level({ 'cyber.backup-regular': 'yes' })).toMatchObject({
      level: 2,
      next: ['cyber.backup-tested'],
    });
    expect(level({ 'cyber.backup-regular': 'yes', 'cyber.backup-tested': 'yes' })).toMatchObject({
      level: 3,
      next: ['cyber.backup-away', 'data.files-protected'],
    });
  });

  it('never falls with a better answer, and never passes what the survey asks', () => {
    fc.assert(
      fc.property(anyVerdicts, fc.constantFrom(...cyberTopics), fc.nat(), (given, topic, pick) => {
        const ids = Object.keys(given);
        const before = levelOf(topic, new Map(Object.entries(given)));
        expect(before.level ?? 0).toBeLessThanOrEqual(before.ceiling);
        const id = ids[pick % Math.max(ids.length, 1)];
        if (id === undefined) return;
        for (const better of BETTER[given[id]!]) {
          const after = levelOf(topic, new Map(Object.entries({ ...given, [id]: better })));
          expect(after.level ?? 0).toBeGreaterThanOrEqual(before.level ?? 0);
        }
      }),
    );
  });
});

it('takes the weaker of two sites, and nothing while one of them is open', () => {
  const question = surgeryQuestions.find(({ id }) => id === 'cyber.wifi-apart')!;
  const asked = ['aaaaaaaa', 'bbbbbbbb'].map((placeId) => ({ question, placeId }));
  const one = [['cyber.wifi-apart@aaaaaaaa', { verdict: 'yes' }]] as const;
  expect(
    verdictsOf(asked, new Map<AnswerKey, { verdict: Verdict }>(one)).has('cyber.wifi-apart'),
  ).toBe(false);
  const both = [...one, ['cyber.wifi-apart@bbbbbbbb', { verdict: 'no' }]] as const;
  expect(
    verdictsOf(asked, new Map<AnswerKey, { verdict: Verdict }>(both)).get('cyber.wifi-apart'),
  ).toBe('no');
});

it('says of a rule that it is met only when each of its questions is', () => {
  const [passwords] = cyberRules;
  const state = (given: Record<string, Verdict>) =>
    ruleState(passwords!, new Map(Object.entries(given)));
  expect(state({ 'cyber.passwords': 'yes' })).toBe('unknown');
  expect(state({ 'cyber.passwords': 'yes', 'cyber.two-step': 'no' })).toBe('partly');
  expect(state({ 'cyber.passwords': 'no', 'cyber.two-step': 'no' })).toBe('not');
  expect(state({ 'cyber.passwords': 'yes', 'cyber.two-step': 'yes' })).toBe('met');
});
