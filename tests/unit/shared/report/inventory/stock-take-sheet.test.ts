import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { stockTakeSchema } from '../../../../../shared/domain/inventory/stock-take.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { stockTakeHtml } from '../../../../../shared/report/inventory/stock-take-html.js';

const catalogue = (language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/stock-take-sheet.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const result = {
  rooms: [
    { room: '', expected: 1, seen: 1 },
    { room: 'Cabinet 1 › Armoire', expected: 12, seen: 10 },
  ],
  missing: [
    { name: 'Portable de consultation', serial: 'PF-3X9KQ2', room: 'Cabinet 1 › Armoire' },
    { name: '', serial: '', room: '' },
  ],
  elsewhere: [{ name: 'Otoscope', serial: 'OT-1', room: 'Cabinet 1', foundIn: 'Accueil' }],
  unexpected: [{ text: 'CS1-7K3MQ2ZD4', room: 'Accueil' }],
};
const signed = stockTakeSchema.parse({
  id: 'f'.repeat(32),
  startedOn: '2026-11-23',
  expected: [],
  notes: 'Armoire à ranger <b>',
  signature: { name: 'Nadia', on: '2026-11-24' },
  result,
});
const nothing = { rooms: [], missing: [], elsewhere: [], unexpected: [] };
const { signature: _signature, result: _result, ...open } = signed;

const sheet = (language: Language, stockTake = signed, found = result) =>
  stockTakeHtml({
    stockTake,
    result: found,
    practiceName: 'Cabinet des Tilleuls',
    siteName: '',
    language,
    translate: createTranslator(language, [catalogue(language)]),
    fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
  });

describe('the signed result of a round', () => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(sheet(language)).toMatchFileSnapshot(
      `../../../../fixtures/report/stock-take.${language}.html.golden`,
    );
  });

  test('leaves no key and no missing value, also when nothing was found or signed', () => {
    for (const language of LANGUAGES) {
      for (const page of [sheet(language), sheet(language, { ...open, notes: '' }, nothing)]) {
        expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(
          /stock-take-sheet\.|\{|undefined|NaN|\[object|<b>/,
        );
      }
    }
  });
});
