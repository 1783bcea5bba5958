import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerKey, Verdict } from '../../../../../shared/domain/assessment/answer.js';
import { NOTE_MAX_LENGTH } from '../../../../../shared/domain/assessment/answer.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import {
  compareVisit,
  itemKey,
  mergeVisit,
  remarkLine,
  takeBack,
  type Choice,
} from '../../../../../shared/domain/visit/merge-visit.js';
import type { VisitItem } from '../../../../../shared/domain/visit/visit.js';
import { anAnswer } from '../../../../support/assessment-builders.js';
import { aVisitItem } from '../../../../support/visit-builders.js';

const WORDS = 'Seen by the adviser on 3 November:';
const AT = '2026-11-22T10:00:00.000Z';
const moment = { at: AT, words: WORDS };

/** The answers after what was chosen. */
function after(
  answers: readonly Answer[],
  items: readonly VisitItem[],
  choices: readonly Choice[],
  at = AT,
) {
  const before = answersByKey(answers);
  const merged = mergeVisit(compareVisit(items, before, WORDS), choices, { at, words: WORDS });
  const map = new Map(before);
  for (const { item, answer } of merged) if (answer !== undefined) map.set(itemKey(item), answer);
  const settled = new Map(merged.map(({ item }) => [itemKey(item), item]));
  return {
    answers: [...map.values()],
    items: items.map((item) => settled.get(itemKey(item)) ?? item),
    merged,
  };
}

describe('comparing one point', () => {
  const item = (differences: Partial<VisitItem>) =>
    aVisitItem('locks.a', { changedAt: '2026-11-03T09:00:00Z', ...differences });
  const compare = (one: VisitItem, now?: Answer) =>
    compareVisit([one], answersByKey(now === undefined ? [] : [now]), WORDS);

  it('says nothing of a point the adviser passed by', () => {
    expect(compare(item({ base: { verdict: 'yes' } }), anAnswer('locks.a', 'no'))).toEqual({
      differences: [],
      agreed: [],
      settled: [],
      untouched: ['locks.a@practice'],
    });
  });

  it('proposes the adviser’s word where only that changed, the practice’s own where both did', () => {
    const theirs = item({ base: { verdict: 'yes' }, verdict: 'no' });
    const [alone] = compare(theirs, anAnswer('locks.a', 'yes')).differences;
    expect(alone).toMatchObject({ kind: 'adviser-only', proposal: 'adviser' });
    const [both] = compare(theirs, anAnswer('locks.a', 'partly')).differences;
    expect(both).toMatchObject({ kind: 'both', proposal: 'own' });
  });

  it('keeps the practice’s answer by default where it was not shown', () => {
    const [hidden] = compare(item({ verdict: 'no' }), anAnswer('locks.a', 'yes')).differences;
    expect(hidden).toMatchObject({ kind: 'both', proposal: 'own' });
    const [unanswered] = compare(item({ verdict: 'no' })).differences;
    expect(unanswered).toMatchObject({ kind: 'adviser-only', proposal: 'adviser' });
  });

  it('agrees with who says the same', () => {
    const { agreed } = compare(item({ verdict: 'no' }), anAnswer('locks.a', 'no'));
    expect(agreed).toEqual(['locks.a@practice']);
  });

  it('puts a remark behind the note, once, with the day of the visit', () => {
    const one = item({ base: { verdict: 'yes' }, remark: 'Cylinder sticks out' });
    const own = anAnswer('locks.a', 'yes', { note: 'Changed in 2020', count: undefined });
    const first = after([own], [one], [{ key: 'locks.a@practice', took: 'adviser' }]);
    const [answer] = first.answers;
    expect(answer).toMatchObject({
      verdict: 'yes',
      note: `Changed in 2020\n${remarkLine(WORDS, 'Cylinder sticks out')}`,
      answeredAt: AT,
    });
    // Even when what was decided is forgotten, the line is there already.
    expect(compareVisit([one], answersByKey(first.answers), WORDS).differences).toEqual([]);
  });

  it('drops the figure of a verdict that changes, and keeps that of one that stays', () => {
    const own = anAnswer('locks.a', 'partly', { count: 2 });
    const other = item({ base: { verdict: 'partly', count: 2 }, verdict: 'no' });
    const remark = item({ base: { verdict: 'partly', count: 2 }, remark: 'Two points only' });
    const choice: Choice[] = [{ key: 'locks.a@practice', took: 'adviser' }];
    expect(after([own], [other], choice).answers[0]).not.toHaveProperty('count');
    expect(after([own], [remark], choice).answers[0]).toMatchObject({ count: 2 });
  });

  it('never cuts a note: a remark that does not fit stays in the visit and is said to', () => {
    const note = 'n'.repeat(NOTE_MAX_LENGTH - 5);
    const own = anAnswer('locks.a', 'yes', { note });
    const one = item({ base: { verdict: 'yes' }, verdict: 'no', remark: 'too long by now' });
    const [difference] = compare(one, own).differences;
    expect(difference?.isRemarkTooLong).toBe(true);
    const [answer] = after([own], [one], [{ key: 'locks.a@practice', took: 'adviser' }]).answers;
    expect(answer).toMatchObject({ verdict: 'no', note });
  });
});

