/** What a GP does: set the vault up, open it, answer questions. Through the keyboard and the words on screen. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { words } from './words.js';

export const PASSPHRASE = 'tilleul gaufre mardi voilier';

/** Presses Enter where a GP would, or clicks the step's one primary button. */
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Set-up from the first screen to the proved recovery key. Returns the key's eight groups. */
export async function createVault(
  page: Page,
  language: InterfaceLanguage = 'fr',
  passphrase = PASSPHRASE,
): Promise<string[]> {
  const t = words(language);
  await press(page, t('vault.action.continue'));
  await page.getByLabel(t('vault.label.practice-name')).fill('Cabinet des Tilleuls');
  await page.getByLabel(t('vault.label.owner-name')).fill('Dr Claire Vandenbroeck');
  await press(page, t('vault.action.continue'));
  await page.getByLabel(t('vault.label.passphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(t('vault.label.repeat-passphrase'), { exact: true }).fill(passphrase);
  await press(page, t('vault.action.create'));
  return proveRecovery(page, language);
}

/** Copies the three groups asked for from the sheet on screen. */
export async function proveRecovery(
  page: Page,
  language: InterfaceLanguage = 'fr',
): Promise<string[]> {
  const t = words(language);
  const sheet = page.locator('.recovery-groups b');
  await expect(sheet).toHaveCount(8, { timeout: 20_000 });
  const groups = await sheet.allTextContents();
  for (const field of await page.locator('input[name^="group-"]').all()) {
    const place = Number((await field.getAttribute('name'))?.slice('group-'.length));
    await field.fill(groups[place] ?? '');
  }
  await press(page, t('vault.action.prove'));
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  return groups;
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.locator('input[autocomplete=current-password]').fill(passphrase);
  await page.keyboard.press('Enter');
}

export async function unlockToHome(page: Page): Promise<void> {
  await unlock(page);
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
}

export async function openPage(
  page: Page,
  key: 'assessment' | 'results' | 'today' | 'backups' | 'settings',
  language: InterfaceLanguage = 'fr',
) {
  const t = words(language);
  const link = page.getByRole('navigation').getByRole('button', { name: t(`app.label.${key}`) });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await pageShown(page);
}

/** A page comes in its own file: the frame stands before the page does. */
export async function pageShown(page: Page): Promise<void> {
  await expect(page.locator('#sheet').getByRole('heading', { level: 1 })).toBeVisible();
}

/** The question on screen. */
export const question = (page: Page) => page.locator('h1.flow-question-text');

/** Answers the questions one after the other with these keys; returns what was asked. */
export async function answerByKeyboard(page: Page, keys: readonly string[]): Promise<string[]> {
  const asked: string[] = [];
  for (const key of keys) {
    await expect(question(page)).toBeVisible();
    const text = (await question(page).textContent()) ?? '';
    asked.push(text);
    // A counted or dated question has no digits 1 to 3: there one does not know.
    const hasChoices = (await page.getByRole('radio').count()) === 5;
    await page.keyboard.press(hasChoices ? key : '5');
    await expect(page.locator('[role=radio][aria-checked=true]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(question(page)).not.toHaveText(text);
  }
  return asked;
}
