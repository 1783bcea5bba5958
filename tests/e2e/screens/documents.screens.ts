import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { root } from '../../../build/repository.mjs';
import { LANGUAGES } from '../../../shared/base/language.js';
import { answerSaveDialog, launch } from '../support/launch.js';
import { openPage, question } from '../support/owner.js';
import { tourSetUp } from '../support/tour.js';
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
    await app.close();
  });
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
