import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { adviceTopics } from '../../../../../shared/content/guide/advice-cards.js';
import {
  loadAdviceTexts,
  loadContactTexts,
  loadHandoutTexts,
  loadReportTexts,
} from '../../../../../shared/content/guide/guide-texts.js';
import {
  contactIdSchema,
  emptyContact,
  type Contact,
} from '../../../../../shared/domain/contacts/contact.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { cardsHtml } from '../../../../../shared/report/guide/cards-html.js';
import { contactsHtml } from '../../../../../shared/report/guide/contacts-html.js';
import type { GuideDocumentInput } from '../../../../../shared/report/guide/guide-page.js';
import { handoutHtml } from '../../../../../shared/report/guide/handout-html.js';
import { reportSheetHtml } from '../../../../../shared/report/guide/report-sheet-html.js';
import { aPractice, SITE_A } from '../../../../support/assessment-builders.js';

const input = (language: Language): GuideDocumentInput => ({
  language,
  translate: createTranslator(language, [
    JSON.parse(
      readFileSync(
        new URL(`../../../../../shared/locales/${language}/guide-documents.json`, import.meta.url),
        'utf8',
      ),
    ) as Catalogue,
  ]),
  today: '2026-11-22',
  fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
});
const id = (letter: string) => contactIdSchema.parse(letter.repeat(32));
const CONTACTS: readonly Contact[] = [
  { ...emptyContact('guard-number'), phone: '081 00 00 01', id: id('a') },
  {
    ...emptyContact('locksmith'),
    name: 'Serrurerie <Dupont> & fils',
    phone: '081 00 00 02',
    note: '24 h / 24',
    id: id('b'),
  },
  { ...emptyContact('insurer'), id: id('c') },
];
const practice = aPractice({ sites: [{ id: SITE_A, name: 'Namur' }] });
const allCards = adviceTopics.flatMap(({ cards }) => cards.map((card) => card.id));

type Make = (language: Language, contacts?: readonly Contact[]) => Promise<string>;
const PAGES: Readonly<Record<string, Make>> = {
  cards: async (language) => cardsHtml(input(language), await loadAdviceTexts(language), allCards),
  contacts: async (language, contacts = CONTACTS) =>
    contactsHtml(input(language), { texts: await loadContactTexts(language), contacts, practice }),
  'report-sheet': async (language) =>
    reportSheetHtml(input(language), await loadReportTexts(language)),
  'patient-notice': async (language) =>
    handoutHtml(input(language), {
      id: 'patient-notice',
      texts: await loadHandoutTexts(language),
      practice,
    }),
  'network-clause': async (language) =>
    handoutHtml(input(language), {
      id: 'network-clause',
      texts: await loadHandoutTexts(language),
      practice,
    }),
};

describe.each(Object.entries(PAGES))('the page %s', (name, make) => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(make(language)).resolves.toMatchFileSnapshot(
      `../../../../fixtures/report/guide-${name}.${language}.html.golden`,
    );
  });

  test.each(LANGUAGES)('in %s leaves no key, placeholder or missing value', async (language) => {
    const page = (await make(language)).replace(/<style>.*?<\/style>/s, '');
    expect(page).not.toMatch(/guide-documents\.|\{|undefined|NaN|\[object/);
  });
});

test('only the cards one chose are printed, in the guide’s order', async () => {
  const page = cardsHtml(input('fr'), await loadAdviceTexts('fr'), ['demand-refuse', 'call-data']);
  expect(page.match(/class="card"/g)).toHaveLength(2);
  expect(page.indexOf('112 ou au 101')).toBeLessThan(page.indexOf('Refusez'));
});

test('the sheet of contacts has lines to write on instead of empty entries, and keeps text as text', async () => {
  const page = await PAGES['contacts']!('fr');
  expect(page).toContain('Serrurerie &lt;Dupont&gt; &amp; fils');
  expect(page).not.toContain('Assureur');
  expect(page).not.toMatch(/<(script|img|link|iframe|a|form)\b|\sstyle=/i);
});
