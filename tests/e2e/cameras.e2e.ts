import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays } from '../../shared/base/calendar.js';
import {
  dutyRow,
  fillCamera,
  fillFile,
  openCameras,
  openTab,
  saveForm,
} from './support/cameras.js';
import { answerSaveDialog, launch } from './support/launch.js';
import { createVault, openPage, unlockToHome } from './support/owner.js';
import { lock, openListed } from './support/people.js';
import { firstFrameSize, pageSize } from './support/pdf-sizes.js';
import { words } from './support/words.js';

const t = words('fr');

/** The calendar day where the computer is. */
const today = (() => {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
})();

test('two cameras, from missing duties to a complete dossier that survives a lock', async () => {
  test.setTimeout(120_000);
  const program = await launch();
  const { app } = program;
  let { page } = program;
  await createVault(page);
  await openCameras(page);
  await expect(page.getByText(t('cameras.title.empty'))).toBeVisible();
  const started = addDays(today, -40);

  await fillCamera(page, {
    name: 'Entrée',
    room: 'consulting-room',
    days: '14',
    inServiceOn: started,
  });
  await expect(page.getByText(t('cameras.error.room-consulting-room'))).toBeVisible();
  await saveForm(page);
  await expect(page.getByRole('heading', { name: t('cameras.title.new') })).toBeVisible();
  await page.getByLabel(t('cameras.label.room'), { exact: true }).selectOption('entrance');
  await page.getByLabel(t('cameras.label.retention'), { exact: true }).fill('45');
  await expect(page.getByText(t('cameras.error.retention-too-long', { max: 30 }))).toBeVisible();
  await page.getByLabel(t('cameras.label.retention'), { exact: true }).fill('14');

  // What is typed outlives a lock, and another page.
  page = await lock(program, page);
  await unlockToHome(page);
  await openCameras(page);
  await expect(page.getByLabel(t('cameras.label.name'), { exact: true })).toHaveValue('Entrée');
  await openPage(page, 'today');
  await openCameras(page);
  await page.getByRole('switch', { name: t('cameras.label.declared') }).click();
  await saveForm(page);
  await expect(page.locator('.file-row')).toHaveCount(1);

  await fillCamera(page, {
    name: 'Attente',
    room: 'waiting-room',
    days: '21',
    inServiceOn: started,
  });
  await page.getByRole('switch', { name: t('cameras.label.declared') }).click();
  await saveForm(page);
  await expect(page.locator('.file-row')).toHaveCount(2);

  await page
    .getByRole('button', { name: t('cameras.action.remove-of', { name: 'Attente' }) })
    .click();
  await expect(page.locator('.file-row')).toHaveCount(1);
  await page.getByRole('button', { name: t('cameras.action.undo'), exact: true }).click();
  await expect(page.locator('.file-row')).toHaveCount(2);

  await openTab(page, 'duties');
  for (const duty of ['declaration', 'pictogram', 'register', 'access']) {
    await expect(dutyRow(page, duty)).toContainText(t('cameras.status.missing'));
  }
  await openPage(page, 'today');
  await expect(page.getByText(t('cameras.title.reminder'))).toBeVisible();
  await page.getByRole('button', { name: t('cameras.action.open-duties') }).click();
  await dutyRow(page, 'declaration')
    .getByRole('button', { name: t('cameras.action.done-today') })
    .click();
  await expect(dutyRow(page, 'declaration')).toContainText(t('cameras.status.done'));
  await openTab(page, 'file');
  await fillFile(page, today);
  await openTab(page, 'duties');
  await expect(page.locator('.file-duties .sev.bad')).toHaveCount(0);
  await expect(page.locator('.file-duties .sev.ok')).toHaveCount(11);

  const folder = mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-'));
  await openTab(page, 'documents');
  for (const document of ['register', 'staff-notice', 'pictogram-a4', 'pictogram-small']) {
    const file = join(folder, `${document}.pdf`);
    await answerSaveDialog(app, file);
    const name = t(`cameras.title.document-${document}`);
    await page
      .getByRole('button', { name: t('cameras.action.save-pdf-of', { name }), exact: true })
      .click();
    await expect
      .poll(() => pageSize(file), { timeout: 30_000 })
      .toEqual(
        document === 'pictogram-a4' ? { width: 297, height: 210 } : { width: 210, height: 297 },
      );
  }

  const panel = firstFrameSize(join(folder, 'pictogram-small.pdf'));
  expect(panel).toEqual({ width: 150, height: 100 });

  await openTab(page, 'requests');
  await page.getByRole('button', { name: t('cameras.title.case-police') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('cameras.action.note-request') })
    .click();
  await page.getByLabel(t('cameras.label.file-number'), { exact: true }).fill('NA.11.L3.004512');
  await page.getByRole('checkbox', { name: 'Attente' }).check();
  await saveForm(page);
  await expect(page.locator('.file-row')).toContainText('NA.11.L3.004512');

  // Typed a moment before the lock: nothing has been saved by itself yet.
  await openTab(page, 'file');
  await page.getByLabel(t('cameras.label.reference'), { exact: true }).fill('DC-2026-17');
  page = await lock(program, page);
  await unlockToHome(page);
  await openCameras(page);
  await expect(page.locator('.file-row')).toHaveCount(2);
  await openTab(page, 'duties');
  await expect(dutyRow(page, 'register')).toContainText(t('cameras.status.done'));
  await expect(dutyRow(page, 'requests')).toContainText(t('cameras.status.due'));
  await openTab(page, 'requests');
  await expect(page.locator('.file-row')).toContainText('Attente');
  await openTab(page, 'file');
  await expect(page.getByLabel(t('cameras.label.reference'), { exact: true })).toHaveValue(
    'DC-2026-17',
  );
  await openListed(page, t('history.title.history'));
  await expect(page.getByText(t('history.label.saved-image-request', { count: 1 }))).toBeVisible();
  await app.close();
});
