import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { itemIdSchema, type Item } from '../../../../../shared/domain/inventory/item.js';
import { copiesOf } from '../../../../../shared/domain/theft/declare-theft.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { insurerListHtml } from '../../../../../shared/report/thefts/insurer-list-html.js';
import { ownershipHtml } from '../../../../../shared/report/thefts/ownership-html.js';
import { policeAnnexHtml } from '../../../../../shared/report/thefts/police-annex-html.js';
import type { TheftSheetInput } from '../../../../../shared/report/thefts/theft-sheet.js';
import { theftTable } from '../../../../../shared/report/thefts/theft-table.js';
import { theftSentence, theftTitle } from '../../../../../shared/report/thefts/theft-words.js';
import { writeCsv } from '../../../../../shared/table/write-csv.js';
import { aPractice } from '../../../../support/assessment-builders.js';
import { anItem } from '../../../../support/inventory-builders.js';
import {
  aDeclaredTheft,
  anItemPhoto,
  aTheft,
  theHoldings,
} from '../../../../support/theft-builders.js';

const catalogue = (language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/theft-sheet.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const photo = anItemPhoto();
const itemId = (n: number) => itemIdSchema.parse(n.toString(16).padStart(32, '0'));

function input(language: Language, items: readonly Item[], withPhotos: boolean): TheftSheetInput {
  const photos = withPhotos ? [photo] : [];
  return {
    language,
    translate: createTranslator(language, [catalogue(language)]),
    fonts: {
      ui: 'app://document/ui.woff2',
      read: 'app://document/read.woff2',
      mono: 'app://document/mono.woff2',
    },
    theft: aDeclaredTheft(),
    items: copiesOf(
      items.map(({ id }) => id),
      theHoldings({ items, photos }),
    ),
    practice: { ...aPractice(), address: 'Rue des Tilleuls 14, 5000 Namur' },
    pictures: new Map(photos.map(({ id }) => [id, 'app://document/photo-1.jpg'])),
  };
}

const { serials: _serials, insuredCents: _value, engraving: _engraving, ...bare } = anItem();
const FEW = [anItem(), { ...bare, id: itemId(2), kind: 'it' as const, name: '<Portable>' }];
const MANY = Array.from({ length: 60 }, (_, n) => anItem({ id: itemId(n + 10) }));

const asOwner = (given: TheftSheetInput): string =>
  ownershipHtml({
    ...given,
    item: given.items[0]!,
    theft: aDeclaredTheft({
      recovered: [{ itemId: anItem().id, on: '2026-12-01', where: 'Dépôt de Jambes' }],
    }),
  });
const DOCUMENTS: readonly (readonly [string, (given: TheftSheetInput) => string])[] = [
  ['police', policeAnnexHtml],
  ['insurer', insurerListHtml],
  ['ownership', asOwner],
];

describe.each(DOCUMENTS)('the paper for %s', (name, make) => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    for (const withPhotos of [true, false]) {
      await expect(make(input(language, FEW, withPhotos))).toMatchFileSnapshot(
        `../../../../fixtures/report/theft-${name}${withPhotos ? '' : '-no-photo'}.${language}.html.golden`,
      );
    }
  });

  test.each(LANGUAGES)('in %s leaves no key, placeholder or missing value', (language) => {
    for (const items of [FEW, MANY, [anItem()]]) {
      const page = make(input(language, items, true)).replace(/<style>.*?<\/style>/s, '');
      expect(page).not.toMatch(/theft-sheet\.|\{|undefined|NaN|\[object/);
    }
  });

  test('keeps what a user wrote as text, and runs nothing', () => {
    const payload = '<script>alert(1)</script>';
    const hostile = anItem({ name: payload, brand: payload, features: payload, seller: payload });
    const page = make(input('en', [hostile], true));
    expect(page).not.toContain(payload);
    expect(page).not.toMatch(/<(script|link|iframe|a|form)\b|\sstyle=/i);
  });
});

