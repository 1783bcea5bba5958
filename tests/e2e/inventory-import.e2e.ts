/** Lists of 2,000 objects in and out, and an archive with photos from one vault into another. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { readTable } from '../../shared/table/read-table.js';
import { writeCsv } from '../../shared/table/write-csv.js';
import { writeXlsx } from '../../shared/table/write-xlsx.js';
import { HOSTILE_TABLES } from '../support/tables/hostile-tables.js';
import { listTable } from '../support/tables/inventory-rows.js';
import { answerOpenDialog } from './support/backups.js';
import { chooseItemsPart, chooseTable, openFiles } from './support/inventory-files.js';
import { openInventory, rows } from './support/inventory.js';
import { answerSaveDialog, ask, launch } from './support/launch.js';
import { createVault } from './support/owner.js';
import { chooseFiles, drawnJpeg, phonePhoto } from './support/photos.js';
import { words } from './support/words.js';

const t = words('fr');
const COUNT = 2000;
const BAD = 50;
const newFolder = () => mkdtempSync(join(tmpdir(), 'cabinet-sur-files-'));
const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: t(key, values), exact: true });

/** Through the columns to the result of the check. */
async function checked(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await chooseTable(page, name, bytes);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    t('inventory-import.title.columns'),
    { timeout: 15_000 },
  );
  await button(page, 'inventory-import.action.check').click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    t('inventory-import.title.check'),
    { timeout: 15_000 },
  );
}

test('a list of 2,000 with 50 bad rows: each named, the good ones taken, all taken back, and out again', async () => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  await createVault(page);
  await openFiles(page, 'fr');

  // A file that must be refused says so in its own words, and nothing else happens.
  const bomb = HOSTILE_TABLES.find(({ name }) => name === 'blanks inside the table')!;
  await chooseTable(page, 'bombe.xlsx', bomb.bytes());
  await expect(page.getByRole('alert')).toContainText(t('inventory-import.error.bomb'));

  await checked(page, 'liste.csv', writeCsv(listTable(COUNT)));
  const result = t('inventory-import.status.result', { good: COUNT - BAD, bad: BAD });
  await expect(page.getByText(result)).toBeVisible();
  const problems = page.locator('.imp-problems tbody tr');
  await expect(problems).toHaveCount(BAD);
  await expect(problems.nth(1).locator('td')).toHaveText([
    '61',
    'Prix TVAC',
    t('inventory-import.error.problem-no-amount'),
    'environ cent',
  ]);
  const folder = newFolder();
  await answerSaveDialog(app, join(folder, 'problems.csv'));
  await button(page, 'inventory-import.action.save-problems').click();
  await expect(page.locator('.toast')).toContainText(t('inventory-import.status.problems-saved'));
  const saved = readTable(readFileSync(join(folder, 'problems.csv')));
  expect(saved.ok && saved.table.rows.length).toBe(BAD + 1);

  await button(page, 'inventory-import.action.take', { count: COUNT - BAD }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    t('inventory-import.title.done'),
    { timeout: 30_000 },
  );
  await button(page, 'inventory-import.action.undo').click();
  await expect(page.getByText(t('inventory-import.status.undone'))).toBeVisible();
  const nothing = (await ask(page, 'inventory.get')) as { value: Record<string, unknown[]> };
  expect([nothing.value['items']?.length, nothing.value['rooms']?.length]).toEqual([0, 0]);

  // The same list as a workbook.
  await button(page, 'inventory-import.action.other-file').click();
  await checked(page, 'liste.xlsx', writeXlsx([{ name: 'Liste', rows: listTable(COUNT) }]));
  await expect(page.getByText(result)).toBeVisible();
  await expect(problems).toHaveCount(BAD);
  await button(page, 'inventory-import.action.take', { count: COUNT - BAD }).click();
  await button(page, 'inventory-import.action.show').click({ timeout: 30_000 });
  await page.getByRole('searchbox').fill('SN-000777');
  await expect(rows(page)).toHaveCount(1);

  // What the list shows, and all of it, as files that are read back.
  await openFiles(page, 'fr');
  await chooseItemsPart(page, 'fr', 'export');
  const one = join(folder, 'un.csv');
  await answerSaveDialog(app, one);
  await button(page, 'inventory-import.action.export-csv').click();
  await expect.poll(() => sizeOf(one)).toBeGreaterThan(0);
  const shown = readTable(readFileSync(one));
  expect(shown.ok && shown.table.rows.length).toBe(2);
  await page
    .getByRole('radio', { name: t('inventory-import.label.which-all', { count: COUNT - BAD }) })
    .check();
  const all = join(folder, 'tout.xlsx');
  await answerSaveDialog(app, all);
  await button(page, 'inventory-import.action.export-xlsx').click();
  await expect.poll(() => sizeOf(all), { timeout: 20_000 }).toBeGreaterThan(0);
  await chooseItemsPart(page, 'fr', 'import');
  await checked(page, 'tout.xlsx', readFileSync(all));
  await expect(
    page.getByText(t('inventory-import.prose.known', { count: COUNT - BAD })),
  ).toBeVisible();
  await expect(problems).toHaveCount(0);
});

