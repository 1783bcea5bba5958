import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isUnder,
  REVIEW_FILTERS,
  reviewed,
  type ReviewSearch,
} from '../../../../../renderer/features/assessment/review-filter.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { surveys } from '../../../../support/assessment-arbitraries.js';
import { allAsked, anAnswer, aQuestion, aText } from '../../../../support/assessment-builders.js';

describe('isUnder', () => {
  const filtersOf = (answer: Parameters<typeof isUnder>[1]) =>
    REVIEW_FILTERS.filter((filter) => isUnder(filter, answer));

  it.each([
    ['no answer', undefined, ['all', 'unanswered']],
    ['an answer', anAnswer('access.one', 'no'), ['all']],
    ['"don\'t know"', anAnswer('access.one', 'unknown'), ['all', 'unknown']],
    [
      'an answer taken over',
      anAnswer('access.one', 'yes', { toConfirm: true }),
      ['all', 'to-confirm'],
    ],
    [
      'only a note',
      anAnswer('access.one', undefined, { note: 'to look at' }),
      ['all', 'unanswered', 'with-note'],
    ],
    [
      'a note taken over without an answer',
      anAnswer('access.one', undefined, { note: 'to look at', toConfirm: true }),
      ['all', 'unanswered', 'with-note'],
    ],
    ['an answer with a blank note', anAnswer('access.one', 'yes', { note: ' \n' }), ['all']],
  ])('puts %s where one looks for it', (_, answer, filters) => {
    expect(filtersOf(answer)).toEqual(filters);
  });
});

const search = (differences: Partial<ReviewSearch> = {}): readonly string[] =>
  reviewed({
    asked: allAsked([
      aQuestion('access.one'),
      aQuestion('access.two'),
      aQuestion('locks.one', { domain: 'locks' }),
    ]),
    answers: answersByKey([
      anAnswer('access.one', 'unknown', { note: 'Demander à Nadia' }),
      anAnswer('access.two', 'yes'),
    ]),
    texts: {
      'access.one': aText('access.one', {
        question: 'Les fenêtres sont-elles fermées ?',
        title: 'Fenêtres fermées',
        action: 'Fermer le soir',
      }),
      'access.two': aText('access.two', {
        question: 'L’alarme de l’entrée est-elle branchée ?',
        title: 'Alarme branchée',
        action: 'Brancher avant de partir',
      }),
      'locks.one': aText('locks.one', {
        question: 'La porte a-t-elle un œil ?',
        title: 'Porte et judas',
        action: 'Poser un judas',
      }),
    },
    filter: 'all',
    text: '',
    placeNames: ({ question }) => (question.domain === 'locks' ? 'Serrures Namur' : 'Accès'),
    ...differences,
  }).map(({ question }) => question.id);

describe('reviewed', () => {
  it('shows everything under "all" while nothing is searched', () => {
    expect(search()).toEqual(['access.one', 'access.two', 'locks.one']);
    expect(search({ text: '  ' })).toEqual(['access.one', 'access.two', 'locks.one']);
  });

  it.each([
    ['the question', 'elles', ['access.one']],
    ['the title', 'et judas', ['locks.one']],
    ['the action', 'brancher partir', ['access.two']],
    ['the note', 'nadia', ['access.one']],
    ['the place', 'namur', ['locks.one']],
  ])('searches %s', (_, text, found) => {
    expect(search({ text })).toEqual(found);
  });

  it('wants every word, in any order and from any part', () => {
    expect(search({ text: 'nadia fenetres acces' })).toEqual(['access.one']);
    expect(search({ text: 'nadia alarme' })).toEqual([]);
  });

  it.each(['FENETRES', 'fenêtres', 'fene\u0302tres', '  Fenêtres '])(
    'finds accents and capitals however typed: "%s"',
    (text) => {
      expect(search({ text })).toEqual(['access.one']);
    },
  );

  it.each(["l'alarme", 'l’alarme', "L'ENTREE"])('finds either apostrophe: %s', (text) => {
    expect(search({ text })).toEqual(['access.two']);
  });

  it.each(['oeil', 'œil', 'Œil'])('finds "œ" typed as one letter or two: %s', (text) => {
    expect(search({ text })).toEqual(['locks.one']);
  });

  it('finds words that may break at soft hyphens', () => {
    const texts = {
      'access.one': aText('access.one', { title: 'Derde\u00ADbetalers\u00ADregeling' }),
    };
    expect(search({ texts, text: 'derdebetaler' })).toEqual(['access.one']);
  });

  it('searches only under the filter', () => {
    expect(search({ filter: 'unknown', text: 'acces' })).toEqual(['access.one']);
    expect(search({ filter: 'unknown', text: 'alarme' })).toEqual([]);
  });

  it('shows a question without a text only while nothing is searched', () => {
    expect(search({ texts: {} })).toHaveLength(3);
    expect(search({ texts: {}, text: 'undefined' })).toEqual([]);
  });

  it('shows as many questions as the filter announces, in the order asked', () => {
    fc.assert(
      fc.property(surveys, fc.constantFrom(...REVIEW_FILTERS), (survey, filter) => {
        const asked = allAsked(survey.questions);
        const answers = answersByKey(survey.answers);
        expect(search({ asked, answers, filter })).toEqual(
          asked
            .filter(({ key }) => isUnder(filter, answers.get(key)))
            .map(({ question }) => question.id),
        );
      }),
    );
  });
});
