import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication } from '@playwright/test';
import { answerSaveDialog, launch } from './support/launch.js';
import { answerByKeyboard, createVault, openPage } from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

/** The menu's own entry: a key sent to the page alone does not reach the menu. */
const chooseExport = (app: ElectronApplication) =>
  app.evaluate(({ Menu, BrowserWindow }) => {
    const entry = Menu.getApplicationMenu()
      ?.items.flatMap((menu) => menu.submenu?.items ?? [])
      .find((item) => item.accelerator === 'CmdOrCtrl+P');
    entry?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  });

test('a measure is planned, given up with a reason, and taken back', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(page, ['3', '3', '3']);
  await openPage(page, 'results');
  const state = page.locator('.plan-state-button').first();
  const dialog = page.getByRole('dialog');
  const press = (key: string) => dialog.getByRole('button', { name: t(key), exact: true }).click();

  await state.click();
  await dialog.getByText(t('survey.label.state-planned'), { exact: true }).click();
  await press('results.action.save');
  await expect(dialog.getByText(t('results.error.date-required'))).toBeVisible();
  await dialog.getByLabel(t('results.label.planned-for')).fill('2027-03-14');
  await dialog.getByLabel(t('results.label.person')).fill('Serrurier Peeters');
  await press('results.action.save');
  await expect(state).toContainText(t('survey.label.state-planned'));
  await expect(page.getByRole('row').filter({ has: state })).toContainText('Serrurier Peeters');

  await state.click();
  await dialog.getByText(t('survey.label.state-wont-do'), { exact: true }).click();
  await press('results.action.save');
  await expect(dialog.getByText(t('results.error.reason-required'))).toBeVisible();
  await dialog.getByLabel(t('results.label.reason')).fill('Le bailleur refuse.');
  await press('results.action.save');
  await expect(page.getByText('Le bailleur refuse.')).toBeVisible();

  await page.getByRole('button', { name: t('results.action.undo'), exact: true }).click();
  await expect(state).toContainText(t('survey.label.state-planned'));
  await expect(page.getByText('Le bailleur refuse.')).toHaveCount(0);
  await app.close();
});

test('the menu saves the report from any screen, and a failed save says that nothing is lost', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(page, ['3', '1']);
  await openPage(page, 'today');
  const folder = mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-'));

  await answerSaveDialog(app, join(folder, 'missing', 'rapport.pdf'));
  await chooseExport(app);
  await expect(page.getByRole('alert')).toHaveText(t('results.error.export'), { timeout: 30_000 });
  expect(existsSync(join(folder, 'missing'))).toBe(false);

  await openPage(page, 'today');
  const file = join(folder, 'rapport.pdf');
  await answerSaveDialog(app, file);
  await chooseExport(app);
  await expect(page.getByText(t('results.status.exported'))).toBeVisible({ timeout: 30_000 });
  expect(existsSync(file)).toBe(true);
  await app.close();
});
