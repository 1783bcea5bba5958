import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/content/law/law-topic.js';
import { lawTopics } from '../../shared/content/law/law-topics.js';
import type { Citation } from '../../shared/content/schema.js';
import { surgeryQuestions } from '../../shared/content/surgery-pack.js';

/** Under which instruments a topic may hold what a question of that source cites. */
const INSTRUMENTS_OF: Partial<Record<Citation['source'], readonly Instrument[]>> = {
  'camera-law': ['camera', 'decree', 'cct'],
  gdpr: ['gdpr'],
  'quality-law': ['quality-law'],
};

const legal = surgeryQuestions.filter(({ layer }) => layer === 'legal');
const versions = lawTopics.flatMap(({ statements }) => statements.flatMap((each) => each.versions));

/** "6" of "art. 6 §2", "3/1" of "art. 3/1": paragraphs and letters are left aside. */
const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:\/\d+)?(?:-\d+-\d+)?/g) ?? []).filter(
    (number, index, all) => all.indexOf(number) === index,
  );
const articlesIn = (section: string): readonly string[] =>
  section
    .replace(/§\s?\d+\w*|CCT\/CAO 68/g, '')
    .split(/[;,]/)
    .flatMap(numbersIn);

describe('the law that questions cite', () => {
  it.each(
    legal
      .filter(({ citation }) => INSTRUMENTS_OF[citation.source] !== undefined)
      .map(({ id, citation }) => [id, citation] as const),
  )('%s names articles that a topic holds', (_, { source, section }) => {
    const instruments = INSTRUMENTS_OF[source] ?? [];
    const held = versions
      .filter(({ instrument }) => instruments.includes(instrument))
      .flatMap(({ article }) => articlesIn(article));
    for (const article of articlesIn(section)) expect(held).toContain(article);
    // The agreement has no articles in the facts: it has to be there as such.
    if (section.includes('CCT/CAO 68')) {
      expect(versions.some(({ instrument }) => instrument === 'cct')).toBe(true);
    }
  });

  it('is dated and has a confidence', () => {
    for (const { id, citation } of legal) {
      expect([id, citation.checkedOn !== undefined, citation.confidence !== undefined]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });
});
