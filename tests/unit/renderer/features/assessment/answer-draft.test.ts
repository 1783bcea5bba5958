import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../../../../electron/assessment/answer-rules.js';
import {
  countOf,
  draftOf,
  givenAnswerOf,
  hasFigureError,
  verdictOfDraft,
  type AnswerDraft,
} from '../../../../../renderer/features/assessment/answer-draft.js';
import { choicesFor } from '../../../../../renderer/features/assessment/flow-position.js';
import type { AnswerKind } from '../../../../../shared/content/schema.js';
import type { Answer } from '../../../../../shared/domain/assessment/answer.js';
import { contract } from '../../../../../shared/ipc/contract.js';
import { allAsked, anAnswer, aQuestion } from '../../../../support/assessment-builders.js';

const TODAY = '2025-09-29';
const choice: AnswerKind = { kind: 'choice' };
const days: AnswerKind = {
  kind: 'count',
  unit: 'days',
  direction: 'atLeast',
  meets: 7,
  partly: 3,
  max: 90,
};
const tested: AnswerKind = { kind: 'date', withinMonths: 12 };

const aDraft = (differences: Partial<AnswerDraft> = {}): AnswerDraft => ({
  verdict: undefined,
  countText: '',
  date: '',
  note: '',
  ...differences,
});
const askedWith = (kind: AnswerKind) => allAsked([aQuestion('access.one', { answer: kind })])[0]!;

/** The answer as the vault would store it; throws what the contract or the vault refuses. */
function stored(kind: AnswerKind, draft: AnswerDraft): Answer {
  const asked = askedWith(kind);
  const input = contract['assessment.answer'].input.parse({
    assessmentId: '0'.repeat(32),
    ...givenAnswerOf(asked, draft, TODAY),
  });
  const clock = { now: () => `${TODAY}T10:00:00Z`, today: () => TODAY };
  return answerFrom(input, asked.question, clock);
}

