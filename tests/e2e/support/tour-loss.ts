/** What the program says when the vault once held more, and when that cannot be told. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { windowOf, type Program } from './launch.js';
import { openPage, question, unlock, unlockToHome } from './owner.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

/** From the closed screen of a vault with a survey under way, back to it. */
export async function tourLoss(
  program: Program,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const vaultDir = join(program.dataDir, 'practice.vault');
  const earlier = join(program.dataDir, 'earlier.vault');
  const press = (page: Page, key: string) =>
    page.getByRole('button', { name: t(key), exact: true }).click();
  const lock = async (page: Page): Promise<Page> => {
    await page.getByRole('button', { name: t('app.action.lock') }).click();
    await expect.poll(() => page.isClosed()).toBe(true);
    return windowOf(program.app);
  };

  cpSync(vaultDir, earlier, { recursive: true });
  let page = await windowOf(program.app);
  await unlockToHome(page);
  await openPage(page, 'assessment', language);
  await expect(question(page)).toBeVisible();
  // One of the two is not the answer it had.
  for (const key of ['4', '5']) {
    await page.keyboard.press(key);
    await expect(page.locator('[role=radio][aria-checked=true]')).toHaveCount(1);
  }
  page = await lock(page);
  rmSync(vaultDir, { recursive: true });
  cpSync(earlier, vaultDir, { recursive: true });
  await unlock(page);
  await expect(page.getByText(t('anchor.prose.lead-older-copy'))).toBeVisible({ timeout: 20_000 });
  await stop(page, 'loss-older-copy');
  await press(page, 'anchor.action.acknowledge');
  await expect(page.getByRole('navigation')).toBeVisible();

  page = await lock(page);
  rmSync(join(vaultDir, 'anchor'));
  rmSync(join(program.dataDir, 'anchors'), { recursive: true });
  // A file where the folder should be: the computer's anchor cannot be made anew either.
  writeFileSync(join(program.dataDir, 'anchors'), '');
  await unlock(page);
  await expect(page.getByText(t('anchor.prose.unchecked'))).toBeVisible({ timeout: 20_000 });
  await stop(page, 'anchor-unchecked');
  await press(page, 'anchor.action.continue');
  await expect(page.getByText(t('anchor.error.stale'))).toBeVisible();
  await stop(page, 'anchor-stale');
  await lock(page);
}
