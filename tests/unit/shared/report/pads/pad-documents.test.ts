import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { PAD_LETTERS } from '../../../../../shared/domain/pads/pad-loss.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { padLetterHtml } from '../../../../../shared/report/pads/pad-letter-html.js';
import { padRegisterHtml } from '../../../../../shared/report/pads/pad-register-html.js';
import type { PadSheetInput } from '../../../../../shared/report/pads/pad-sheet.js';
import { aPractice } from '../../../../support/assessment-builders.js';
import { aLoss, aPad, missingOf, padId } from '../../../../support/pad-builders.js';

const catalogue = (language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/pad-documents.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const input = (language: Language): PadSheetInput => ({
  practice: aPractice(),
  language,
  translate: createTranslator(language, [catalogue(language)]),
  today: '2026-11-23',
  fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
});

const stamp = aPad({ id: padId(2), kind: 'stamp', from: '', to: '', holder: 'Dr <Maes>' });
const theft = aLoss({
  missing: [missingOf(aPad(), 'A 004541', 'A 004550'), missingOf(stamp)],
  fromOn: '2026-11-18',
  toOn: '2026-11-20',
  place: 'surgery',
  note: 'Tiroir forcé',
  station: 'Zone Centre',
  reportNumber: 'NA.11.L3.004512/2026',
});
/** As it is when one has just seen it. */
const card = aPad({ id: padId(3), kind: 'card', from: '', to: '' });
const bare = aLoss({ missing: [missingOf(card)], what: undefined, discoveredOn: undefined });

const DOCUMENTS: readonly (readonly [string, (given: PadSheetInput) => string])[] = [
  ...PAD_LETTERS.map(
    (letter) =>
      [`letter-${letter}`, (given: PadSheetInput) => padLetterHtml(given, theft, letter)] as const,
  ),
  ['letter-bare', (given) => padLetterHtml(given, bare, 'police')],
  [
    'register',
    (given) =>
      padRegisterHtml({
        ...given,
        losses: [theft],
        pads: [
          aPad({ usedTo: 'A 004520', receivedOn: '2026-03-02', supplier: 'Imprimerie Nord' }),
          stamp,
          aPad({ id: padId(4), kind: 'attestation', state: 'finished', usedTo: 'A 004550' }),
        ],
      }),
  ],
];

describe.each(DOCUMENTS)('the document %s', (name, make) => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(make(input(language))).toMatchFileSnapshot(
      `../../../../fixtures/report/pads-${name}.${language}.html.golden`,
    );
  });

  test.each(LANGUAGES)('in %s leaves no key or missing value, and no markup', (language) => {
    const page = make(input(language)).replace(/<style>.*?<\/style>/s, '');
    expect(page).not.toMatch(/pad-documents\.|\{|undefined|NaN|\[object|<Maes>/);
  });
});

test.each(PAD_LETTERS)('the letter to %s bears numbers, day and police report', (letter) => {
  const page = padLetterHtml(input('fr'), theft, letter);
  for (const fact of [
    'A 004541\u00A0– A 004550',
    'Dr Peeters',
    '20 novembre 2026',
    'NA.11.L3.004512/2026',
    'Zone Centre',
    aPractice().ownerName,
  ]) {
    expect(page).toContain(fact);
  }
});

test('a line about a patient loses those words in every letter', () => {
  const told = { ...theft, note: 'pris par un patient du matin' };
  for (const letter of PAD_LETTERS) {
    const page = padLetterHtml(input('fr'), told, letter);
    expect(page).toContain('pris par un … du matin');
    expect(page).not.toContain('un patient du matin');
  }
});

test('what is not known yet is left to be completed', () => {
  const page = padLetterHtml(input('fr'), bare, 'police');
  expect(page.match(/à compléter/g)?.length).toBeGreaterThanOrEqual(4);
  expect(page).not.toContain('n’a pas été délivré par moi');
});
