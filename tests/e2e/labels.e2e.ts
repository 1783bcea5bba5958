import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { labelCodeOf, parseLabelCode } from '../../shared/domain/inventory/label-code.js';
import { LABEL_PAPERS } from '../../shared/domain/inventory/label-paper.js';
import { labelFace } from '../../shared/report/labels/label-face.js';
import { QR_MODULES, QR_SIDE, QUIET_MODULES } from '../../shared/report/labels/qr-modules.js';
import { openInventory, rows } from './support/inventory.js';
import { answerSaveDialog, ask, launch } from './support/launch.js';
import { createVault } from './support/owner.js';
import { drawnBoxes, pageSize, type Box } from './support/pdf-sizes.js';
import { openStockTake } from './support/tour-stock-take.js';
import { words } from './support/words.js';

const t = words('fr');
/** What a ruler shows. */
const MILLIMETRES = 0.2;
const near = (one: number, other: number): boolean => Math.abs(one - other) <= MILLIMETRES;
const press = (page: Page, key: string, values?: Record<string, number>) =>
  page.getByRole('button', { name: t(key, values), exact: true }).click();

const codesIn = async (page: Page): Promise<readonly (string | undefined)[]> => {
  const { value } = (await ask(page, 'inventory.get')) as {
    value: { items: readonly { labelCode?: string }[] };
  };
  return value.items.map(({ labelCode }) => labelCode);
};

/** The dark modules of the labels on the first page, without frames of letters and of the page. */
const codesDrawn = (file: string, side: number): readonly Box[] =>
  drawnBoxes(file).filter(({ width, height }) => near(width, side) && near(height, side));

