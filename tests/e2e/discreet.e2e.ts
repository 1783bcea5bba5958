/** F9: everything in the window is hidden at once, nothing underneath is lost or reachable, and the vault still locks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pass, untilClosed } from './support/clocks.js';
import { launch, windowOf, newDataDir } from './support/launch.js';
import { createVault, openPage, pageShown, question, unlock } from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');
const NOTE = 'Porte arrière : un seul point.';
const screen = (page: Page) => page.getByRole('dialog', { name: t('app.title.discreet') });

/** All that can be seen, in any layer of the window. */
const seen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body, dialog')]
      .map((element) => element.innerText)
      .join('\n'),
  );

/** All that a screen reader can reach. */
const readOut = (page: Page) => page.locator('body').ariaSnapshot();

test('F9 hides what is on screen and gives it back as it was', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-full') }).click();
  await expect(question(page)).toBeVisible();
  const asked = (await question(page).textContent()) ?? '';
  const note = page.getByLabel(t('assessment.label.note'));
  await note.fill(NOTE);

  await page.keyboard.press('F9');
  await expect(screen(page)).toBeVisible();
  expect(await seen(page)).not.toContain(asked);
  expect(await seen(page)).not.toContain('Tilleuls');
  expect(await seen(page)).toContain(t('app.prose.discreet'));
  expect(await readOut(page)).not.toContain(asked);
  await expect(note).toBeHidden();

  // Neither answers, nor types, nor opens anything underneath.
  for (const key of ['1', 'x', '?', 'j', 'ArrowDown']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(screen(page)).toHaveCount(0);
  await expect(note).toBeFocused();
  await expect(note).toHaveValue(NOTE);
  await expect(question(page)).toHaveText(asked);
  await expect(page.locator('[role=radio][aria-checked=true]')).toHaveCount(0);
  await app.close();
});

test('F9 hides an open dialog too, and the palette leads to it', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await pageShown(page);
  await page.keyboard.press('?');
  const shortcuts = page.getByRole('dialog', { name: t('app.title.shortcuts') });
  await expect(shortcuts).toBeVisible();
  await page.keyboard.press('F9');
  await expect(screen(page)).toBeVisible();
  await expect(shortcuts).toBeHidden();
  expect(await seen(page)).not.toContain(t('app.label.key-answer'));
  await page.getByRole('button', { name: t('app.action.leave-discreet') }).click();
  await expect(shortcuts).toBeVisible();
  await expect(shortcuts.getByRole('button', { name: t('app.action.close') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shortcuts).toHaveCount(0);

  await page.getByRole('button', { name: t('app.action.search') }).click();
  await page.getByRole('combobox').fill(t('app.title.discreet'));
  await page.keyboard.press('Enter');
  await expect(screen(page)).toBeVisible();
  await page.keyboard.press('F9');
  await expect(screen(page)).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await app.close();
});

test('the vault locks by itself behind the discreet screen, and keeps the note', async () => {
  const dataDir = newDataDir();
  const settings = join(dataDir, 'settings.json');
  writeFileSync(settings, JSON.stringify({ language: 'fr', theme: 'light', autoLockMinutes: 1 }));
  const { app, page } = await launch({ dataDir });
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({ autoLockMinutes: 1 });
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-full') }).click();
  await page.getByLabel(t('assessment.label.note')).fill(NOTE);
  await page.keyboard.press('F9');
  await expect(screen(page)).toBeVisible();
  await pass(app, 60_000);
  await untilClosed(page);
  const closed = await windowOf(app);
  await unlock(closed);
  await openPage(closed, 'assessment');
  await expect(closed.getByLabel(t('assessment.label.note'))).toHaveValue(NOTE);
  await app.close();
});
