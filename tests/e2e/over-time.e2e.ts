import { expect, test } from '@playwright/test';
import { sodiumReady } from '../../electron/vault/crypto/sodium-ready.js';
import { launch } from './support/launch.js';
import { openWithRounds, profileWithRounds } from './support/old-rounds.js';
import { openPage } from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

test('three rounds over the years: the trend, any two compared, and old answers confirmed', async () => {
  await sodiumReady();
  const { app, page } = await launch({ dataDir: await profileWithRounds({ language: 'fr' }) });
  await openWithRounds(page, 'fr');

  // The home page says how many answers have grown old, and leads to them.
  await page.getByRole('button', { name: t('trend.action.open-confirm') }).click();
  const waiting = page.locator('.trend-confirm');
  await expect(waiting.first()).toBeVisible();
  const before = await waiting.count();
  expect(before).toBeGreaterThan(50);
  const stillSo = page.locator('.trend-still-so').first();
  const name = (await stillSo.getAttribute('aria-label')) ?? '';
  await stillSo.press('Enter');
  await expect(waiting).toHaveCount(before - 1);
  // The next one has the focus: the same key goes on.
  await expect(page.locator('.trend-still-so').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(waiting).toHaveCount(before - 2);
  await page
    .getByRole('status')
    .getByRole('button', { name: t('trend.action.undo') })
    .click();
  await expect(waiting).toHaveCount(before - 1);
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);

  await page.getByText(t('trend.label.part-trend'), { exact: true }).click();
  await expect(page.locator('.trend-chart .trend-point')).toHaveCount(3);
  const overall = page.locator('.trend-table').first().locator('.is-overall td');
  await expect(overall).toHaveCount(3);
  const scores = (await overall.allTextContents()).map(Number);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  await expect(page.getByText(t('trend.title.added', { count: 1 }).slice(2))).toHaveCount(0);
  await expect(page.locator('.trend-row').filter({ hasText: 'Dr Haddad' })).toHaveCount(2);
  const change = page.locator('.trend-table').last().locator('.is-overall .results-change');
  await expect(change).toContainText('+');

  // Any two: the first one beside the last, then the last beside itself.
  const from = page.getByLabel(t('trend.label.from'), { exact: true });
  await from.selectOption('1'.repeat(32));
  await expect(page.getByText(/réponses meilleures|questions répondues/).first()).toBeVisible();
  await from.selectOption('3'.repeat(32));
  await expect(page.getByText(t('trend.prose.same-round'))).toBeVisible();

  // Closed and opened again, what was confirmed stays confirmed.
  await openPage(page, 'today');
  const count = before - 1;
  await expect(page.getByText(t('trend.title.reminder', { count }))).toBeVisible();
  await app.close();
});
