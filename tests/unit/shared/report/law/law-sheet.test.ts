import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { LAW_TOPIC_IDS, type LawTopicId } from '../../../../../shared/content/law/law-topic.js';
import { lawTopic } from '../../../../../shared/content/law/law-topics.js';
import { loadLawTexts } from '../../../../../shared/content/law/law-texts.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { lawSheetHtml } from '../../../../../shared/report/law/law-sheet-html.js';

const catalogue = (language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/law-sheet.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const sheet = async (topic: LawTopicId, language: Language) =>
  lawSheetHtml({
    topic: lawTopic(topic),
    texts: await loadLawTexts(topic, language),
    language,
    translate: createTranslator(language, [catalogue(language)]),
    fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
  });

describe('a topic of law as a sheet', () => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(await sheet('tax', language)).toMatchFileSnapshot(
      `../../../../fixtures/report/law-tax.${language}.html.golden`,
    );
  });

  test.each(LAW_TOPIC_IDS)('of %s leaves no key and no missing value', async (topic) => {
    for (const language of LANGUAGES) {
      const page = (await sheet(topic, language)).replace(/<style>.*?<\/style>/s, '');
      expect(page).not.toMatch(/law-sheet\.|\{|undefined|NaN|\[object/);
    }
  });

  test('gives both wordings at a switch, the last day of the one and the first of the other', async () => {
    const page = await sheet('penal-code', 'en');
    expect(page).toContain('Acts from 5 February 2024 to 31 August 2026');
    expect(page).toContain('Acts from 1 September 2026');
  });
});
