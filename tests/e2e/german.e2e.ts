import { expect, test } from '@playwright/test';
import { launch } from './support/launch.js';
import { createVault, openPage, question } from './support/owner.js';
import { words } from './support/words.js';

test('a window in German asks the survey’s questions in the language chosen beside it', async () => {
  const t = words('de');
  const { app, page } = await launch({ language: 'de' });
  await createVault(page, 'de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await openPage(page, 'assessment', 'de');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  // French until somebody chooses; the page says in which language it is read out.
  await expect(question(page)).toHaveAttribute('lang', 'fr');
  await openPage(page, 'settings', 'de');
  await expect(page.getByText(t('app.hint.content-language'))).toBeVisible();
  await page
    .getByRole('group', { name: t('app.label.content-language') })
    .getByText('Nederlands')
    .click();
  await openPage(page, 'assessment', 'de');
  await expect(question(page)).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('radio', { name: t('assessment.label.answer-yes') })).toBeVisible();

  // With contents of its own the choice goes away, and so does the mark.
  await openPage(page, 'settings', 'de');
  await page
    .getByRole('group', { name: t('app.label.language'), exact: true })
    .getByText('Français')
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('.content-language')).toHaveCount(0);
  await openPage(page, 'assessment', 'fr');
  await expect(question(page)).not.toHaveAttribute('lang', /./);
  await app.close();
});