const dates = fc.oneof(
  fc.constantFrom('', '2025-09-28', TODAY, '2025-09-30'),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const typed = fc.oneof(
  fc.constantFrom('', ' 7 ', '007', '3', '-1', '1.5', '1e3', 'sept', '91'),
  fc.nat({ max: 99_999 }).map(String),
  fc.string({ maxLength: 4 }),
);

/** What can be on screen: a choice on offer without a figure, or a figure without a choice. */
const situations = fc.constantFrom(choice, days, tested).chain((kind) => {
  const note = fc.string({ maxLength: 40 });
  const chosen = fc.record({
    verdict: fc.option(fc.constantFrom(...choicesFor(kind)), { nil: undefined }),
    note,
  });
  const figure = fc.record({
    countText: kind.kind === 'count' ? typed : fc.constant(''),
    date: kind.kind === 'date' ? dates : fc.constant(''),
    note,
  });
  return fc.oneof(chosen, figure).map((part) => ({ kind, draft: aDraft(part) }));
});

describe('draftOf', () => {
  it('is empty before anything is saved', () => {
    expect(draftOf(undefined)).toEqual(aDraft());
  });

  it('shows what was saved, a zero included', () => {
    const saved = anAnswer('access.one', 'no', { count: 0, note: 'ask Nadia' });
    expect(draftOf(saved)).toEqual(aDraft({ verdict: 'no', countText: '0', note: 'ask Nadia' }));
    expect(draftOf(anAnswer('access.one', 'yes', { date: '2025-03-01' })).date).toBe('2025-03-01');
  });
});

describe('countOf', () => {
  it.each([
    ['0', 0],
    [' 7 ', 7],
    ['007', 7],
    ['90', 90],
  ])('reads "%s" as %i', (text, count) => {
    expect(countOf(days, text)).toBe(count);
  });

  it.each(['', ' ', '-1', '1.5', '1,5', '1e1', '0x1', 'sept', '7 8', '91', '00007'])(
    'reads no number in "%s"',
    (text) => {
      expect(countOf(days, text)).toBeUndefined();
    },
  );

  it('reads no number for a question that takes none', () => {
    expect(countOf(choice, '7')).toBeUndefined();
    expect(countOf(tested, '7')).toBeUndefined();
  });
});

describe('hasFigureError', () => {
  it('points out a wrong number but not an empty field', () => {
    expect(hasFigureError(days, aDraft({ countText: '91' }), TODAY)).toBe(true);
    expect(hasFigureError(days, aDraft({ countText: '90' }), TODAY)).toBe(false);
    expect(hasFigureError(days, aDraft({ countText: ' ' }), TODAY)).toBe(false);
  });

  it('points out a date still to come, and takes today', () => {
    expect(hasFigureError(tested, aDraft({ date: '2025-09-30' }), TODAY)).toBe(true);
    expect(hasFigureError(tested, aDraft({ date: TODAY }), TODAY)).toBe(false);
    expect(hasFigureError(tested, aDraft(), TODAY)).toBe(false);
  });
});

describe('verdictOfDraft', () => {
  it.each([
    [choice, { verdict: 'partly' }, 'partly'],
    [days, { countText: '7' }, 'yes'],
    [days, { countText: '3' }, 'partly'],
    [days, { countText: '0' }, 'no'],
    [days, { countText: '91' }, undefined],
    [days, { verdict: 'unknown' }, 'unknown'],
    [tested, { date: '2024-09-29' }, 'yes'],
    [tested, { date: '2024-09-28' }, 'partly'],
    [tested, { date: '2025-09-30' }, undefined],
    [tested, { verdict: 'no' }, 'no'],
    [tested, {}, undefined],
  ] as const)('of %o with %o is %s', (kind, part, verdict) => {
    expect(verdictOfDraft(kind, aDraft(part), TODAY)).toBe(verdict);
  });

  it('follows the number on screen, not the verdict saved with the one before', () => {
    const saved = draftOf(anAnswer('access.one', 'yes', { count: 8 }));
    expect(verdictOfDraft(days, { ...saved, countText: '2' }, TODAY)).toBe('no');
  });

  it('is what the vault saves, which refuses nothing that can be on screen', () => {
    fc.assert(
      fc.property(situations, ({ kind, draft }) => {
        expect(stored(kind, draft).verdict).toBe(verdictOfDraft(kind, draft, TODAY));
      }),
    );
  });
});

describe('givenAnswerOf', () => {
  it('names the question and the place', () => {
    expect(givenAnswerOf(askedWith(choice), aDraft({ verdict: 'yes' }), TODAY)).toEqual({
      questionId: 'access.one',
      placeId: 'practice',
      note: '',
      verdict: 'yes',
    });
  });

  it('leaves the verdict of a number or a date to the vault', () => {
    const counted = draftOf(anAnswer('access.one', 'yes', { count: 8 }));
    const dated = draftOf(anAnswer('access.one', 'yes', { date: '2025-03-01' }));
    expect(givenAnswerOf(askedWith(days), counted, TODAY)).toMatchObject({ count: 8 });
    expect(givenAnswerOf(askedWith(days), counted, TODAY).verdict).toBeUndefined();
    expect(givenAnswerOf(askedWith(tested), dated, TODAY)).toMatchObject({ date: '2025-03-01' });
    expect(givenAnswerOf(askedWith(tested), dated, TODAY).verdict).toBeUndefined();
  });

  it('sends without a date no verdict but "never" and those that set the question aside', () => {
    const sent = (['yes', 'partly', 'no', 'not-applicable', 'unknown'] as const).map(
      (verdict) => givenAnswerOf(askedWith(tested), aDraft({ verdict }), TODAY).verdict,
    );
    expect(sent).toEqual([undefined, undefined, 'no', 'not-applicable', 'unknown']);
  });

  it('sends a figure exactly when it can be saved', () => {
    fc.assert(
      fc.property(situations, ({ kind, draft }) => {
        const given = givenAnswerOf(askedWith(kind), draft, TODAY);
        const isTyped = draft.countText.trim() !== '' || draft.date !== '';
        const isSent = given.count !== undefined || given.date !== undefined;
        expect(isSent).toBe(isTyped && !hasFigureError(kind, draft, TODAY));
      }),
    );
  });

  it('sends the note whatever is wrong with the figure', () => {
    fc.assert(
      fc.property(situations, ({ kind, draft }) => {
        expect(stored(kind, draft).note).toBe(draft.note);
      }),
    );
  });

  it('sends again what was saved when nothing was changed', () => {
    fc.assert(
      fc.property(situations, ({ kind, draft }) => {
        const saved = stored(kind, draft);
        expect(stored(kind, draftOf(saved))).toEqual(saved);
      }),
    );
  });
});
