/** Walks through an adviser's visit, stopping at each part: preparing, the pack, the walk, comparing. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import type { Program } from './launch.js';
import { PASSPHRASE } from './owner.js';
import { lock, openAs } from './people.js';
import type { Stop } from './tour.js';
import {
  giveVerdict,
  goTo,
  openPrepare,
  openVisits,
  photograph,
  point,
  remark,
  signVisit,
} from './visit.js';
import { words } from './words.js';

/** As the practice, with a survey under way. */
export async function tourVisit(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await openVisits(page, language);
  await expect(page.getByText(t('visit.title.empty'))).toBeVisible();
  await stop(page, 'visit-empty');
  await page.getByRole('button', { name: t('visit.action.open-pack'), exact: true }).click();
  await stop(page, 'visit-open-pack');
  await page.keyboard.press('Escape');
  await openPrepare(page, language);
  await page.getByRole('switch', { name: t('visit.label.show-notes') }).click();
  await page.getByRole('switch', { name: t('visit.label.show-photos') }).click();
  await page.getByRole('switch', { name: t('visit.label.show-plan') }).click();
  await page.locator('.visit-preview summary').first().click();
  await stop(page, 'visit-prepare');
  await page.getByRole('button', { name: t('visit.action.prepare'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: t('visit.title.ready') })).toBeVisible({
    timeout: 20_000,
  });
  await stop(page, 'visit-ready');
  await dialog.getByRole('button', { name: t('visit.action.pack'), exact: true }).click();
  await expect(dialog.locator('.visit-phrase')).toHaveText(/\S/);
  await stop(page, 'visit-pack');
  await page.keyboard.press('Escape');
  await expect(page.locator('.visit-row')).toHaveCount(1);
  await stop(page, 'visit-list');
}

/** As the adviser on the first page after opening; ends there. */
export async function tourWalk(page: Page, language: InterfaceLanguage, stop: Stop): Promise<void> {
  const t = words(language);
  const zone = (domain: string) => t(`visit.label.zone-${domain}`);
  await page.getByRole('button', { name: t('visit.action.walk') }).click();
  await expect(page.locator('.walk-item').first()).toBeVisible();
  await stop(page, 'visit-walk-begin');
  await giveVerdict(point(page, 2), 'yes', language);
  await giveVerdict(point(page, 3), 'no', language);
  await remark(point(page, 3), 'Haie / haag: 2,10 m');
  await photograph(page, 'Cour / koer', 4, language);
  await goTo(page, zone('locks'));
  await giveVerdict(point(page, 0), 'partly', language);
  await photograph(page, 'Cylindre / cilinder', 1, language);
  await giveVerdict(point(page, 1), 'no', language);
  await page.locator('.walk-sheet').evaluate((sheet) => {
    sheet.scrollTo({ top: 0 });
  });
  await stop(page, 'visit-walk');
  await page.getByRole('button', { name: t('visit.action.plan'), exact: true }).click();
  await expect(page.getByRole('dialog').locator('svg.walk-plan').first()).toBeVisible();
  await stop(page, 'visit-plan');
  await page.keyboard.press('Escape');
  await page.locator('.walk-photo').first().click();
  await expect(page.locator('.walk-photo-large img')).toBeVisible();
  await stop(page, 'visit-walk-photo');
  await page.keyboard.press('Escape');
  await goTo(page, t('visit.label.advice'));
  await stop(page, 'visit-walk-advice');
  await goTo(page, t('visit.label.sign'));
  await stop(page, 'visit-walk-sign');
  await signVisit(page, language);
  await stop(page, 'visit-walk-signed');
  await page.getByRole('button', { name: t('visit.action.leave') }).click();
  await stop(page, 'visit-list-adviser');
}

/** From the closed screen as the owner, and back to it. */
export async function tourMerge(
  program: Program,
  closed: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<Page> {
  const t = words(language);
  await openAs(closed, t('vault.label.owner'), PASSPHRASE);
  await expect(closed.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await openVisits(closed, language);
  await stop(closed, 'visit-list-signed');
  await closed.getByRole('button', { name: new RegExp(`^${t('visit.action.merge')}`) }).click();
  await expect(closed.locator('.merge-row').first()).toBeVisible();
  await stop(closed, 'visit-merge');
  return lock(program, closed, language);
}
