import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import { loadLawTexts } from '../../../../../shared/content/law/law-texts.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { absenceChecklistHtml } from '../../../../../shared/report/protection/absence-checklist-html.js';
import { alarmSheetHtml } from '../../../../../shared/report/protection/alarm-sheet-html.js';
import { aPractice } from '../../../../support/assessment-builders.js';
import { anAlarm } from '../../../../support/protection-builders.js';

const translator = (language: Language) =>
  createTranslator(language, [
    JSON.parse(
      readFileSync(
        new URL(
          `../../../../../shared/locales/${language}/protection-documents.json`,
          import.meta.url,
        ),
        'utf8',
      ),
    ) as Catalogue,
  ]);
const fonts = { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' };

const sheet = (
  language: Language,
  alarms = [anAlarm(), anAlarm({ isMonitored: false, tests: [] })],
) =>
  alarmSheetHtml({
    alarms,
    practice: aPractice(),
    language,
    translate: translator(language),
    today: '2026-11-22',
    fonts,
  });
const checklist = async (language: Language) =>
  absenceChecklistHtml({
    language,
    translate: translator(language),
    law: await loadLawTexts('absence', language),
    lawCheckedOn: '2026-11-22',
    fonts,
  });

describe.each(LANGUAGES)('in %s', (language) => {
  test('the sheets are the pages that were looked at and approved', async () => {
    const golden = (name: string) =>
      `../../../../fixtures/report/protection-${name}.${language}.html.golden`;
    await expect(sheet(language)).toMatchFileSnapshot(golden('alarm-sheet'));
    await expect(await checklist(language)).toMatchFileSnapshot(golden('absence-checklist'));
  });

  test('no key, placeholder or missing value is left', async () => {
    for (const page of [sheet(language), sheet(language, []), await checklist(language)]) {
      expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(
        /protection-documents\.|\{|undefined|NaN|\[object/,
      );
    }
  });
});

test('the alarm sheet keeps what was written as text, and never the number to call', () => {
  const payload = '<script>alert(1)</script>';
  const page = sheet('en', [anAlarm({ system: payload, holdUp: payload, installer: payload })]);
  expect(page).not.toContain(payload);
  expect(page).not.toContain('081 00 00 99');
});
