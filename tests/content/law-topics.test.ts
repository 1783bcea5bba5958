import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/base/language.js';
import { LAW_TOPIC_IDS, textKeyOf, versionOn } from '../../shared/content/law/law-topic.js';
import { lawStatement, lawTopic, lawTopics } from '../../shared/content/law/law-topics.js';
import { loadLawTexts } from '../../shared/content/law/law-texts.js';

const FOLDER = join(import.meta.dirname, '../../shared/content/law');
const allVersions = lawTopics.flatMap(({ topic, statements }) =>
  statements.flatMap((statement) =>
    statement.versions.map((version) => ({
      name: `${topic}.${textKeyOf(statement, version)}`,
      version,
    })),
  ),
);

describe('the law as dated data', () => {
  it('lists every topic of the folder', () => {
    const found = readdirSync(FOLDER)
      .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
      .map((name) => name.replace('.json', ''));
    expect([...LAW_TOPIC_IDS].sort()).toEqual(found.sort());
    for (const id of LAW_TOPIC_IDS) expect(lawTopic(id).topic).toBe(id);
  });

  it('has each statement of a topic once, and each version under a name of its own', () => {
    const names = allVersions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says where a statement that is not sure is confirmed, and names a source for one that is', () => {
    for (const { name, version } of allVersions) {
      expect([name, version.checkAt !== undefined]).toEqual([name, version.confidence !== 'high']);
      if (version.confidence === 'high') expect(version.source, name).toBeDefined();
    }
  });

  it('has versions that follow each other without overlapping', () => {
    for (const { statements } of lawTopics) {
      for (const { id, versions } of statements) {
        for (const [index, version] of versions.slice(1).entries()) {
          expect(version.since ?? '', id).not.toBe('');
          expect((versions[index]?.until ?? '9') <= (version.since ?? ''), id).toBe(true);
        }
      }
    }
  });

  it('gives the wording of the day on either side of the new Penal Code', () => {
    const careProviders = lawStatement('penal-code', 'care-providers');
    expect(versionOn(careProviders, '2024-02-04')).toBeUndefined();
    expect(versionOn(careProviders, '2026-08-31')?.version).toBe('2024');
    expect(versionOn(careProviders, '2026-09-01')?.article).toBe('art. 202');
    const deduction = lawStatement('tax', 'security-deduction');
    expect(
      ['2023-12-31', '2024-12-31', '2025-01-01'].map((day) => versionOn(deduction, day)?.version),
    ).toEqual(['2023', '2024', 'ended']);
  });

  it.each(
    LAW_TOPIC_IDS.flatMap((topic) => LANGUAGES.map((language) => [topic, language] as const)),
  )('has the words of %s in %s, in short sentences', async (topic, language) => {
    const texts = await loadLawTexts(topic, language);
    const keys = lawTopic(topic).statements.flatMap((statement) =>
      statement.versions.map((version) => textKeyOf(statement, version)),
    );
    expect(Object.keys(texts).sort()).toEqual(keys.sort());
    for (const text of Object.values(texts)) {
      for (const sentence of text.split(/[.;:!?](?:\s|$)/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(30);
      }
      expect(text).not.toMatch(/["']/);
      if (language === 'fr') expect(text).not.toMatch(/\w [:;?!»]/);
    }
  });
});
