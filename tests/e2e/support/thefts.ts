/** Ways through the page of stolen objects as a user takes them. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { makeRoom, openInventory, typeItem } from './inventory.js';
import { words } from './words.js';

export const ROOM = 'Cabinet 1';

/** Six objects in one room, by keyboard. */
export const SIX = [
  {
    name: 'Électrocardiographe',
    brand: 'Schiller',
    model: 'AT-102',
    serial: '190.06421',
    value: '2890',
  },
  {
    name: 'Échographe portable',
    brand: 'GE',
    model: 'Vscan Air',
    serial: 'VA1-504977',
    value: '4350',
  },
  {
    name: 'Portable de consultation',
    brand: 'Lenovo',
    model: 'T14',
    serial: 'PF-3X9KQ2',
    value: '1240',
  },
  {
    name: 'Terminal de paiement',
    brand: 'Worldline',
    model: 'Yomova',
    serial: 'YM-4410982',
    value: '220',
  },
  { name: 'Otoscope mural', brand: 'Heine', model: 'EN 200', serial: '2021-77B04', value: '640' },
  { name: 'Chaise' },
] as const;

export async function fillInventory(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await openInventory(page, language);
  await page.getByRole('button', { name: t('inventory.action.quick'), exact: true }).click();
  await makeRoom(page, language, ROOM);
  await page.getByLabel(t('inventory.label.name'), { exact: true }).focus();
  for (const [index, item] of SIX.entries()) {
    await typeItem(page, item);
    await expect(page.locator('.inv-added li')).toHaveCount(index + 1);
  }
}

export async function openThefts(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('thefts.title.thefts') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('thefts.title.thefts'));
}
