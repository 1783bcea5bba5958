/** The return code as a GP uses it: chosen in the settings, given on the discreet screen. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openPage } from './owner.js';
import { words } from './words.js';

export const CODE = '2806';

/** Leaves the settings open. */
export async function chooseCode(page: Page, language: InterfaceLanguage = 'fr'): Promise<void> {
  const t = words(language);
  await openPage(page, 'settings', language);
  await page.getByRole('button', { name: t('return-code.action.choose') }).click();
  await page.getByLabel(t('return-code.label.new-code')).fill(CODE);
  await page.getByLabel(t('return-code.label.repeat-code')).fill(CODE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('return-code.hint.set'))).toBeVisible();
}

/** From the keyboard, with Enter. */
export async function giveCode(page: Page, code = CODE): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}