test('labels at true size on a half-used sheet, codes given and taken back, free labels bound', async () => {
  test.setTimeout(60_000);
  const { app, page } = await launch();
  await createVault(page);
  await ask(page, 'inventory.save', {
    entries: ['Otoscope', 'Portable', 'Centrifugeuse'].map((name) => ({
      item: { kind: 'medical', name },
    })),
  });
  const file = (name: string) => join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), name);
  await openInventory(page, 'fr');
  await rows(page).nth(0).getByRole('checkbox').check();
  await rows(page).nth(1).getByRole('checkbox').check();
  await press(page, 'labels.action.print');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('labels.title.labels'));

  // Cancelled: nobody gets a code.
  await answerSaveDialog(app, undefined);
  await press(page, 'labels.action.save-pdf');
  await expect(page.getByText(t('labels.status.will-get', { count: 2 }))).toBeVisible();
  await expect.poll(() => codesIn(page)).toEqual([undefined, undefined, undefined]);

  // The twentieth and the twenty-first place of a sheet of 3 by 7.
  const start = page.getByLabel(t('labels.label.start'));
  await start.fill('20');
  const sheet = file('labels.pdf');
  await answerSaveDialog(app, sheet);
  await press(page, 'labels.action.save-pdf');
  await expect(page.getByText(t('labels.status.given', { count: 2 }))).toBeVisible();
  const codes = (await codesIn(page)).filter((code) => code !== undefined);
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(parseLabelCode(code)).toBe(code);
  expect(pageSize(sheet)).toEqual({ width: 210, height: 297 });
  const { paper } = LABEL_PAPERS.find(({ id }) => id === 'avery-l7160')!;
  const { qr } = labelFace(paper, false);
  const module = qr.side / QR_SIDE;
  const drawn = codesDrawn(sheet, QR_MODULES * module);
  expect(drawn).toHaveLength(2);
  for (const [index, box] of drawn.entries()) {
    const left = paper.left + (index + 1) * paper.pitchX + qr.left + QUIET_MODULES * module;
    const top = paper.top + 6 * paper.pitchY + qr.top + QUIET_MODULES * module;
    expect(near(box.left, left), `${String(box.left)} mm, not ${String(left)}`).toBe(true);
    const fromTop = 297 - box.bottom - box.height;
    expect(near(fromTop, top), `${String(fromTop)} mm, not ${String(top)}`).toBe(true);
  }
  // The sheet is full: the next one begins.
  await expect(start).toHaveValue('1');
  await press(page, 'labels.action.take-back', { count: 2 });
  await expect.poll(() => codesIn(page)).toEqual([undefined, undefined, undefined]);

  // Fresh codes on a roll, one to a page, and where the program thinks the labels are.
  await page.getByLabel(t('labels.label.what-blank')).check();
  await page.getByLabel(t('labels.label.paper')).selectOption('brother-dk-11209');
  const roll = file('roll.pdf');
  await answerSaveDialog(app, roll);
  await press(page, 'labels.action.save-pdf');
  await expect(page.getByText(t('labels.status.saved'))).toBeVisible();
  expect(pageSize(roll)).toEqual({ width: 62, height: 29 });
  const frames = file('test.pdf');
  await page.getByLabel(t('labels.label.paper')).selectOption('avery-l7651');
  await page.getByLabel(t('labels.label.shiftX')).fill('1,5');
  await answerSaveDialog(app, frames);
  await press(page, 'labels.action.test');
  await expect(page.getByText(t('labels.status.test-saved'))).toBeVisible();
  const framed = drawnBoxes(frames).filter(
    (box) => near(box.width, 38.1) && near(box.height, 21.2),
  );
  expect(framed).toHaveLength(65);
  expect(near(Math.min(...framed.map(({ left }) => left)), 4.75 + 1.5)).toBe(true);

  // Paper and shift are remembered on this computer.
  expect(await ask(page, 'settings.get')).toMatchObject({
    value: { labels: { paperId: 'avery-l7651', shiftX: 1.5, start: 1 } },
  });

  // A pre-printed label is typed by a scanner: which object is it on?
  const free = labelCodeOf('00c0ffee00');
  await openInventory(page, 'fr');
  await page.getByRole('searchbox').fill(free);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('labels.title.free') })).toBeVisible();
  await page.getByRole('searchbox', { name: t('labels.label.which') }).fill('centri');
  await page
    .getByRole('list', { name: t('labels.label.items') })
    .getByRole('button')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Centrifugeuse');
  await expect.poll(() => codesIn(page)).toContain(free);
  // Scanned again it opens its object, written in groups as on the label.
  await page.locator('.inv-back').click();
  await page
    .getByRole('searchbox')
    .fill(`${free.slice(0, 8)}-${free.slice(8, 12)}-${free.slice(12)}`);
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Centrifugeuse');
  // In the form of another object it is left where it is, and told of.
  await page.locator('.inv-back').click();
  await page.getByRole('searchbox').fill('otoscope');
  await page.keyboard.press('Enter');
  await press(page, 'inventory.action.edit');
  await page.getByLabel(t('inventory.label.serial'), { exact: true }).fill(free);
  await expect(page.getByText(t('labels.status.taken', { name: 'Centrifugeuse' }))).toBeVisible();
  const own = labelCodeOf('00c0ffee01');
  await page.getByLabel(t('inventory.label.serial'), { exact: true }).fill(own);
  await expect.poll(() => codesIn(page)).toContain(own);

  // In a round it asks the same, and the object then was seen.
  await openStockTake(page, 'fr');
  await press(page, 'stock-take.action.begin');
  const scan = page.getByLabel(t('stock-take.label.code'));
  const third = labelCodeOf('00c0ffee02');
  await scan.fill(third.toLowerCase());
  await scan.press('Enter');
  await expect(page.getByRole('heading', { name: t('labels.title.free') })).toBeVisible();
  await page.getByRole('searchbox', { name: t('labels.label.which') }).fill('portable');
  await page
    .getByRole('list', { name: t('labels.label.items') })
    .getByRole('button')
    .click();
  await expect(page.locator('.st-told')).toContainText('Portable');
  await expect(page.locator('.st-list').getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect.poll(() => codesIn(page)).toContain(third);
});
