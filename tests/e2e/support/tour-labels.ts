/** Walks through labels: for objects on a half-used sheet, an own paper, and a label that is on no object yet. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { labelCodeOf } from '../../../shared/domain/inventory/label-code.js';
import { openInventory, rows, typeItem } from './inventory.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourLabels(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await openInventory(page, language);
  await page.getByRole('button', { name: t('inventory.action.quick'), exact: true }).click();
  await page.getByLabel(t('inventory.label.name'), { exact: true }).focus();
  for (const name of ['Otoscope mural', 'Portable de consultation']) {
    await typeItem(page, { name, brand: 'Heine' });
    await expect(page.locator('.inv-added li', { hasText: name })).toBeVisible();
  }
  await page.locator('.inv-back').click();
  await rows(page).nth(0).getByRole('checkbox').check();
  await rows(page).nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: t('labels.action.print'), exact: true }).click();
  await page.getByLabel(t('labels.label.start')).fill('8');
  await stop(page, 'labels');
  await page.getByLabel(t('labels.label.what-blank')).check();
  await page.getByLabel(t('labels.label.paper')).selectOption('own');
  await page.getByLabel(t('labels.label.rows')).fill('8');
  await expect(page.getByText(t('labels.error.does-not-fit'))).toBeVisible();
  await stop(page, 'labels-own');
  await page.getByLabel(t('labels.label.rows')).fill('7');
  await page.getByLabel(t('labels.label.paper')).selectOption('avery-l7160');
  await openInventory(page, language);
  await page.getByRole('searchbox').fill(labelCodeOf('00c0ffee00'));
  await expect(page.getByRole('heading', { name: t('labels.title.free') })).toBeVisible();
  await stop(page, 'labels-free');
  await page.getByRole('searchbox').first().fill('');
}
