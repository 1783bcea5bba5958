import { describe, expect, test } from 'vitest';
import { adviceTopics } from '../../../../../shared/content/guide/advice-cards.js';
import { loadAdviceTexts } from '../../../../../shared/content/guide/guide-texts.js';
import { groupsOf, isFound } from '../../../../../shared/domain/guide/advice-groups.js';

const now = adviceTopics.find(({ topic }) => topic === 'now')!;
const texts = (await loadAdviceTexts('fr')).now;
const found = (typed: string) =>
  now.cards.filter((card) => isFound(now, texts, card, typed)).map(({ id }) => id);

describe('groupsOf', () => {
  test('keeps every card once, those of a fork together', () => {
    for (const topic of adviceTopics) {
      const groups = groupsOf(topic, () => true);
      expect(groups.flatMap(({ cards }) => cards)).toEqual(topic.cards);
      const forks = groups.flatMap(({ fork }) => fork ?? []);
      expect(forks).toEqual(topic.forks.map(({ id }) => id));
    }
  });

  test('never shows handing over and refusing as one list', () => {
    const groups = groupsOf(now, ({ id }) => id.startsWith('demand-'));
    expect(groups.map(({ fork }) => fork)).toEqual(['demand']);
  });

  test('leaves out what is not shown', () => {
    expect(groupsOf(now, () => false)).toEqual([]);
  });
});

describe('isFound', () => {
  test('folds accents and case, and wants every word', () => {
    expect(found('STUPEFIANTS exigés')).toEqual(['demand-refuse']);
    expect(found('stupéfiants ordinateur')).toEqual([]);
  });

  test('finds a card by its answer and by the question of its fork', () => {
    expect(found('patient agite')).toContain('agitated-emotion');
    expect(found('vous menace')).toContain('call-data');
  });

  test('finds every card while nothing is typed', () => {
    expect(found('  ')).toEqual(now.cards.map(({ id }) => id));
  });
});
