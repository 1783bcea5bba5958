/** The window's own line to the vault process: out of the page's reach, and never a call lost without an answer. */
import { expect, test, type Page } from '@playwright/test';
import { ask, launch, vaultPids, windowOf, type Program } from './support/launch.js';
import { createVault, pageShown, unlockToHome } from './support/owner.js';

/** As a crash would: without a word. */
const killVault = async ({ app }: Program): Promise<void> => {
  for (const pid of await vaultPids(app)) process.kill(pid, 'SIGKILL');
};
const PRACTICE = { name: 'Cabinet', ownerName: 'Dr Test', address: '', siteNames: ['Nord'] };
const people = (page: Page) => ask(page, 'vault.people');

test('calls made while the process starts, starts again or is left by a reload are all answered', async () => {
  const program = await launch();
  const { page } = program;
  const none = { ok: true, value: [] };
  // Made at once, before the process can be there: kept, and answered in order.
  const early = await page.evaluate(() => {
    const { invoke } = Reflect.get(globalThis, 'bridge') as {
      invoke: (channel: string) => Promise<unknown>;
    };
    return Promise.all(Array.from({ length: 100 }, () => invoke('vault.people')));
  });
  expect(early).toEqual(Array.from({ length: 100 }, () => none));

  await killVault(program);
  await expect.poll(() => people(page)).toEqual(none);
  await page.reload();
  expect(await people(page)).toEqual(none);

  // Killed in the middle of a derivation: the call is answered, and the next one starts the process again.
  const opening = page.evaluate((practice) => {
    const { invoke } = Reflect.get(globalThis, 'bridge') as {
      invoke: (channel: string, input: unknown) => Promise<unknown>;
    };
    const passphrase = new TextEncoder().encode('tilleul gaufre mardi voilier');
    return invoke('vault.create', { passphrase, practice });
  }, PRACTICE);
  await page.waitForTimeout(300);
  await killVault(program);
  expect(await opening).toEqual({ ok: false, code: 'vault-locked' });
  expect(await people(page)).toEqual(none);
  await program.app.close();
});

test('a process that dies under an open vault closes the window over it', async () => {
  const program = await launch();
  await createVault(program.page);
  // The frame's navigation, not the set-up's: the recovery key is proved.
  await pageShown(program.page);
  await killVault(program);
  await expect.poll(() => program.page.isClosed()).toBe(true);
  const closed = await windowOf(program.app);
  expect(await ask(closed, 'practice.get')).toEqual({ ok: false, code: 'vault-locked' });
  await unlockToHome(closed);
  await closed.reload();
  await expect(closed.getByRole('navigation')).toBeVisible();
  expect(await ask(closed, 'practice.get')).toMatchObject({ ok: true });
  await program.app.close();
});

test('neither the page nor a frame in it gets at the port', async () => {
  const { app, page } = await launch();
  await page.addInitScript(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heard', heard);
    window.addEventListener('message', (event) => heard.push(String(event.ports.length)));
    const postMessage = Reflect.get(MessagePort.prototype, 'postMessage') as () => void;
    // The script of the bridge lives in a world of its own: what a page does to its own is of no use there.
    MessagePort.prototype.postMessage = function (...given: unknown[]) {
      // React uses ports of its own, with nothing in their messages.
      if (typeof given[0] === 'object' && given[0] !== null) heard.push(JSON.stringify(given[0]));
      Reflect.apply(postMessage, this, given);
    };
  });
  await page.reload();
  expect(await ask(page, 'vault.people')).toEqual({ ok: true, value: [] });
  expect(await ask(page, 'vault.connect')).toEqual({ ok: false, code: 'bad-input' });
  expect(await ask(page, 'vault.people')).toEqual({ ok: true, value: [] });
  const reach = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return {
      heard: Reflect.get(globalThis, 'heard') as unknown,
      inFrame: typeof Reflect.get(frame.contentWindow ?? {}, 'bridge'),
      bridge: Object.keys(Reflect.get(globalThis, 'bridge') as object).sort(),
    };
  });
  expect(reach).toEqual({ heard: [], inFrame: 'undefined', bridge: ['invoke', 'listen'] });
  // Nothing that belongs to the vault process is registered with main at all.
  const taken = await app.evaluate(({ ipcMain }) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>;
    return { calls: [...handlers.keys()], listeners: ipcMain.eventNames() };
  });
  expect(taken.calls).not.toContain('vault.unlock');
  expect(taken.calls).not.toContain('draft.keep');
  // Electron's own, for errors.
  expect(taken.listeners).toEqual(['error']);
  await app.close();
});
