import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeRoom, openInventory, rows, typeItem } from './support/inventory.js';
import { answerSaveDialog, launch } from './support/launch.js';
import { createVault, unlockToHome } from './support/owner.js';
import { pageSize } from './support/pdf-sizes.js';
import { lock } from './support/people.js';
import { openStockTake } from './support/tour-stock-take.js';
import { words } from './support/words.js';

const t = words('fr');

test('a round over two rooms: ticked, scanned elsewhere, missing, interrupted by a lock, signed and taken back', async () => {
  test.setTimeout(90_000);
  const program = await launch();
  let { page } = program;
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await createVault(page);
  await openInventory(page, 'fr');
  await press('inventory.action.quick');
  const name = () => page.getByLabel(t('inventory.label.name'), { exact: true });
  const added = () => page.locator('.inv-added li');
  await makeRoom(page, 'fr', 'Cabinet 1');
  await name().focus();
  await typeItem(page, { name: 'Otoscope', serial: 'OT-0041' });
  await expect(added()).toHaveCount(1);
  await typeItem(page, { name: 'Portable', serial: 'PF-3X9KQ2' });
  await expect(added()).toHaveCount(2);
  await makeRoom(page, 'fr', 'Accueil');
  await name().focus();
  await typeItem(page, { name: 'Terminal', serial: 'YM-4410982' });
  await expect(added()).toHaveCount(3);

  await openStockTake(page, 'fr');
  await press('stock-take.action.begin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accueil');
  const code = page.getByLabel(t('stock-take.label.code'));
  await code.fill('ot 0041');
  await code.press('Enter');
  await expect(page.locator('.st-told')).toContainText('Otoscope');
  await expect(page.locator('.st-told')).toContainText('Cabinet 1');
  await page.locator('.st-list').getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.st-progress')).toContainText('2');

  page = await lock(program, page);
  await unlockToHome(page);
  await openStockTake(page, 'fr');
  await press('stock-take.action.go-on');
  await expect(page.locator('.st-progress')).toContainText(
    t('stock-take.status.progress', { seen: 2, expected: 3 }),
  );
  await press('stock-take.action.close');
  await expect(page.locator('.st-closing')).toContainText('Portable');
  await press('stock-take.action.move-here');
  await expect(page.getByText(t('stock-take.status.moved'), { exact: true })).toBeVisible();
  await press('stock-take.action.sign');
  await expect(page.locator('.st-signed li')).toHaveCount(1);
  await expect(page.locator('.st-signed')).toContainText(
    t('stock-take.status.missing', { count: 1 }),
  );
  const file = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), 'tour.pdf');
  await answerSaveDialog(program.app, file);
  await press('stock-take.action.pdf');
  await expect.poll(() => pageSize(file), { timeout: 30_000 }).toEqual({ width: 210, height: 297 });

  await openInventory(page, 'fr');
  await expect(rows(page)).toHaveCount(3);
  await page.getByLabel(t('inventory.label.state'), { exact: true }).selectOption('missing');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Portable');
});
