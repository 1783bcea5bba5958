/** Walks through the plan of the surgery: empty, the template with a camera over the road, what the rules say, the dialogs. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { addInMiddle, openFloorPlan, pressTool, saved, startFromTemplate } from './floor-plan.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourFloorPlan(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await openFloorPlan(page, language);
  await stop(page, 'floor-plan-empty');
  await startFromTemplate(page, language);
  await addInMiddle(page, 'camera', t('floor-plan.action.add-camera'), language);
  await page.getByLabel(t('floor-plan.label.from-left'), { exact: true }).fill('5,00');
  await page.getByLabel(t('floor-plan.label.from-top'), { exact: true }).fill('9,20');
  await expect(page.locator('.fp-properties .note')).toBeVisible();
  await saved(page, language);
  await stop(page, 'floor-plan-camera');
  await page.locator('.fp-finding').nth(1).click();
  await stop(page, 'floor-plan-finding');
  await pressTool(page, 'object', language);
  await stop(page, 'floor-plan-objects');
  await page.keyboard.press('v');
  for (const fold of await page.locator('.fp-fold > summary').all()) await fold.click();
  await page.locator('.fp-fold > summary').first().scrollIntoViewIfNeeded();
  await stop(page, 'floor-plan-lists');
  await press('floor-plan.action.print');
  await stop(page, 'floor-plan-print');
  await page.keyboard.press('Escape');
}
