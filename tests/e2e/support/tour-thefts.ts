/** Walks through stolen objects: none yet, the list being written, declared, one found again, a number searched. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { fillInventory, openThefts, seedTheft } from './thefts.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

/** After the tour of the inventory, whose objects it declares. */
export async function tourThefts(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await openThefts(page, language);
  await stop(page, 'thefts-empty');
  // Walked alone, it begins with nothing.
  if (await page.getByText(t('thefts.prose.no-objects')).isVisible()) {
    await fillInventory(page, language);
    await openThefts(page, language);
  }
  await page.getByRole('button', { name: t('thefts.action.begin') }).click();
  const picks = page.locator('.theft-pick input');
  await picks.first().check();
  await picks.nth(1).check();
  await page.getByRole('radio', { name: t('thefts.label.kind-burglary'), exact: true }).check();
  await page.getByLabel(t('thefts.label.entry'), { exact: true }).selectOption('back-door');
  await page.getByLabel(t('thefts.label.entryNote'), { exact: true }).fill('patient');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await stop(page, 'thefts-facts');
  await page.getByLabel(t('thefts.label.entryNote'), { exact: true }).fill('');
  await page.locator('.theft-scroll').evaluate((left) => {
    left.scrollTop = 0;
  });
  await stop(page, 'thefts-draft');
  await page.locator('.theft-foot .btn').click();
  await expect(page.locator('.theft-declared')).toHaveCount(2);
  await stop(page, 'thefts-declared');
  await page
    .getByRole('button', { name: new RegExp(`^${t('thefts.action.found')}`) })
    .first()
    .click();
  await stop(page, 'thefts-found');
  await page.getByRole('button', { name: t('thefts.action.keep-found'), exact: true }).click();
  await expect(page.locator('.theft-declared .sev.ok')).toHaveCount(1);
  await page.getByRole('button', { name: t('thefts.title.all'), exact: true }).click();
  await page.getByLabel(t('thefts.label.number'), { exact: true }).fill('PF-3X9');
  await expect(page.locator('.theft-declared')).not.toHaveCount(0);
  await stop(page, 'thefts');

  // One whose objects held data, with photos.
  await seedTheft(page, 3);
  await page.getByRole('button', { name: t('app.label.today'), exact: true }).click();
  await openThefts(page, language);
  await page.locator('.file-row .btn').first().click();
  await expect(page.locator('.theft-paper img')).toHaveCount(3);
  await stop(page, 'thefts-photos');
  await page.locator('.theft-data').scrollIntoViewIfNeeded();
  await stop(page, 'thefts-data');
}
