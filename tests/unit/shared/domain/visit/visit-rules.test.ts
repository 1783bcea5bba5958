import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import { VERDICTS } from '../../../../../shared/domain/assessment/answer.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import {
  isWritten,
  moved,
  nextRank,
  orderedAdvice,
  standingAdvice,
} from '../../../../../shared/domain/visit/advice-order.js';
import { ADVICE_LAYERS, type AdviceCore } from '../../../../../shared/domain/visit/visit.js';
import {
  VISIT_DOMAINS,
  visitItems,
  visitQuestions,
} from '../../../../../shared/domain/visit/visit-questions.js';
import { zoneKey, zonesOf } from '../../../../../shared/domain/visit/visit-zones.js';
import {
  SITE_A,
  SITE_B,
  aPractice,
  aQuestion,
  anAnswer,
} from '../../../../support/assessment-builders.js';
import { aVisitItem } from '../../../../support/visit-builders.js';

const { sites } = aPractice({
  sites: [
    { id: SITE_A, name: 'Namur' },
    { id: SITE_B, name: 'Jambes' },
  ],
});
const shows = { answers: true, notes: true, photos: true };

describe('what an adviser may be shown', () => {
  it('never is a question that stays in the vault, one that follows from it, nor absences', () => {
    const never = new Set(
      surgeryQuestions.filter(({ neverExport }) => neverExport === true).map(({ id }) => id),
    );
    expect(never.size).toBeGreaterThan(10);
    for (const question of visitQuestions(surgeryQuestions)) {
      expect(never.has(question.id)).toBe(false);
      expect(question.domain).not.toBe('absence');
      if (question.followUp !== undefined) {
        expect(never.has(question.followUp.question)).toBe(false);
      }
    }
  });

  it('holds for every survey: 300 of them, with canaries in each answer that stays', () => {
    const canary = 'CANARY-never';
    const answer = fc.record({
      verdict: fc.constantFrom(...VERDICTS),
      note: fc.constantFrom('', 'a note'),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 40, maxLength: 60 }), (given) => {
        const answers = surgeryQuestions.map((question, index) => {
          const { verdict, note } = given[index % given.length]!;
          const isHidden = question.neverExport === true || question.domain === 'absence';
          return anAnswer(question.id, verdict, {
            placeId: question.perSite ? SITE_A : 'practice',
            note: isHidden ? canary : note,
          });
        });
        const items = visitItems(surgeryQuestions, answersByKey(answers), {
          sites,
          domains: VISIT_DOMAINS,
          shows,
        });
        expect(JSON.stringify(items)).not.toContain(canary);
      }),
      { numRuns: 300 },
    );
  });

  it('is only what was chosen of each answer', () => {
    const questions = [aQuestion('locks.a', { domain: 'locks' })];
    const answers = answersByKey([anAnswer('locks.a', 'partly', { note: 'note' })]);
    const scope = { sites, domains: ['locks'] as const };
    const only = (part: Partial<typeof shows>) =>
      visitItems(questions, answers, {
        ...scope,
        shows: { answers: false, notes: false, photos: false, ...part },
      })[0];
    expect(only({})).not.toHaveProperty('base');
    expect(only({ answers: true })?.base).toEqual({ verdict: 'partly' });
    expect(only({ notes: true })?.base).toEqual({ note: 'note' });
    expect(visitItems(questions, answers, { ...scope, domains: ['access'], shows })).toEqual([]);
  });
});

describe('the walk', () => {
  it('goes site by site in the order of the domains; what is asked once is looked at first', () => {
    const questions = [
      aQuestion('locks.a', { domain: 'locks', perSite: true }),
      aQuestion('surroundings.b', { domain: 'surroundings' }),
    ];
    const items = [
      aVisitItem('locks.a', { placeId: SITE_B }),
      aVisitItem('locks.a', { placeId: SITE_A }),
      aVisitItem('surroundings.b'),
    ];
    const zones = zonesOf(sites, items, questions);
    expect(zones.map(({ key }) => key)).toEqual([
      `surroundings@${SITE_A}`,
      `locks@${SITE_A}`,
      `locks@${SITE_B}`,
    ]);
    expect(zones.flatMap(({ items: inZone }) => inZone)).toHaveLength(items.length);
    expect(zoneKey('locks', 'practice', sites)).toBe(`locks@${SITE_A}`);
  });
});

describe('advice', () => {
  const advice = (layer: AdviceCore['layer'], rank: number, text = 'x'): AdviceCore => ({
    layer,
    rank,
    text,
  });

  it('is organisational, then technical, then electronic, whatever the ranks', () => {
    const any = fc.array(
      fc.record({ layer: fc.constantFrom(...ADVICE_LAYERS), rank: fc.nat(50), text: fc.string() }),
    );
    fc.assert(
      fc.property(any, (given) => {
        const groups = orderedAdvice(given);
        expect(groups.map(({ layer }) => layer)).toEqual(ADVICE_LAYERS);
        expect(groups.flatMap((group) => group.advice)).toHaveLength(given.length);
        for (const { layer, advice: group } of groups) {
          expect(group.every((each) => each.layer === layer)).toBe(true);
          const ranks = group.map(({ rank }) => rank);
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('moves a step inside its layer and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toBeUndefined();
    expect(moved(['a', 'b'], 1, 1)).toBeUndefined();
    expect(nextRank([advice('technical', 4)], 'technical')).toBe(5);
    expect(nextRank([], 'technical')).toBe(0);
  });

  it('stands while its question is ticked, and on paper once it has words', () => {
    const linked: AdviceCore = {
      ...advice('technical', 0, ''),
      questionId: aQuestion('locks.a').id,
      placeId: 'practice',
    };
    const free = advice('technical', 1, ' ');
    expect(standingAdvice([linked, free], [aVisitItem('locks.a')])).toEqual([free]);
    expect(standingAdvice([linked], [aVisitItem('locks.a', { isFinding: true })])).toEqual([
      linked,
    ]);
    expect([linked, free].map(isWritten)).toEqual([true, false]);
  });
});
