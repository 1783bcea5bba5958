/** An adviser's visit as the practice and the adviser go through it. Through the words on screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openListed } from './people.js';
import { drawnJpeg } from './photos.js';
import { words } from './words.js';

export const openVisits = (page: Page, language: InterfaceLanguage = 'fr') =>
  openListed(page, words(language)('visit.title.visit'));

/** From the list to the two ways in which the adviser gets it. */
export async function prepareVisit(page: Page, language: InterfaceLanguage = 'fr'): Promise<void> {
  const t = words(language);
  await openPrepare(page, language);
  await page.getByRole('switch', { name: t('visit.label.show-notes') }).click();
  await page.getByRole('button', { name: t('visit.action.prepare'), exact: true }).click();
  await expect(
    page.getByRole('dialog').getByRole('heading', { name: t('visit.title.ready') }),
  ).toBeVisible();
}

export async function openPrepare(page: Page, language: InterfaceLanguage = 'fr'): Promise<void> {
  const t = words(language);
  await openVisits(page, language);
  await page.getByRole('button', { name: t('visit.action.prepare'), exact: true }).click();
  await expect(page.getByRole('heading', { name: t('visit.title.preview') })).toBeVisible();
}

export const stopAt = (page: Page, name: string): Locator =>
  page.locator('.walk-stop', { hasText: name });

export async function goTo(page: Page, name: string): Promise<void> {
  await stopAt(page, name).click();
  await expect(stopAt(page, name)).toHaveAttribute('aria-current', 'step');
}

/** The point at this place of the zone on screen. */
export const point = (page: Page, index: number): Locator => page.locator('.walk-item').nth(index);

export const giveVerdict = (
  at: Locator,
  verdict: 'yes' | 'partly' | 'no',
  language: InterfaceLanguage = 'fr',
) =>
  at
    .getByRole('button', { name: words(language)(`survey.label.verdict-${verdict}`), exact: true })
    .click();

export async function remark(at: Locator, text: string): Promise<void> {
  await at.locator('.walk-remark-open').click();
  await at.locator('textarea').fill(text);
}

/** Adds a photo to the zone on screen, with its caption and the point it is about. */
export async function photograph(
  page: Page,
  caption: string,
  about: number,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  const before = await page.locator('.walk-photo').count();
  await page.locator('.walk-photos input[type=file]').setInputFiles({
    name: 'porte.jpg',
    mimeType: 'image/jpeg',
    buffer: await drawnJpeg(page, 2400, 1800),
  });
  await expect(page.locator('.walk-photo')).toHaveCount(before + 1);
  await page.locator('.walk-photo').last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('visit.label.caption'), { exact: true }).fill(caption);
  await dialog.getByLabel(t('visit.label.about'), { exact: true }).selectOption({ index: about });
  await dialog.getByRole('button', { name: t('visit.action.close'), exact: true }).click();
  await expect(page.locator('.walk-photo').last()).toContainText(caption);
}

export async function signVisit(page: Page, language: InterfaceLanguage = 'fr'): Promise<void> {
  const t = words(language);
  await goTo(page, t('visit.label.sign'));
  await page.getByLabel(t('visit.label.signer'), { exact: true }).fill('Insp. M. Maes');
  await page.getByLabel(t('visit.label.service'), { exact: true }).fill('Zone Namur Capitale');
  await page.getByRole('button', { name: t('visit.action.sign'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('visit.action.reopen') })).toBeVisible();
}

/** In the dialog of a pack: saves it under the path the save dialog gives, and tells the words shown. */
export async function savePack(page: Page, language: InterfaceLanguage = 'fr'): Promise<string> {
  const t = words(language);
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.visit-phrase')).toHaveText(/^\S+( \S+){4}$/);
  const phrase = await dialog.locator('.visit-phrase').innerText();
  await dialog.getByRole('button', { name: t('visit.action.save-pack'), exact: true }).click();
  await expect(dialog.locator('.note.ok')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: t('visit.action.close'), exact: true }).click();
  return phrase;
}

/** On the list: opens the file the dialog gives with this phrase and shows what is in it. */
export async function openPack(page: Page, phrase: string, language: InterfaceLanguage = 'fr') {
  const t = words(language);
  await page.getByRole('button', { name: t('visit.action.open-pack'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('visit.action.choose-file') }).click();
  await typePhrase(page, phrase, language);
  return dialog;
}

export async function typePhrase(page: Page, phrase: string, language: InterfaceLanguage = 'fr') {
  const t = words(language);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('visit.label.pack-phrase'), { exact: true }).fill(phrase);
  await dialog.getByRole('button', { name: t('visit.action.open'), exact: true }).click();
}
