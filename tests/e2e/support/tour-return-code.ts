/** The return code on the tour: chosen, asked for, and locked out. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { CODE_TRIES } from '../../../shared/domain/return-code/return-code.js';
import { untilClosed } from './clocks.js';
import { windowOf, type Program } from './launch.js';
import { chooseCode, giveCode } from './return-code.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

/** In the settings: a code is chosen and given, then removed. */
export async function tourReturnCode(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await page.getByRole('button', { name: t('return-code.action.choose') }).click();
  await page.getByLabel(t('return-code.label.new-code')).fill('1234');
  await page.keyboard.press('Enter');
  await stop(page, 'settings-return-code');
  await page.keyboard.press('Escape');
  await chooseCode(page, language);
  await page.keyboard.press('F9');
  await stop(page, 'return-code');
  await giveCode(page, '2807');
  await expect(page.getByText(t('return-code.error.wrong-code', { count: 4 }))).toBeVisible();
  await stop(page, 'return-code-wrong');
  await giveCode(page);
  await page.getByRole('button', { name: t('return-code.action.remove') }).scrollIntoViewIfNeeded();
  await stop(page, 'settings-return-code-set');
  await page.getByRole('button', { name: t('return-code.action.remove') }).click();
}

/** Returns the closed window, which says why it is closed. */
export async function tourWrongCodes(
  { app, page }: Program,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<Page> {
  const t = words(language);
  await chooseCode(page, language);
  await page.keyboard.press('F9');
  for (let triesLeft = CODE_TRIES - 1; triesLeft > 0; triesLeft -= 1) {
    await giveCode(page, '2807');
    const count = { count: triesLeft };
    await expect(page.getByText(t('return-code.error.wrong-code', count))).toBeVisible();
  }
  await stop(page, 'return-code-last-try');
  await giveCode(page, '2807');
  await untilClosed(page);
  const closed = await windowOf(app);
  await expect(closed.getByText(t('return-code.prose.locked'))).toBeVisible();
  await stop(closed, 'closed-wrong-codes');
  return closed;
}
