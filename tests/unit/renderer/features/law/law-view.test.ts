import { describe, expect, test } from 'vitest';
import { LAW_TOPIC_IDS } from '../../../../../shared/content/law/law-topic.js';
import { lawTopics } from '../../../../../shared/content/law/law-topics.js';
import { loadLawTexts } from '../../../../../shared/content/law/law-texts.js';
import { shownTopics } from '../../../../../renderer/features/law/law-view.js';

const texts = Object.fromEntries(
  await Promise.all(LAW_TOPIC_IDS.map(async (id) => [id, await loadLawTexts(id, 'fr')] as const)),
);
const ALL = { words: '', topic: 'penal-code', day: '' } as const;

describe('what is shown of the law', () => {
  test('is one topic until a word is searched, in all of them then, without accents', () => {
    expect(shownTopics(lawTopics, texts, ALL).map(({ topic }) => topic)).toEqual(['penal-code']);
    const found = shownTopics(lawTopics, texts, { ...ALL, words: 'declare ALARME' });
    expect(found.map(({ topic }) => topic)).toContain('alarm');
    expect(shownTopics(lawTopics, texts, { ...ALL, words: 'xyzzy' })).toEqual([]);
  });

  test('finds an article by its number', () => {
    const found = shownTopics(lawTopics, texts, { ...ALL, words: '202' });
    expect(found[0]?.statements.map(({ statement }) => statement.id)).toContain('care-providers');
  });

  test('is the wording of the day, or none, or all of them with the latest first', () => {
    const versionsOn = (day: string) =>
      shownTopics(lawTopics, texts, { ...ALL, day })[0]
        ?.statements.find(({ statement }) => statement.id === 'care-providers')
        ?.versions.map(({ version }) => version);
    expect(versionsOn('')).toEqual(['code', '2024']);
    expect(versionsOn('2026-08-31')).toEqual(['2024']);
    expect(versionsOn('2026-09-01')).toEqual(['code']);
    expect(versionsOn('2020-01-01')).toEqual([]);
  });
});
