/** The return code: a second lock on a screen that a passphrase has opened, and on the vault behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pass, untilClosed } from './support/clocks.js';
import { ask, launch, windowOf } from './support/launch.js';
import { createVault, openPage, question, unlock, unlockToHome } from './support/owner.js';
import { chooseCode, CODE, giveCode } from './support/return-code.js';
import { words } from './support/words.js';

const t = words('fr');
const NOTE = 'Porte arrière : un seul point.';
const PAUSED = { ok: false, code: 'vault-paused' };
const screen = (page: Page) => page.getByRole('dialog', { name: t('app.title.discreet') });
const field = (page: Page) => page.getByLabel(t('return-code.label.code'));
const wrong = (count: number) => t('return-code.error.wrong-code', { count });

/** As soon as the vault is paused, and not before: what was typed is saved first. */
const untilPaused = (page: Page) => expect.poll(() => ask(page, 'practice.get')).toEqual(PAUSED);

test('the code is chosen twice, is none of the first that are tried, and is written nowhere', async () => {
  const { app, page, dataDir } = await launch();
  await createVault(page);
  await openPage(page, 'settings');
  await page.getByRole('button', { name: t('return-code.action.choose') }).click();
  const code = page.getByLabel(t('return-code.label.new-code'));
  const repeat = page.getByLabel(t('return-code.label.repeat-code'));
  for (const [typed, problem] of [
    ['12', 'return-code.error.wrong-length'],
    ['28a6', 'return-code.error.not-digits'],
    ['4321', 'return-code.error.trivial'],
    ['5555', 'return-code.error.trivial'],
    [CODE, 'return-code.error.not-repeated'],
  ] as const) {
    await code.fill(typed);
    await repeat.fill(typed === CODE ? '2807' : typed);
    await page.keyboard.press('Enter');
    await expect(page.getByText(t(problem))).toBeVisible();
  }
  await repeat.fill(CODE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('return-code.hint.set'))).toBeVisible();
  expect(readFileSync(join(dataDir, 'settings.json'), 'utf8')).not.toContain(CODE);

  await page.getByLabel(t('return-code.label.hide')).selectOption('10');
  await expect(page.getByText(t('return-code.hint.hide-too-late', { minutes: 10 }))).toBeVisible();
  await page.getByRole('button', { name: t('return-code.action.remove') }).click();
  await expect(page.getByText(t('return-code.hint.none'))).toBeVisible();
  await page.keyboard.press('F9');
  await expect(screen(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(screen(page)).toHaveCount(0);
  await app.close();
});

test('F9 shuts the vault to the window, and the code gives back what was being typed', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await chooseCode(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-full') }).click();
  await expect(question(page)).toBeVisible();
  const asked = (await question(page).textContent()) ?? '';
  const note = page.getByLabel(t('assessment.label.note'));
  await note.fill(NOTE);
  await page.keyboard.press('F9');
  await expect(screen(page)).toBeVisible();
  await expect(question(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
  await untilPaused(page);
  // Past the screens: the vault process itself says no, and main does for what it would ask on the window's behalf.
  for (const [channel, input] of [
    ['assessment.list', undefined],
    ['plan.list', undefined],
    ['draft.list', undefined],
    ['journal.page', {}],
    ['returnCode.remove', undefined],
    ['vault.people', undefined],
    ['report.exportPdf', { assessmentId: 'a'.repeat(32), language: 'fr' }],
    ['backup.make', undefined],
    ['settings.change', { autoLockMinutes: 60 }],
  ] as const) {
    expect(await ask(page, channel, input), channel).toEqual(PAUSED);
  }
  const offered = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .filter(({ enabled, role, type }) => enabled && type === 'normal' && !role)
      .map(({ label }) => label),
  );
  expect(offered).toEqual([t('app.action.lock')]);

  // No key leads past the code.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(screen(page)).toBeVisible();
  await giveCode(page, '28');
  await expect(screen(page)).toContainText(t('return-code.error.wrong-length'));
  await field(page).fill('');
  await giveCode(page, '2807');
  await expect(screen(page)).toContainText(wrong(4));

  const key = (name: string) => page.getByRole('button', { name, exact: true }).click();
  for (const digit of ['2', '8', '0', '0']) await key(digit);
  await key(t('return-code.action.erase'));
  await key('6');
  await expect(field(page)).toBeFocused();
  await key(t('return-code.action.give'));
  await expect(screen(page)).toHaveCount(0);
  await expect(note).toBeFocused();
  await expect(note).toHaveValue(NOTE);
  await expect(question(page)).toHaveText(asked);
  expect(await ask(page, 'practice.get')).toMatchObject({ ok: true });
  await page.keyboard.type(' Et la cave.');
  await openPage(page, 'today');
  await openPage(page, 'assessment');
  await expect(note).toHaveValue(`${NOTE} Et la cave.`);
  await app.close();
});

test('hiding in the very moment the code is set asks for it too', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'settings');
  await page.getByRole('button', { name: t('return-code.action.choose') }).click();
  await page.getByLabel(t('return-code.label.new-code')).fill(CODE);
  await page.getByLabel(t('return-code.label.repeat-code')).fill(CODE);
  await page.evaluate(() => {
    // At the first change of the page after the answer: before React has let any effect run.
    new MutationObserver((_changes, observer) => {
      observer.disconnect();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9' }));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
  });
  await expect(screen(page)).toBeVisible();
  await untilPaused(page);
  await field(page).focus();
  await giveCode(page, '2807');
  await expect(screen(page)).toContainText(wrong(4));
  await giveCode(page);
  await expect(screen(page)).toHaveCount(0);
  await app.close();
});

test('five wrong codes lock the vault, which says why and gives back what was being typed', async () => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  await createVault(page);
  await chooseCode(page);
  const name = page.getByLabel(t('app.label.practice-name'));
  await name.fill('Cabinet à moitié');
  await page.keyboard.press('F9');
  for (const triesLeft of [4, 3, 2, 1]) {
    await giveCode(page, '9182');
    await expect(screen(page)).toContainText(wrong(triesLeft));
  }
  await giveCode(page, '9182');
  await untilClosed(page);
  const closed = await windowOf(app);
  await expect(closed.getByText(t('return-code.prose.locked'))).toBeVisible();
  expect(await ask(closed, 'practice.get')).toEqual({ ok: false, code: 'vault-locked' });
  await unlockToHome(closed);
  await openPage(closed, 'settings');
  await expect(closed.getByLabel(t('app.label.practice-name'))).toHaveValue('Cabinet à moitié');
  // The code went with the opening it was chosen in.
  await expect(closed.getByText(t('return-code.hint.none'))).toBeVisible();
  await closed.getByRole('button', { name: t('app.action.lock') }).click();
  await untilClosed(closed);
  const again = await windowOf(app);
  await expect(again.locator('input[autocomplete=current-password]')).toBeVisible();
  await expect(again.getByText(t('return-code.prose.locked'))).toHaveCount(0);
  await app.close();
});

test('a window loaded anew comes back at the code, and can lock for somebody else', async () => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  await createVault(page);
  await chooseCode(page);
  await page.keyboard.press('F9');
  await untilPaused(page);
  await page.reload();
  await expect(screen(page)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await ask(page, 'practice.get')).toEqual(PAUSED);
  expect(await ask(page, 'vault.status')).toEqual({
    ok: true,
    value: { state: 'unlocked', returnCode: { isSet: true, isPaused: true, triesLeft: 5 } },
  });
  await giveCode(page);
  await expect(screen(page)).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeVisible();

  await page.keyboard.press('F9');
  await untilPaused(page);
  await page.reload();
  await screen(page)
    .getByRole('button', { name: t('app.action.lock') })
    .click();
  await untilClosed(page);
  const closed = await windowOf(app);
  await unlock(closed);
  await expect(closed.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await app.close();
});

test('the screen hides by itself, and no movement on it keeps the vault open', async () => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  await createVault(page);
  await chooseCode(page);
  await pass(app, 119_000);
  await expect(screen(page)).toBeVisible();
  await untilPaused(page);
  await page.waitForTimeout(3100);
  await page.mouse.move(200, 200);
  await page.keyboard.press('Shift');
  await pass(app, 440_000);
  await expect(screen(page)).toContainText(/Verrouillage dans \d+ secondes/u);
  await page.mouse.move(300, 300);
  await pass(app, 60_000);
  await untilClosed(page);
  await app.close();
});
