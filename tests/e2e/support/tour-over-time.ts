/** Three rounds over the years: what has grown old, the trend and the comparison. In a window of its own. */
import { expect } from '@playwright/test';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { launch, type LaunchOptions } from './launch.js';
import { openWithRounds, profileWithRounds } from './old-rounds.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourOverTime(
  language: InterfaceLanguage,
  { theme = 'light', size }: Pick<LaunchOptions, 'theme' | 'size'>,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await sodiumReady();
  const dataDir = await profileWithRounds({ language, theme });
  const { app, page } = await launch({ dataDir, theme, ...(size === undefined ? {} : { size }) });
  await openWithRounds(page, language);
  await expect(page.getByText(t('trend.action.open-confirm'), { exact: true })).toBeVisible();
  await stop(page, 'today-to-confirm');
  await page.getByRole('button', { name: t('trend.action.open-confirm') }).click();
  await expect(page.locator('.trend-confirm').first()).toBeVisible();
  await stop(page, 'results-confirm');
  await page.getByText(t('trend.label.part-trend'), { exact: true }).click();
  await expect(page.locator('.trend-chart')).toBeVisible();
  await stop(page, 'results-trend');
  await page.locator('.trend-choice').scrollIntoViewIfNeeded();
  await page.locator('.trend-group').first().scrollIntoViewIfNeeded();
  await stop(page, 'results-compared');
  await app.close();
}
