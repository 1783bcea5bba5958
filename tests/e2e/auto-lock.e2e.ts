/** Everything that locks by itself, how soon, and what is given back afterwards. */
import { expect, test } from '@playwright/test';
import { pass, untilClosed } from './support/clocks.js';
import { ask, launch, windowOf } from './support/launch.js';
import { createVault, openPage, unlockToHome } from './support/owner.js';
import { tracesIn } from './support/traces.js';
import { words } from './support/words.js';

const t = words('fr');
const DRAFTS = 100;
const CANARY = 'canari-verrou-71b0';

test('idle time locks within 5 s of the setting, and a movement of the mouse starts it again', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await page.waitForTimeout(3100);
  await page.keyboard.press('Shift');
  // Ten minutes is what is set when nobody has chosen.
  await pass(app, 570_000);
  await expect(page.getByText(t('app.status.idle-announcement'))).toBeVisible();
  // What comes sooner after the last report is not told: the test's clock has jumped, the window's has not.
  await page.waitForTimeout(3100);
  await page.mouse.move(200, 200);
  await expect(page.getByText(t('app.status.idle-announcement'))).toBeHidden();
  await pass(app, 570_000);
  await page.waitForTimeout(3100);
  expect(page.isClosed()).toBe(false);
  await page.mouse.move(300, 300);
  const lastMoveMs = performance.now();
  await pass(app, 590_000);
  await untilClosed(page);
  const idleMs = 590_000 + performance.now() - lastMoveMs;
  expect(Math.abs(idleMs - 600_000)).toBeLessThanOrEqual(5000);
  await app.close();
});

test('the system locking, sleeping or changing hands locks within 2 s; drafts come back, sealed meanwhile', async () => {
  const { app, page, dataDir } = await launch();
  await createVault(page);
  for (let n = 0; n < DRAFTS; n += 1) {
    await ask(page, 'draft.keep', { key: `draft-${String(n)}`, text: `${CANARY} ${String(n)}` });
  }
  await openPage(page, 'settings');
  await page.getByLabel(t('app.label.practice-name')).fill(`${CANARY} à moitié`);

  let open = page;
  const tookMs: Record<string, number> = {};
  const events = ['lock-screen', 'suspend', 'user-did-resign-active', 'screen saver'] as const;
  for (const event of events) {
    await app.evaluate(({ powerMonitor }, name) => {
      if (name === 'screen saver') powerMonitor.getSystemIdleState = () => 'locked';
      else powerMonitor.emit(name);
    }, event);
    tookMs[event] = await untilClosed(open);
    expect(tracesIn(dataDir, [CANARY])).toEqual([]);
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleState = () => 'active';
    });
    open = await windowOf(app);
    await unlockToHome(open);
  }
  for (const event of events) expect(tookMs[event], event).toBeLessThanOrEqual(2000);
  test.info().annotations.push({ type: 'locked after, ms', description: JSON.stringify(tookMs) });

  await openPage(open, 'settings');
  await expect(open.getByLabel(t('app.label.practice-name'))).toHaveValue(`${CANARY} à moitié`);
  const { value } = (await ask(open, 'draft.list')) as { value: { key: string; text: string }[] };
  const back = value.filter(({ key, text }) => text === `${CANARY} ${key.slice('draft-'.length)}`);
  expect(back.length).toBe(DRAFTS);
  await app.close();
  expect(tracesIn(dataDir, [CANARY])).toEqual([]);
});

test('waking up past the deadline shows nothing, not even for a moment', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await pass(app, 8 * 3_600_000, true);
  const isVisible = await app.evaluate(({ powerMonitor, BrowserWindow }) => {
    powerMonitor.emit('resume');
    return BrowserWindow.getAllWindows().some((window) => window.isVisible());
  });
  // Nothing was painted in between: the window was gone before the event was over.
  expect(isVisible).toBe(false);
  await untilClosed(page);
  const closed = await windowOf(app);
  await expect(closed.getByLabel(t('vault.label.passphrase'), { exact: true })).toBeVisible();
  await app.close();
});

test('a computer left while the key is derived does not open behind the locked screen', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await page.getByRole('button', { name: t('app.action.lock') }).click();
  await untilClosed(page);
  const closed = await windowOf(app);
  await closed.locator('input[autocomplete=current-password]').fill('tilleul gaufre mardi voilier');
  await closed.keyboard.press('Enter');
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('lock-screen');
  });
  await untilClosed(closed);
  const again = await windowOf(app);
  expect(await ask(again, 'practice.get')).toEqual({ ok: false, code: 'vault-locked' });
  await app.close();
});
