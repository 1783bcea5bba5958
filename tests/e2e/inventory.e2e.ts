import { expect, test } from '@playwright/test';
import { launch } from './support/launch.js';
import { createVault, unlockToHome } from './support/owner.js';
import { makeRoom, openInventory, rows, typeItem } from './support/inventory.js';
import { lock } from './support/people.js';
import { chooseFiles, drawnJpeg, phonePhoto } from './support/photos.js';
import { labelBeforeLens, webcamOf } from './support/webcam.js';
import { words } from './support/words.js';

const t = words('fr');
/** Of somebody who types with two fingers. */
const SECONDS_PER_KEY = 0.5;
/** To look at the next object and its plate. */
const SECONDS_PER_ITEM = 4;

test('photos first: all kept at once, named one after the other, taken back, still there after a lock', async () => {
  test.setTimeout(90_000);
  const program = await launch();
  let { page } = program;
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await createVault(page);
  await openInventory(page, 'fr');
  await press('inventory.action.photos');
  const jpeg = await drawnJpeg(page, 800, 600);
  await chooseFiles(
    page,
    [1, 2, 3, 4, 5].map((n) => phonePhoto(jpeg, n)),
  );
  const waiting = page.locator('.inv-tray-photo');
  await expect(waiting).toHaveCount(5);
  const name = page.getByLabel(t('inventory.label.name'), { exact: true });
  await name.fill('Électrocardiographe');
  await page.getByLabel(t('inventory.label.serial'), { exact: true }).fill('190.06421');
  // From the front and its plate: two photos of one object.
  await waiting.nth(1).getByRole('checkbox').check();
  await page.keyboard.press('Tab');
  await press('inventory.action.keep-next');
  await expect(waiting).toHaveCount(3);
  await name.fill('Otoscope');
  await name.press('Enter');
  await expect(waiting).toHaveCount(2);
  await press('inventory.action.undo');
  await expect(waiting).toHaveCount(3);
  await name.fill('Otoscope mural');
  await name.press('Enter');
  await expect(waiting).toHaveCount(2);
  await press('inventory.action.keep-next');
  await expect(waiting).toHaveCount(1);

  page = await lock(program, page);

  await unlockToHome(page);
  await openInventory(page, 'fr');
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByText(t('inventory.label.unnamed'))).toBeVisible();
  await expect(page.getByText(t('inventory.status.tray', { count: 1 }))).toBeVisible();
  await expect(rows(page).locator('img')).toHaveCount(3);
  await page.getByRole('searchbox').fill('19006421');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Électrocardiographe');
  await expect(page.locator('.photo-tile')).toHaveCount(2);
});

test('twenty objects by keyboard alone within five minutes, with undo, and a form that saves itself', async () => {
  test.setTimeout(90_000);
  const program = await launch();
  const { page } = program;
  await createVault(page);
  await openInventory(page, 'fr');
  await page.getByRole('button', { name: t('inventory.action.quick'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await makeRoom(page, 'fr', 'Cabinet 1');
  await page.getByLabel(t('inventory.label.name'), { exact: true }).focus();
  const added = page.locator('.inv-added li');
  let keys = 0;
  for (let n = 0; n < 12; n += 1) {
    keys += await typeItem(page, {
      name: `Tensiomètre ${String(n + 1)}`,
      brand: 'Omron',
      serial: `OM-${String(1000 + 7 * n)}`,
    });
  }
  // Typed on without waiting for anything to be kept: not a letter is lost.
  await expect(added).toHaveCount(12);
  for (let n = 0; n < 12; n += 1) {
    await expect(added.nth(11 - n)).toContainText(`Tensiomètre ${String(n + 1)}`);
    await expect(added.nth(11 - n)).toContainText(`OM-${String(1000 + 7 * n)}`);
  }
  for (let n = 12; n < 21; n += 1) {
    await page.keyboard.press('Control+d');
    keys += 2;
    await expect(added).toHaveCount(n + 1);
  }
  await page.keyboard.press('Control+z');
  keys += 2;
  await expect(added).toHaveCount(20);
  const seconds = keys * SECONDS_PER_KEY + 20 * SECONDS_PER_ITEM;
  console.log(
    `20 objects: ${String(keys)} keys, ${String(Math.round(seconds))} s of a user's time`,
  );
  expect(seconds).toBeLessThan(300);
  await expect(added.first()).toContainText('OM-1085');
  await expect(added.first()).toContainText('Cabinet 1');

  await page
    .getByRole('button', { name: t('inventory.title.inventory'), exact: true })
    .last()
    .click();
  await expect(rows(page).first()).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('j');
  await page.keyboard.press(' ');
  await expect(page.locator('.inv-selection')).toContainText('2');
  await page.getByRole('button', { name: t('inventory.action.remove'), exact: true }).click();
  await expect(page.locator('.sub')).toContainText('18');
  await page.getByRole('button', { name: t('inventory.action.undo'), exact: true }).click();
  await expect(page.locator('.sub')).toContainText('20');

  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('inventory.action.edit'), exact: true }).click();
  await page.getByLabel(t('inventory.label.field-engraving')).fill('TILLEULS 5000');
  // Left at once: what was typed is kept all the same.
  await page.getByRole('button', { name: t('inventory.action.done'), exact: true }).click();
  await expect(page.getByText('TILLEULS 5000')).toBeVisible();
});

test('the number on a photo of the plate is read and taken, and the same plate before the webcam finds the object', async () => {
  test.setTimeout(90_000);
  const { label, picture } = labelBeforeLens('code-128');
  const { page } = await launch({ args: webcamOf(picture) });
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await createVault(page);
  await openInventory(page, 'fr');
  await press('inventory.action.photos');
  await press('codes.action.webcam');
  await expect
    .poll(() =>
      page
        .getByLabel(t('codes.label.picture'))
        .evaluate((element) => (element as HTMLVideoElement).videoWidth),
    )
    .toBe(1280);
  await press('codes.action.shoot');
  await page.getByRole('button', { name: t('codes.action.add', { count: 1 }) }).click();
  await expect(page.locator('.inv-tray-photo')).toHaveCount(1);
  await page.getByLabel(t('inventory.label.name'), { exact: true }).fill('Échographe');
  await expect(page.locator('.inv-codes')).toContainText(label.text, { timeout: 20_000 });
  await page
    .getByRole('button', { name: t('inventory.action.take-number-of', { text: label.text }) })
    .click();
  await expect(page.getByLabel(t('inventory.label.serial'), { exact: true })).toHaveValue(
    label.text,
  );
  await press('inventory.action.keep-next');
  await expect(page.locator('.inv-tray-photo')).toHaveCount(0);
  await page.locator('.inv-back').click();
  await press('inventory.action.quick');
  await page.getByLabel(t('inventory.label.name'), { exact: true }).focus();
  await typeItem(page, { name: 'Autre objet', serial: 'XX-1' });
  await expect(page.locator('.inv-added li')).toHaveCount(1);
  await page.locator('.inv-back').click();
  await expect(rows(page)).toHaveCount(2);

  await press('codes.title.code');
  await expect(rows(page)).toHaveCount(1, { timeout: 20_000 });
  await expect(rows(page)).toContainText('Échographe');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await rows(page).click();
  // The photo says what was kept of it.
  await expect(page.getByText(t('inventory.status.same-number'))).toBeVisible({ timeout: 20_000 });
});
