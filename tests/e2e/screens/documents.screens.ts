import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../../../build/repository.mjs';
import { LANGUAGES, type Language } from '../../../shared/base/language.js';
import { fillCamera, fillFile, openCameras, openTab, saveForm } from '../support/cameras.js';
import { answerSaveDialog, launch } from '../support/launch.js';
import { openPage, question } from '../support/owner.js';
import { tourSetUp } from '../support/tour.js';
import { openThefts, seedTheft } from '../support/thefts.js';
import { words } from '../support/words.js';

/** Verdicts as a real surgery might have them: mostly in place, the rest spread over every kind. */
const VERDICTS = '1121311215211312411'.split('');

/** The documents a practice keeps or hands over, as they leave the program. */
for (const language of LANGUAGES) {
  test(`${language}-documents`, async () => {
    const t = words(language);
    const press = (page: Page, key: string) =>
      page.getByRole('button', { name: t(key), exact: true }).click();
    const folder = join(root, 'screens', `${language}-documents`);
    mkdirSync(folder, { recursive: true });
    const { app, page } = await launch({ language });
    await tourSetUp(page, language, async (_, stop) => {
      if (stop !== 'setup-recovery') return;
      await answerSaveDialog(app, join(folder, 'recovery-sheet.pdf'));
      await press(page, 'vault.action.save-sheet');
      await expect(page.getByText(t('vault.status.sheet-pdf-done'))).toBeVisible();
    });

    await openPage(page, 'assessment', language);
    await press(page, 'assessment.action.start-full');
    await answerAll(page, t('assessment.action.show-result'));
    await press(page, 'assessment.action.show-result');
    await answerSaveDialog(app, join(folder, 'report.pdf'));
    await press(page, 'results.action.export-pdf');
    await expect(page.getByText(t('results.status.exported'))).toBeVisible({ timeout: 30_000 });
    await saveCameraDocuments(app, page, language, folder);
    await saveTheftDocuments(app, page, language, folder);
    await app.close();
  });
}

/** The register, the notice to staff and both sheets for the sign, of a surgery with one camera. */
async function saveCameraDocuments(
  app: ElectronApplication,
  page: Page,
  language: Language,
  folder: string,
): Promise<void> {
  const t = words(language);
  await openCameras(page, 'cameras', language);
  const camera = { name: 'Inkom / Entrée', room: 'entrance', days: '14' };
  await fillCamera(page, { ...camera, inServiceOn: '2026-03-12' }, language);
  await saveForm(page, language);
  await expect(page.locator('.file-row')).toHaveCount(1);
  await openTab(page, 'file', language);
  await fillFile(page, '2026-02-01', language);
  await openTab(page, 'documents', language);
  for (const document of ['register', 'staff-notice', 'pictogram-a4', 'pictogram-small']) {
    const file = join(folder, `${document}.pdf`);
    rmSync(file, { force: true });
    await answerSaveDialog(app, file);
    const name = t('cameras.action.save-pdf-of', {
      name: t(`cameras.title.document-${document}`),
    });
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  }
}

/** What a practice hands over after a theft of many objects with photos. */
async function saveTheftDocuments(
  app: ElectronApplication,
  page: Page,
  language: Language,
  folder: string,
): Promise<void> {
  const t = words(language);
  await seedTheft(page, 60);
  await openThefts(page, language);
  const press = (key: string) =>
    page.getByRole('button', { name: t(key), exact: true }).first().click();
  await page.locator('.file-row .btn').click();
  for (const [name, key] of [
    ['theft-police', 'thefts.action.pdf'],
    ['theft-insurer', 'thefts.action.insurer-pdf'],
  ] as const) {
    await saved(app, join(folder, `${name}.pdf`), () => press(key));
  }
  await saved(app, join(folder, 'theft-ownership.pdf'), () =>
    page
      .getByRole('button', { name: new RegExp(`^${t('thefts.action.proof')}`) })
      .first()
      .click(),
  );
}

async function saved(
  app: ElectronApplication,
  file: string,
  ask: () => Promise<void>,
): Promise<void> {
  rmSync(file, { force: true });
  await answerSaveDialog(app, file);
  await ask();
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
}

async function answerAll(page: Page, lastButton: string): Promise<void> {
  const end = page.getByRole('button', { name: lastButton, exact: true });
  for (let number = 0; ; number += 1) {
    await expect(question(page).or(end)).toBeVisible();
    if (await end.isVisible()) return;
    const text = (await question(page).textContent()) ?? '';
    const hasChoices = (await page.getByRole('radio').count()) === 5;
    await page.keyboard.press(hasChoices ? (VERDICTS[number % VERDICTS.length] ?? '1') : '5');
    await expect(page.locator('[role=radio][aria-checked=true]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('h1').filter({ hasText: text })).toHaveCount(0);
  }
}
