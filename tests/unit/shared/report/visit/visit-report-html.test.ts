import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { loadSurgeryTexts, surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import { visitPhotoSchema, adviceSchema } from '../../../../../shared/domain/visit/visit.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import {
  visitReportHtml,
  type VisitReportInput,
} from '../../../../../shared/report/visit/visit-report-html.js';
import { SITE_A, SITE_B } from '../../../../support/assessment-builders.js';
import { VISIT_ID, aVisit, aVisitItem } from '../../../../support/visit-builders.js';

const catalogue = (language: Language, file: string) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/${file}.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const HINGES = { questionId: 'locks.locks-and-hinges', placeId: SITE_A };
const LEAVING = { questionId: 'locks.lock-on-leaving', placeId: 'practice' };
const NEVER = { questionId: 'locks.no-key-outside', placeId: 'practice' };
const DETECTORS = { questionId: 'locks.secondary-exits-detectors', placeId: SITE_B };
const id = (digit: string) => digit.repeat(32);

async function input(
  language: Language,
  differences: Partial<VisitReportInput> = {},
): Promise<VisitReportInput> {
  return {
    visit: aVisit({
      sites: [
        { id: SITE_A, name: 'Namur' },
        { id: SITE_B, name: 'Jambes <cour>' },
      ],
      state: 'signed',
      zonesDone: [`locks@${SITE_A}`],
      summary: 'Rue calme.\nLa cour arrière n’est pas éclairée.',
      signature: {
        name: 'Insp. M. Maes',
        service: 'Zone Namur Capitale',
        date: '2026-11-20',
      },
      reopenedAt: ['2026-11-20T16:00:00Z'],
    }),
    items: [
      aVisitItem(HINGES.questionId, {
        ...HINGES,
        base: { verdict: 'yes', note: 'CANARY-note' },
        verdict: 'no',
        isFinding: true,
        severity: 'urgent',
        remark: 'Le cylindre dépasse de 4 mm',
      }),
      aVisitItem(LEAVING.questionId, { ...LEAVING, verdict: 'partly', isFinding: true }),
      aVisitItem(DETECTORS.questionId, { ...DETECTORS, verdict: 'yes' }),
      // Nobody's visit holds this one; if one did, no document would.
      aVisitItem(NEVER.questionId, { ...NEVER, verdict: 'no', remark: 'CANARY-never' }),
    ],
    advice: [
      { id: id('1'), layer: 'electronic', text: 'Détecteur dans la cour', rank: 0 },
      { id: id('2'), layer: 'technical', text: '', rank: 1, ...HINGES },
      { id: id('3'), layer: 'technical', text: 'Porte <arrière> : trois points', rank: 0 },
      { id: id('4'), layer: 'organisational', text: '', rank: 0, ...LEAVING },
      { id: id('5'), layer: 'technical', text: 'CANARY-never', rank: 2, ...NEVER },
      { id: id('6'), layer: 'technical', text: ' ', rank: 3 },
    ].map((each) => adviceSchema.parse({ visitId: VISIT_ID, ...each })),
    photos: [
      { id: id('a'), caption: 'Cylindre <côté rue>', ...HINGES },
      { id: id('b'), caption: '' },
      { id: id('c'), caption: 'CANARY-never', ...NEVER },
    ].map((each) =>
      visitPhotoSchema.parse({
        visitId: VISIT_ID,
        zone: `locks@${SITE_A}`,
        by: 'adviser',
        addedAt: '2026-11-20T10:00:00Z',
        ...each,
      }),
    ),
    pictures: new Map(
      ['a', 'b', 'c'].map((digit) => [id(digit), `app://document/photo-${digit}.jpg`]),
    ),
    questions: surgeryQuestions,
    texts: await loadSurgeryTexts(language),
    language,
    translate: createTranslator(
      language,
      ['visit-documents', 'visit', 'survey'].map((file) => catalogue(language, file)),
    ),
    fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
    ...differences,
  };
}

describe('the adviser’s report', () => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(visitReportHtml(await input(language))).toMatchFileSnapshot(
      `../../../../fixtures/report/visit-report.${language}.html.golden`,
    );
  });

  test.each(LANGUAGES)('in %s leaves no key, placeholder or missing value', async (language) => {
    const bare = { items: [], advice: [], photos: [], visit: aVisit() };
    for (const given of [await input(language), await input(language, bare)]) {
      const page = visitReportHtml(given).replace(/<style>.*?<\/style>/s, '');
      expect(page).not.toMatch(/visit-documents\.|visit\.|survey\.|\{|undefined|NaN|\[object/);
    }
  });

  test('names no question that stays in the vault, and no note of the practice', async () => {
    const page = visitReportHtml(await input('fr'));
    expect(page).not.toContain('CANARY');
    const never = surgeryQuestions.filter((question) => question.neverExport === true);
    const texts = await loadSurgeryTexts('fr');
    for (const question of never) expect(page).not.toContain(texts[question.id]?.title);
  });

  test('advises in the order organisational, technical, electronic, numbered through', async () => {
    const page = visitReportHtml(await input('fr'));
    const numbers = [...page.matchAll(/<li value="(\d+)">/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 2, 3, 4]);
    const order = ['Verrouiller portes', 'trois points', 'Détecteur dans la cour'];
    const places = order.map((text) => page.indexOf(text));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('keeps what was written as text, and fetches nothing but its own photos', async () => {
    const payload = '"><script>alert(1)</script>';
    const given = await input('en');
    const page = visitReportHtml({
      ...given,
      visit: aVisit({ ...given.visit, practiceName: payload, summary: payload }),
      pictures: new Map([
        [id('a'), `app://document/x.jpg${payload}`],
        [id('b'), 'https://elsewhere.example/p.jpg'],
      ]),
    });
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/<(link|iframe|a|form|img)\b|\sstyle=/i);
    expect(
      visitReportHtml(given).match(/<img src="app:\/\/document\/photo-[ab]\.jpg"/g),
    ).toHaveLength(2);
  });
});
