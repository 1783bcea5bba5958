import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredBefore,
  choicesFor,
  nextOpen,
  openHabits,
  placeInDomain,
  siteNameOf,
  startingQuestion,
} from '../../../../../renderer/features/assessment/flow-position.js';
import {
  answersByKey,
  askedQuestions,
} from '../../../../../shared/domain/assessment/asked-questions.js';
import { planItemSchema } from '../../../../../shared/domain/assessment/plan-item.js';
import { planOf } from '../../../../../shared/domain/assessment/plan.js';
import { isAnswered } from '../../../../../shared/domain/assessment/progress.js';
import { surveys } from '../../../../support/assessment-arbitraries.js';
import {
  allAsked,
  anAnswer,
  aPractice,
  aQuestion,
  SITE_A,
  SITE_B,
} from '../../../../support/assessment-builders.js';

const asked = allAsked([
  aQuestion('access.one'),
  aQuestion('access.two'),
  aQuestion('access.three'),
  aQuestion('access.four'),
  aQuestion('locks.one', { domain: 'locks' }),
  aQuestion('locks.two', { domain: 'locks' }),
]);
const askedAbout = (id: string) => asked.find(({ question }) => question.id === id)!;
const ids = (found: readonly (typeof asked)[number][]) => found.map(({ question }) => question.id);
const none = answersByKey([]);

describe('nextOpen', () => {
  it('looks onwards first, then from the start again', () => {
    const answers = answersByKey([anAnswer('locks.one', 'yes'), anAnswer('locks.two', 'no')]);
    expect(nextOpen(asked, answers, 2)).toBe(askedAbout('access.three'));
    expect(nextOpen(asked, answers, 4)).toBe(askedAbout('access.one'));
  });

  it('stops at a note without an answer and at an answer still to be confirmed', () => {
    const answers = answersByKey([
      anAnswer('access.one', 'unknown'),
      anAnswer('access.two', undefined, { note: 'to look at' }),
      anAnswer('access.three', 'yes', { toConfirm: true }),
    ]);
    expect(nextOpen(asked, answers)).toBe(askedAbout('access.two'));
    expect(nextOpen(asked, answers, 2)).toBe(askedAbout('access.three'));
  });

  it('finds an open question wherever one starts, and nothing once all are answered', () => {
    fc.assert(
      fc.property(surveys, fc.nat({ max: 35 }), (survey, from) => {
        const all = allAsked(survey.questions);
        const answers = answersByKey(survey.answers);
        const open = all.filter(({ key }) => !isAnswered(answers.get(key)));
        const found = nextOpen(all, answers, from);
        if (open.length === 0) expect(found).toBeUndefined();
        else expect(open).toContain(found);
      }),
    );
  });
});

describe('startingQuestion', () => {
  it('takes the first wanted question that is still asked', () => {
    const wanted = [undefined, 'access.gone@practice', 'locks.one@practice', 'access.two@practice'];
    expect(startingQuestion(asked, none, wanted)).toBe(askedAbout('locks.one'));
  });

  it('goes to the first open question when none is wanted', () => {
    const answers = answersByKey([anAnswer('access.one', 'yes')]);
    expect(startingQuestion(asked, answers, [undefined])).toBe(askedAbout('access.two'));
  });

  it('goes to the first question when everything is answered', () => {
    const answers = answersByKey(asked.map(({ question }) => anAnswer(question.id, 'yes')));
    expect(startingQuestion(asked, answers, [])).toBe(askedAbout('access.one'));
  });

  it('has nowhere to go when nothing is asked', () => {
    expect(startingQuestion([], none, ['access.one@practice'])).toBeUndefined();
  });
});

describe('placeInDomain', () => {
  it('counts from 1 inside the domain only', () => {
    expect(placeInDomain(asked, askedAbout('access.four'))).toEqual({ index: 4, total: 4 });
    expect(placeInDomain(asked, askedAbout('locks.one'))).toEqual({ index: 1, total: 2 });
  });
});

describe('answeredBefore', () => {
  const all = answersByKey(asked.map(({ question }) => anAnswer(question.id, 'yes')));

  it('gives the last answers of the same domain, oldest first', () => {
    expect(ids(answeredBefore(asked, all, askedAbout('access.four'), 2))).toEqual([
      'access.two',
      'access.three',
    ]);
    expect(ids(answeredBefore(asked, all, askedAbout('locks.two')))).toEqual(['locks.one']);
    expect(answeredBefore(asked, all, askedAbout('access.one'))).toEqual([]);
  });

  it('passes over a question that holds only a note', () => {
    const answers = answersByKey([
      anAnswer('access.one', 'no'),
      anAnswer('access.two', undefined, { note: 'to look at' }),
    ]);
    expect(ids(answeredBefore(asked, answers, askedAbout('access.three')))).toEqual(['access.one']);
  });

  it('gives nothing before a question that is not asked', () => {
    const [gone] = allAsked([aQuestion('access.gone')]);
    expect(answeredBefore(asked, all, gone!)).toEqual([]);
  });
});

describe('choicesFor', () => {
  it('offers every answer to a plain question', () => {
    expect(choicesFor({ kind: 'choice' })).toEqual([
      'yes',
      'partly',
      'no',
      'not-applicable',
      'unknown',
    ]);
  });

  it('leaves to a number or a date what follows from it, and keeps "never" for a date', () => {
    expect(
      choicesFor({ kind: 'count', unit: 'days', direction: 'atLeast', meets: 7, max: 90 }),
    ).toEqual(['not-applicable', 'unknown']);
    expect(choicesFor({ kind: 'date', withinMonths: 12 })).toEqual([
      'no',
      'not-applicable',
      'unknown',
    ]);
  });
});

describe('siteNameOf', () => {
  const { sites } = aPractice({
    sites: [
      { id: SITE_A, name: 'Namur' },
      { id: SITE_B, name: 'Jambes' },
    ],
  });
  const questions = [aQuestion('access.door', { perSite: true }), aQuestion('access.habit')];
  const atBoth = askedQuestions({ questions, scope: 'full', sites, answers: none });

  it('names the site asked about, and none for the whole practice', () => {
    expect(atBoth.map((each) => [each.key, siteNameOf(each, sites)])).toEqual([
      [`access.door@${SITE_A}`, 'Namur'],
      ['access.habit@practice', undefined],
      [`access.door@${SITE_B}`, 'Jambes'],
    ]);
  });

  it('says nothing when there is only one site', () => {
    expect(siteNameOf(atBoth[0]!, sites.slice(0, 1))).toBeUndefined();
  });
});

describe('openHabits', () => {
  it('counts habits neither taken up nor given up, and no other measure', () => {
    const questions = [
      ...['undecided', 'todo', 'planned', 'done', 'wont-do'].map((name) =>
        aQuestion(`access.${name}`),
      ),
      aQuestion('access.lock', { layer: 'technical' }),
      aQuestion('access.alarm', { layer: 'electronic' }),
      aQuestion('access.duty', { layer: 'legal' }),
    ];
    const items = (['todo', 'planned', 'done', 'wont-do'] as const).map((state) =>
      planItemSchema.parse({
        questionId: `access.${state}`,
        placeId: 'practice',
        state,
        changedAt: '2025-09-29T10:00:00Z',
      }),
    );
    const answers = answersByKey(questions.map(({ id }) => anAnswer(id, 'no')));
    expect(openHabits(planOf({ asked: allAsked(questions), answers, items }))).toBe(3);
  });
});
