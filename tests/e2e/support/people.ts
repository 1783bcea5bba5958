/** What an owner does for others, and how they open the vault. Through the words on screen. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { windowOf, type Program } from './launch.js';
import { unlock } from './owner.js';
import { words } from './words.js';

export interface NewPerson {
  readonly name: string;
  readonly role: 'associate' | 'staff' | 'adviser';
  readonly passphrase: string;
  /** YYYY-MM-DD. */
  readonly lastDay?: string;
}

export async function openListed(page: Page, title: string): Promise<void> {
  const link = page.getByRole('navigation').getByRole('button', { name: title });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(
    page.locator('#sheet').getByRole('heading', { level: 1, name: title }),
  ).toBeVisible();
}

/** On the page of people; ends when the list names the person. */
export async function addPerson(
  page: Page,
  { name, role, passphrase, lastDay }: NewPerson,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  await page.getByRole('button', { name: t('people.action.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('people.label.name'), { exact: true }).fill(name);
  await dialog.getByRole('radio', { name: t(`people.label.role-${role}`) }).check();
  if (lastDay !== undefined) await dialog.getByLabel(t('people.label.last-day')).fill(lastDay);
  await typeNewPassphrase(page, passphrase, language);
  await dialog.getByRole('button', { name: t('people.action.add-now'), exact: true }).click();
  await expect(dialog).toHaveCount(0, { timeout: 20_000 });
  await expect(personRow(page, name)).toBeVisible();
}

export async function typeNewPassphrase(
  page: Page,
  passphrase: string,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('people.label.first-passphrase'), { exact: true }).fill(passphrase);
  await dialog.getByLabel(t('vault.label.repeat-passphrase'), { exact: true }).fill(passphrase);
}

export const personRow = (page: Page, name: string) =>
  page.locator('.person', { has: page.getByRole('heading', { name }) });

/** Presses the lock and returns the closed window. */
export async function lock(
  program: Program,
  page: Page,
  language: InterfaceLanguage = 'fr',
): Promise<Page> {
  await page.getByRole('button', { name: words(language)('app.action.lock') }).click();
  await expect.poll(() => page.isClosed()).toBe(true);
  return windowOf(program.app);
}

/** Chooses somebody by name on the closed screen, unless they are chosen already. */
export async function choose(page: Page, name: string): Promise<void> {
  const row = page.locator('.profiles > li').filter({ has: page.getByText(name, { exact: true }) });
  await expect(row).toBeVisible();
  if ((await row.getAttribute('aria-current')) !== 'true') await row.getByRole('button').click();
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(row.locator('input[autocomplete=current-password]')).toBeFocused();
}

export async function openAs(page: Page, name: string, passphrase: string): Promise<void> {
  await choose(page, name);
  await unlock(page, passphrase);
}
