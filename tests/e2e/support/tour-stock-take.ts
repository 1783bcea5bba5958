/** Walks through a round: begun, one object ticked, one scanned in another room, closed, signed. After the inventory's tour. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { makeRoom, openInventory, typeItem } from './inventory.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function openStockTake(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await openInventory(page, language);
  await page
    .locator('.inv-nav')
    .getByRole('button', { name: t('stock-take.title.page') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('stock-take.title.page'));
}

/** Two objects in a room, unless an inventory is there already. */
export async function fillForStockTake(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await openInventory(page, language);
  if ((await page.locator('.inv-table').count()) > 0) return;
  await page.getByRole('button', { name: t('inventory.action.quick'), exact: true }).click();
  await makeRoom(page, language, 'Cabinet 1');
  await page.getByLabel(t('inventory.label.name'), { exact: true }).focus();
  await typeItem(page, { name: 'Otoscope mural', brand: 'Heine', serial: 'OT-0041' });
  await expect(page.locator('.inv-added li')).toHaveCount(1);
  await typeItem(page, { name: 'Portable', brand: 'Lenovo', serial: 'PF-3X9KQ2' });
  await expect(page.locator('.inv-added li')).toHaveCount(2);
}

export async function tourStockTake(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await openStockTake(page, language);
  await stop(page, 'stock-take-begin');
  await press('stock-take.action.begin');
  await expect(page.locator('.st-list li').first()).toBeVisible();
  await page.locator('.st-list').getByRole('checkbox').first().click();
  const code = page.getByLabel(t('stock-take.label.code'));
  await code.fill('CS1-XXXX');
  await code.press('Enter');
  await expect(page.locator('.st-told')).not.toBeEmpty();
  await stop(page, 'stock-take-walk');
  await press('stock-take.action.close');
  await stop(page, 'stock-take-closing');
  await press('stock-take.action.sign');
  await expect(page.locator('.st-signed li')).toHaveCount(1);
  await stop(page, 'stock-take');
}