const verdict = fc.constantFrom<Verdict>('yes', 'partly', 'no', 'not-applicable', 'unknown');
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const text = fc.string({ maxLength: 12 }).map((each) => each.replaceAll('\n', ' ').trim());

/** One point with what was there first, and what each of the two made of it meanwhile. */
const pointArbitrary = fc.record({
  base: optional(fc.record({ verdict, note: text })),
  isShown: fc.boolean(),
  /** Undefined: the practice did not touch it. */
  own: optional(fc.record({ verdict, note: text })),
  theirs: optional(fc.record({ verdict: optional(verdict), remark: text })),
  choice: fc.constantFrom('adviser' as const, 'own' as const, undefined),
});
type Point = typeof pointArbitrary extends fc.Arbitrary<infer P> ? P : never;

const keyOf = (index: number): AnswerKey => `locks.q${index}@practice`;

function built(points: readonly Point[]) {
  const answers = points.flatMap(({ base, own }, index) => {
    const now = own ?? base;
    if (now === undefined) return [];
    return [anAnswer(`locks.q${index}`, now.verdict, { note: now.note })];
  });
  const items = points.map(({ base, isShown, theirs }, index) =>
    aVisitItem(`locks.q${index}`, {
      ...(base !== undefined && isShown ? { base: { verdict: base.verdict } } : {}),
      ...(theirs?.verdict === undefined ? {} : { verdict: theirs.verdict }),
      remark: theirs?.remark ?? '',
      ...(theirs === undefined ? {} : { changedAt: '2026-11-03T09:00:00Z' }),
    }),
  );
  const choices = points.flatMap(({ choice }, index) =>
    choice === undefined ? [] : [{ key: keyOf(index), took: choice }],
  );
  return { answers, items, choices };
}