const sizeOf = (file: string): number => {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
};

test('an archive with photos: sealed, opened in a fresh vault, never with another phrase, taken back', async () => {
  test.setTimeout(120_000);
  const first = await launch();
  await createVault(first.page);
  await openInventory(first.page, 'fr');
  await button(first.page, 'inventory.action.photos').click();
  const jpeg = await drawnJpeg(first.page, 800, 600);
  await chooseFiles(
    first.page,
    [1, 2].map((n) => phonePhoto(jpeg, n)),
  );
  await expect(first.page.locator('.inv-tray-photo')).toHaveCount(2);
  const name = first.page.getByLabel(t('inventory.label.name'), { exact: true });
  await name.fill('Électrocardiographe');
  await name.press('Enter');
  await expect(first.page.locator('.inv-tray-photo')).toHaveCount(1);
  await name.fill('Otoscope mural');
  await name.press('Enter');
  await expect(first.page.locator('.inv-tray-photo')).toHaveCount(0);
  await first.page.locator('.inv-back').click();
  await openFiles(first.page, 'fr');
  await chooseItemsPart(first.page, 'fr', 'archive');
  const phrase = (await first.page.locator('.imp-phrase').textContent()) ?? '';
  expect(phrase.split(' ')).toHaveLength(5);
  const file = join(newFolder(), 'cabinet.inventaire');
  await answerSaveDialog(first.app, file);
  await button(first.page, 'inventory-import.action.archive-write').click();
  await expect(first.page.locator('.note.ok')).toContainText('cabinet.inventaire', {
    timeout: 30_000,
  });
  expect(readFileSync(file).toString('latin1')).not.toContain('Otoscope');
  await first.app.close();

  const { app, page } = await launch();
  await createVault(page);
  await openFiles(page, 'fr');
  await chooseItemsPart(page, 'fr', 'archive');
  await answerOpenDialog(app, file);
  await button(page, 'inventory-import.action.archive-open').click();
  const field = page.getByLabel(t('inventory-import.label.phrase'), { exact: true }).last();
  await field.fill('pas du tout la bonne phrase');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText(
    t('inventory-import.error.archive-wrong-secret'),
    { timeout: 20_000 },
  );
  await field.fill(phrase);
  await field.press('Enter');
  await expect(
    page.getByText(t('inventory-import.status.archive-found', { items: 2, rooms: 0, photos: 2 })),
  ).toBeVisible({ timeout: 20_000 });
  await button(page, 'inventory-import.action.archive-take').click();
  await button(page, 'inventory-import.action.show').click({ timeout: 20_000 });
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).locator('img')).toHaveCount(2);
});