describe('what the police may not read', () => {
  /** Each long and odd enough not to stand in a page by chance. */
  const canary = fc.stringMatching(/^[b-z]{6}-[0-9a-f]{8}$/);
  test('is in no byte of the annex or its table: price, policy, invoice, seller, notes, place', () => {
    fc.assert(
      fc.property(fc.array(canary, { minLength: 6, maxLength: 6 }), (words) => {
        const [policy, invoice, seller, notes, spot, protectedHow] = words as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const given = input(
          'fr',
          [
            anItem({
              policy,
              invoice,
              seller,
              notes,
              spot,
              protectedHow,
              priceCents: 987_654_321,
              purchasedOn: '1999-08-07',
            }),
          ],
          true,
        );
        const csv = new TextDecoder().decode(
          writeCsv(theftTable(given.items, given.theft, 'police', given.translate)),
        );
        for (const leaving of [policeAnnexHtml(given), csv]) {
          const plain = leaving.replaceAll(/[\s.,\u00a0\u202f]/g, '');
          for (const word of [...words, '9876543', '1999', 'août1999']) {
            expect(plain, word).not.toContain(word);
          }
        }
        // The insurer's list has them, but for notes: the search sees what may leave.
        expect(insurerListHtml(given)).toContain(policy);
        expect(insurerListHtml(given)).not.toContain(notes);
      }),
      { numRuns: 20 },
    );
  });

  test.each(LANGUAGES)('is that anybody is in care (%s)', (language) => {
    const word = { fr: 'patients', nl: 'patiënten', en: 'PATIENT' }[language];
    const told = anItem({
      name: `Armoire ${word}`,
      brand: word,
      model: word,
      serials: [word],
      features: `étiquette ${word} X`,
      engraving: word,
      assetTag: word,
    });
    const before = input(language, [told], true);
    const { theft } = before;
    const facts = { ...theft.facts, entryNote: word, zone: word, caseNumber: word };
    const given = {
      ...before,
      theft: { ...theft, facts },
      practice: { ...before.practice, address: `chez les ${word}` },
    };
    const csv = new TextDecoder().decode(
      writeCsv(theftTable(given.items, given.theft, 'police', given.translate)),
    );
    for (const page of [policeAnnexHtml(given), asOwner(given), csv]) {
      expect(page.normalize('NFC')).not.toMatch(/pati[eë]nt/iu);
    }
  });

  test.each(LANGUAGES)('is not in the words of the documents themselves (%s)', (language) => {
    expect(JSON.stringify(catalogue(language))).not.toMatch(/pati[eë]nt/iu);
  });
});

describe('the annex', () => {
  test('says that all was noted before the facts only where it was', () => {
    const sentence = catalogue('en')['theft-sheet.prose.noted-before']!;
    expect(policeAnnexHtml(input('en', [anItem()], true))).toContain(sentence);
    const late = anItem({ addedAt: '2026-11-24T10:00:00Z' });
    expect(policeAnnexHtml(input('en', [late], true))).not.toContain(sentence);
  });

  test('neutralises formulas in the table', () => {
    const { items, theft, translate } = input(
      'fr',
      [anItem({ name: '=HYPERLINK("http://x")', features: '@SUM(A1)' })],
      false,
    );
    const csv = new TextDecoder().decode(writeCsv(theftTable(items, theft, 'police', translate)));
    expect(csv).toContain(`"'=HYPERLINK`);
    expect(csv).toContain(`'@SUM(A1)`);
  });

  test.each([
    ['fr', 'Objets volés entre le 22 novembre et le 23 novembre 2026', '19 h 10 et 7 h 40'],
    ['nl', 'Voorwerpen gestolen tussen 22 november en 23 november 2026', '19.10 uur en 7.40 uur'],
    ['en', 'Objects stolen between 22 November and 23 November 2026', '19:10 and 7:40'],
  ] as const)('has the facts in its title and first sentence (%s)', (language, title, times) => {
    const words = input(language, [], false);
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    const { facts } = aTheft();
    expect(plain(theftTitle(words, facts))).toBe(title);
    expect(plain(theftSentence(words, facts))).toContain(times);
    expect(plain(theftSentence(words, facts))).toMatch(/, vitre forcée\.$/);
    expect(
      theftSentence(words, { entryNote: 'patient', zone: '', caseNumber: '', encryptedHow: '' }),
    ).toBe('');
  });
});
