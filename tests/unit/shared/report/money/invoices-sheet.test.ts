import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { loadLawTexts } from '../../../../../shared/content/law/law-texts.js';
import { invoiceSchema } from '../../../../../shared/domain/money/invoice.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { invoicesHtml } from '../../../../../shared/report/money/invoices-html.js';

const catalogue = (language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/money-sheet.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const invoices = [
  {
    title: 'Serrure multipoints <arrière>',
    supplier: 'Serrurerie Dupont',
    date: '2026-11-02',
    cents: 48_000,
    isPaid: false,
    proofs: ['invoice'],
  },
  {
    title: 'Éclairage à détecteur',
    supplier: '',
    date: '2026-03-14',
    cents: 39_050,
    isPaid: true,
    proofs: ['invoice', 'payment', 'contractor'],
  },
  {
    title: 'Bouton d’alarme',
    supplier: 'Alarme SA',
    date: '2024-06-01',
    cents: 64_000,
    isPaid: true,
    proofs: [],
  },
].map((each, index) => invoiceSchema.parse({ ...each, id: String(index).padStart(32, '0') }));

const sheet = async (language: Language, of = invoices) =>
  invoicesHtml({
    invoices: of,
    practiceName: 'Cabinet des Tilleuls',
    today: '2026-11-23',
    lawTexts: await loadLawTexts('tax', language),
    language,
    translate: createTranslator(language, [catalogue(language)]),
    fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
  });

describe('the accountant’s list', () => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(await sheet(language)).toMatchFileSnapshot(
      `../../../../fixtures/report/invoices.${language}.html.golden`,
    );
  });

  test('leaves no key and no missing value, also when it is empty', async () => {
    for (const language of LANGUAGES) {
      for (const of of [invoices, []]) {
        const page = (await sheet(language, of)).replace(/<style>.*?<\/style>/s, '');
        expect(page).not.toMatch(/money-sheet\.|\{|undefined|NaN|\[object/);
      }
    }
  });

  test('names the rules of the years of the invoices only', async () => {
    const texts = await loadLawTexts('tax', 'fr');
    const page = await sheet('fr');
    expect(page).toContain(texts['security-deduction.2024']);
    expect(page).toContain(texts['security-deduction.ended']);
    expect(page).not.toContain(texts['security-deduction.2023']);
  });
});
