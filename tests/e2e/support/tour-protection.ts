/** Walks through alarm, videophone, safe, neighbours and absences, empty and filled in. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openPage } from './owner.js';
import {
  addRecord,
  answer,
  fillFields,
  noteTest,
  openPart,
  openProtection,
  untilSaved,
} from './protection.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourProtection(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await openProtection(page, 'alarm', language);
  await stop(page, 'protection-alarm-empty');
  await addRecord(page, 'alarm', language);
  await fillFields(
    page,
    {
      'alarm-system': 'Centrale / centraal, 8 zones',
      'alarm-commissionedOn': '2026-03-12',
      'alarm-installer': 'Sécurité Martin',
    },
    language,
  );
  await answer(page, 'alarm-isMonitored', 'protection.label.yes', language);
  await noteTest(page, { on: '2026-04-02', part: 'hold-up', who: 'Nadia' }, language);
  await expect(page.locator('.prot-test')).toHaveCount(1);
  await untilSaved(page, language);
  await page.locator('.file-duties').scrollIntoViewIfNeeded();
  await stop(page, 'protection-alarm');
  await page.getByLabel(t('protection.label.alarm-holdUp'), { exact: true }).fill('code 4711');
  await page.locator('#alarm-centre').scrollIntoViewIfNeeded();
  await stop(page, 'protection-alarm-file');
  await page.getByLabel(t('protection.label.alarm-holdUp'), { exact: true }).fill('');
  await openPart(page, 'videophone', language);
  await addRecord(page, 'videophone', language);
  await answer(page, 'videophone-records', 'protection.label.yes', language);
  await stop(page, 'protection-videophone');
  await openPart(page, 'safe', language);
  await addRecord(page, 'safe', language);
  await answer(page, 'safe-anchoring', 'protection.label.anchoring-none', language);
  await answer(page, 'custody-few-know', 'protection.label.no', language);
  await stop(page, 'protection-safe');
  await openPart(page, 'neighbours', language);
  await page
    .getByRole('radio', { name: t('protection.label.membership-none'), exact: true })
    .check();
  await stop(page, 'protection-neighbours');
  await openPart(page, 'absence', language);
  await stop(page, 'protection-absence-empty');
  await addRecord(page, 'absence', language);
  await fillFields(page, { 'absence-from': '2098-07-03', 'absence-to': '2098-07-20' }, language);
  await page.getByRole('switch', { name: t('protection.label.wants-surveillance') }).click();
  await untilSaved(page, language);
  await stop(page, 'protection-absence');
  await page
    .getByRole('heading', { name: t('protection.title.surveillance') })
    .scrollIntoViewIfNeeded();
  await stop(page, 'protection-surveillance');
  await openPage(page, 'today', language);
  await expect(page.getByText(t('protection.title.reminder'))).toBeVisible();
  await stop(page, 'today-protection');
}
