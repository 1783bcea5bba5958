import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { loadLawTexts } from '../../../../../shared/content/law/law-texts.js';
import {
  breachSchema,
  emptyBreach,
  type Breach,
} from '../../../../../shared/domain/breach/breach.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import {
  breachRegisterHtml,
  breachSheetHtml,
} from '../../../../../shared/report/cyber/breach-html.js';
import type { CyberSheetInput } from '../../../../../shared/report/cyber/cyber-documents.js';
import { listSheetHtml } from '../../../../../shared/report/cyber/list-sheet-html.js';
import { aPractice } from '../../../../support/assessment-builders.js';

const catalogue = (language: Language) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../shared/locales/${language}/cyber-documents.json`, import.meta.url),
      'utf8',
    ),
  ) as Catalogue;

const input = async (language: Language): Promise<CyberSheetInput> => ({
  practice: aPractice(),
  language,
  translate: createTranslator(language, [catalogue(language)]),
  law: await loadLawTexts('data-breach', language),
  timeZone: 'Europe/Brussels',
  today: '2026-11-22',
  fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
});

const aBreach = (differences: Partial<Breach> = {}): Breach =>
  breachSchema.parse({
    ...emptyBreach('2026-10-24T08:15:00.000Z'),
    id: '0'.repeat(32),
    label: 'Portable <accueil>',
    thing: 'computer',
    event: 'stolen',
    contents: ['patient-files', 'prescriptions'],
    people: 'thousands',
    isEncrypted: 'yes',
    isKeySafe: 'unknown',
    hasBackup: 'yes',
    remote: 'no',
    facts: 'Pris pendant la nuit.',
    tasks: [{ task: 'police', doneOn: '2026-10-24' }],
    ...differences,
  });

const DOCUMENTS: readonly (readonly [string, (given: CyberSheetInput) => string])[] = [
  [
    'breach-register',
    (given) =>
      breachRegisterHtml(given, [
        aBreach(),
        aBreach({ decision: 'notified', decidedOn: '2026-10-26', reference: 'A1-B2' }),
      ]),
  ],
  ['breach-sheet', (given) => breachSheetHtml(given, aBreach())],
  ['supplier', (given) => listSheetHtml(given, 'supplier')],
  ['ransomware', (given) => listSheetHtml(given, 'ransomware')],
];

describe.each(DOCUMENTS)('the document %s', (name, make) => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(make(await input(language))).toMatchFileSnapshot(
      `../../../../fixtures/report/cyber-${name}.${language}.html.golden`,
    );
  });

  test.each(LANGUAGES)('in %s leaves no key or missing value, and no markup', async (language) => {
    const page = make(await input(language)).replace(/<style>.*?<\/style>/s, '');
    expect(page).not.toMatch(/cyber-documents\.|\{|undefined|NaN|\[object|<accueil>/);
  });
});

test('the clock ends 72 hours of elapsed time later, written in the hour of that day', async () => {
  const page = breachSheetHtml(await input('en'), aBreach());
  expect(page).toContain('24 October 2026 at 10:15');
  expect(page).toContain('27 October 2026 at 09:15');
});
