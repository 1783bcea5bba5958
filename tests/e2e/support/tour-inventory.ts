/** Walks through the inventory: empty, photos first, keyboard entry, the list, an object read and written, its rooms. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { makeRoom, openInventory, rows, typeItem } from './inventory.js';
import { chooseFiles, drawnJpeg, phonePhoto } from './photos.js';
import { waitForPicture } from './webcam.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourInventory(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await openInventory(page, language);
  await stop(page, 'inventory-empty');
  await press('inventory.action.photos');
  const jpeg = await drawnJpeg(page, 640, 480);
  await chooseFiles(
    page,
    [1, 2, 3].map((n) => phonePhoto(jpeg, n)),
  );
  await expect(page.locator('.inv-tray-photo img')).toHaveCount(3);
  await stop(page, 'inventory-photos');
  await page.getByLabel(t('inventory.label.name'), { exact: true }).fill('Électrocardiographe');
  await press('inventory.action.keep-next');
  await expect(page.locator('.inv-tray-photo')).toHaveCount(2);
  await page.locator('.inv-back').click();

  await press('inventory.action.quick');
  await makeRoom(page, language, 'Cabinet 1');
  await page.getByLabel(t('inventory.label.name'), { exact: true }).focus();
  await typeItem(page, {
    name: 'Otoscope mural',
    brand: 'Heine',
    model: 'EN 200',
    serial: 'OT-0041',
    value: '640',
  });
  await expect(page.locator('.inv-added li')).toHaveCount(1);
  await typeItem(page, {
    name: 'Portable de consultation',
    brand: 'Lenovo',
    model: 'ThinkPad T14',
    serial: 'PF-3X9KQ2',
    value: '1240',
  });
  await expect(page.locator('.inv-added li')).toHaveCount(2);
  await page.keyboard.press('Control+d');
  await expect(page.locator('.inv-added li')).toHaveCount(3);
  await stop(page, 'inventory-quick');
  await page.locator('.inv-back').click();
  await expect(rows(page)).toHaveCount(4);
  await rows(page).nth(1).getByRole('checkbox').check();
  await rows(page).nth(2).getByRole('checkbox').check();
  await stop(page, 'inventory');
  await press('inventory.action.deselect');
  await page.getByRole('searchbox').fill('introuvable');
  await stop(page, 'inventory-nothing');
  await page.getByRole('searchbox').fill('pf-3x9kq2');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await stop(page, 'inventory-item');
  await press('inventory.action.edit');
  await page.getByRole('radio', { name: t('inventory.status.protection-loose') }).check();
  await stop(page, 'inventory-form');
  await press('codes.title.code');
  await expect(page.locator('.cam-choices')).toBeVisible({ timeout: 15_000 });
  await stop(page, 'inventory-code');
  await page.keyboard.press('Escape');
  await press('codes.action.webcam');
  await waitForPicture(page, language);
  await press('codes.action.shoot');
  await expect(page.locator('.cam-strip li')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await stop(page, 'inventory-webcam');
  await press('codes.action.abandon');
  await press('inventory.action.done');
  await page.locator('.inv-back').click();
  await page.getByRole('searchbox').fill('');
  await press('inventory.title.overview');
  await expect(page.locator('.inv-byroom tbody tr')).toHaveCount(2);
  await stop(page, 'inventory-overview');
  await page.locator('.inv-back').click();
  if (await page.locator('.inv-rooms').isVisible()) {
    await press('inventory.action.edit-rooms');
    await stop(page, 'inventory-rooms');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('inventory.action.done') })
      .click();
  }
}