describe('merging what both changed meanwhile', () => {
  const points = fc.array(pointArbitrary, { minLength: 1, maxLength: 24 });
  const runs = { numRuns: 1000 };

  it('loses no word: each is in the answers, or listed to be chosen, or decided and kept', () => {
    fc.assert(
      fc.property(points, (given) => {
        const { answers, items, choices } = built(given);
        const result = after(answers, items, choices);
        const now = answersByKey(result.answers);
        const open = compareVisit(result.items, now, WORDS);
        for (const [index, { own, base, theirs, choice }] of given.entries()) {
          const key = keyOf(index);
          const before = own ?? base;
          const answer = now.get(key);
          const listed = open.differences.some((difference) => difference.key === key);
          const settled = result.items[index]?.settled;
          // The adviser's word.
          if (theirs?.verdict !== undefined) {
            expect(answer?.verdict === theirs.verdict || listed || settled?.took === 'own').toBe(
              true,
            );
          }
          if (theirs !== undefined && theirs.remark !== '') {
            const isNoted = answer?.note.split('\n').includes(remarkLine(WORDS, theirs.remark));
            expect(isNoted === true || listed || settled?.took === 'own').toBe(true);
          }
          // The practice's: as it was unless the other was chosen, and then remembered whole.
          if (before !== undefined) {
            expect(answer?.note.startsWith(before.note)).toBe(true);
            const isKept = answer?.verdict === before.verdict;
            expect(isKept || settled?.before?.verdict === before.verdict).toBe(true);
            if (!isKept) expect(choice).toBe('adviser');
          }
          // Whatever happens, the visit holds what the adviser said.
          expect(result.items[index]).toMatchObject(
            theirs === undefined ? {} : { remark: theirs.remark },
          );
        }
      }),
      runs,
    );
  });

  it('without a choice changes nothing', () => {
    fc.assert(
      fc.property(points, (given) => {
        const { answers, items } = built(given);
        const result = after(answers, items, []);
        expect(result.answers).toEqual(answers);
        expect(result.items).toEqual(items);
      }),
      runs,
    );
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(points, (given) => {
        const { answers, items, choices } = built(given);
        const once = after(answers, items, choices);
        const twice = after(once.answers, once.items, choices, '2026-11-23T10:00:00.000Z');
        expect(twice.merged).toEqual([]);
        expect(twice.answers).toEqual(once.answers);
        expect(twice.items).toEqual(once.items);
      }),
      runs,
    );
  });

  it('does not depend on the order of the points', () => {
    fc.assert(
      fc.property(points, fc.nat(), (given, turn) => {
        const { answers, items, choices } = built(given);
        const shift = turn % items.length;
        const turned = [...items.slice(shift), ...items.slice(0, shift)];
        const byKey = (list: readonly Answer[]) => new Map([...answersByKey(list)].sort());
        expect(byKey(after(answers, turned, choices.toReversed()).answers)).toEqual(
          byKey(after(answers, items, choices).answers),
        );
      }),
      runs,
    );
  });

  it('is taken back whole, but for what the practice changed since', () => {
    fc.assert(
      fc.property(points, fc.array(fc.nat(), { maxLength: 4 }), (given, changed) => {
        const { answers, items, choices } = built(given);
        const result = after(answers, items, choices);
        const now = new Map(answersByKey(result.answers));
        for (const index of changed) {
          const key = keyOf(index % given.length);
          const answer = now.get(key);
          if (answer !== undefined) now.set(key, { ...answer, note: 'mine', answeredAt: 'later' });
        }
        const touched = new Set(changed.map((index) => keyOf(index % given.length)));
        const back = takeBack(result.items, now);
        const restored = new Map(now);
        for (const { key, answer } of back.answers) {
          if (answer === undefined) restored.delete(key);
          else restored.set(key, answer);
        }
        const original = answersByKey(answers);
        for (const [index] of given.entries()) {
          const key = keyOf(index);
          expect(restored.get(key)).toEqual(touched.has(key) ? now.get(key) : original.get(key));
        }
        expect(back.items.every(({ settled }) => settled === undefined)).toBe(true);
      }),
      runs,
    );
  });

  it('asks again about a word the adviser changed after the choice', () => {
    const item = aVisitItem('locks.q0', { verdict: 'no', changedAt: '2026-11-03T09:00:00Z' });
    const own = anAnswer('locks.q0', 'yes');
    const kept = after([own], [item], [{ key: keyOf(0), took: 'own' }]);
    expect(compareVisit(kept.items, answersByKey([own]), WORDS).settled).toEqual([keyOf(0)]);
    const later = kept.items.map((each) => ({ ...each, changedAt: '2026-11-04T09:00:00Z' }));
    expect(compareVisit(later, answersByKey([own]), WORDS).differences).toHaveLength(1);
    expect(moment.at).toBe(AT);
  });
});
