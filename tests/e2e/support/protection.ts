/** The page of alarm, videophone, safe, neighbours and absences. Through the words on screen. */
import { expect, type Page } from '@playwright/test';
import type { ProtectionTab } from '../../../shared/domain/protection/survey-questions.js';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openListed } from './people.js';
import { words } from './words.js';

export async function openProtection(
  page: Page,
  tab: ProtectionTab = 'alarm',
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  await openListed(page, words(language)('protection.title.protection'));
  await openPart(page, tab, language);
}

export async function openPart(
  page: Page,
  tab: ProtectionTab,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const name = words(language)(`protection.label.tab-${tab}`);
  await page.locator('.seg label').getByText(name, { exact: true }).click();
  await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
}

export const addRecord = (page: Page, kind: string, language: InterfaceLanguage = 'fr') =>
  page
    .getByRole('button', { name: words(language)(`protection.action.add-${kind}`), exact: true })
    .click();

/** Fills fields by the end of their key. */
export async function fillFields(
  page: Page,
  fields: Readonly<Record<string, string>>,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  for (const [key, text] of Object.entries(fields)) {
    await page.getByLabel(t(`protection.label.${key}`), { exact: true }).fill(text);
  }
}

export const answer = (
  page: Page,
  group: string,
  word: string,
  language: InterfaceLanguage = 'fr',
) => {
  const t = words(language);
  return page
    .getByRole('group', { name: t(`protection.label.${group}`) })
    .getByRole('radio', { name: t(word), exact: true })
    .check();
};

export const untilSaved = (page: Page, language: InterfaceLanguage = 'fr') =>
  expect(page.getByText(words(language)('protection.status.keep-saved'))).toBeVisible();

export const dutyOf = (page: Page, duty: string, language: InterfaceLanguage = 'fr') =>
  page.locator('.file-duties tbody tr', {
    hasText: words(language)(`protection.label.duty-${duty}`),
  });

export async function noteTest(
  page: Page,
  test: { readonly on: string; readonly part: string; readonly who: string },
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  await page.getByLabel(t('protection.label.test-on'), { exact: true }).fill(test.on);
  await page.getByLabel(t('protection.label.test-part'), { exact: true }).selectOption(test.part);
  await page.getByLabel(t('protection.label.test-who'), { exact: true }).fill(test.who);
  await answer(page, 'test-result', 'protection.status.test-works', language);
  await page.getByRole('button', { name: t('protection.action.note-test'), exact: true }).click();
}
