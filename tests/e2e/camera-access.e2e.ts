/** E5: the camera is given for a moment, without sound, to our own page and while the vault is open; all else never. */
import { expect, test, type Page } from '@playwright/test';
import { ask, launch, windowOf } from './support/launch.js';
import { pass, untilClosed } from './support/clocks.js';
import { createVault, unlockToHome } from './support/owner.js';
import { chooseCode } from './support/return-code.js';
import { allowCamera, labelBeforeLens, openMedia, webcamOf } from './support/webcam.js';

const VIDEO = { video: true };

/** Everything a page can ask permission for in one call; "granted" if any of it works. */
const askForAllElse = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const outcome = (work: Promise<unknown>): Promise<string> =>
      work.then(
        (value) => (value === 'denied' || value === 'default' ? 'refused' : 'granted'),
        () => 'refused',
      );
    const nav = navigator as unknown as Record<string, Record<string, () => Promise<unknown>>>;
    const method = (object: string, name: string, ...given: unknown[]): Promise<string> => {
      const owner = nav[object];
      const call = owner?.[name] as ((...all: unknown[]) => Promise<unknown>) | undefined;
      return call === undefined
        ? Promise.resolve('absent')
        : outcome(Promise.resolve().then(() => call.apply(owner, given)));
    };
    const { IdleDetector } = globalThis as unknown as {
      readonly IdleDetector?: { readonly requestPermission: () => Promise<unknown> };
    };
    return {
      notifications: await outcome(Notification.requestPermission()),
      geolocation: await outcome(
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject);
        }),
      ),
      clipboard: await method('clipboard', 'readText'),
      screen: await method('mediaDevices', 'getDisplayMedia'),
      wakeLock: await method('wakeLock', 'request', 'screen'),
      usb: await method('usb', 'requestDevice', { filters: [] }),
      hid: await method('hid', 'requestDevice', { filters: [] }),
      serial: await method('serial', 'requestPort'),
      bluetooth: await method('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      midi: await outcome(navigator.requestMIDIAccess({ sysex: true })),
      fonts: await outcome(
        Promise.resolve().then(async () => {
          const list = Reflect.get(globalThis, 'queryLocalFonts') as () => Promise<unknown[]>;
          if ((await list()).length === 0) throw new Error('none');
        }),
      ),
      idle: await outcome(
        IdleDetector === undefined ? Promise.reject(new Error()) : IdleDetector.requestPermission(),
      ),
      windows: await outcome(
        Promise.resolve().then(() =>
          (Reflect.get(globalThis, 'getScreenDetails') as () => Promise<unknown>)(),
        ),
      ),
    };
  });

const notGranted = (answers: Record<string, string>) =>
  Object.entries(answers).filter(([, answer]) => answer === 'granted');

test('the camera opens only after it was asked of main, without sound, and not past a lock', async () => {
  test.setTimeout(60_000);
  const { app, page } = await launch({ args: webcamOf(labelBeforeLens('qr').picture) });
  // Before there is a vault, and while it is locked, main gives nothing.
  expect(await allowCamera(page)).toEqual({ ok: false, code: 'vault-locked' });
  expect(await openMedia(page, VIDEO)).toBe('NotAllowedError');
  await createVault(page);

  expect(await openMedia(page, VIDEO)).toBe('NotAllowedError');
  expect(notGranted(await askForAllElse(page))).toEqual([]);

  expect(await allowCamera(page)).toEqual({ ok: true, value: { outcome: 'allowed' } });
  expect(await openMedia(page, VIDEO)).toBe('granted');
  expect(await openMedia(page, { audio: true })).not.toBe('granted');
  expect(await openMedia(page, { audio: true, video: true })).not.toBe('granted');
  expect(notGranted(await askForAllElse(page))).toEqual([]);

  await ask(page, 'camera.release');
  expect(await openMedia(page, VIDEO)).toBe('NotAllowedError');

  // Half a minute later it is over by itself.
  await allowCamera(page);
  await pass(app, 30_000);
  expect(await openMedia(page, VIDEO)).toBe('NotAllowedError');

  // Out of sight: what was allowed is taken back.
  await allowCamera(page);
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.emit('minimize');
  });
  expect(await openMedia(page, VIDEO)).toBe('NotAllowedError');

  await chooseCode(page);
  await allowCamera(page);
  await ask(page, 'returnCode.pause');
  await expect.poll(() => openMedia(page, VIDEO)).toBe('NotAllowedError');
  expect(await allowCamera(page)).toEqual({ ok: false, code: 'vault-paused' });

  void ask(page, 'vault.lock').catch(() => undefined);
  await untilClosed(page);
  const closed = await windowOf(app);
  expect(await openMedia(closed, VIDEO)).toBe('NotAllowedError');
  expect(await allowCamera(closed)).toEqual({ ok: false, code: 'vault-locked' });
  await unlockToHome(closed);
  expect(await openMedia(closed, VIDEO)).toBe('NotAllowedError');
  await app.close();
});

test('the worker that reads codes may compile WebAssembly and nothing else; the page may not even that', async () => {
  const { app, page } = await launch();
  const onPage = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(event.effectiveDirective);
    });
    // The smallest module there is.
    const wasm = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    );
    interface Factory {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: (url: string) => string },
      ) => { readonly createScriptURL: (url: string) => string };
    }
    const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: Factory };
    const attempt = (work: () => unknown): string => {
      try {
        work();
        return 'ran';
      } catch {
        return 'threw';
      }
    };
    const otherPolicy = attempt(() =>
      trustedTypes.createPolicy('default', { createScriptURL: (url) => url }),
    );
    const policy = trustedTypes.createPolicy('code-reader', { createScriptURL: (url) => url });
    const script = document.querySelector('script')?.src ?? '';
    // Every other worker is refused, of our own origin too.
    for (const url of [script, 'data:text/javascript,1', 'blob:app://ui/x']) {
      attempt(() => new Worker(policy.createScriptURL(url)));
    }
    const plainText = attempt(() => new Worker('/workers/code-worker.js'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const worker = new Worker(policy.createScriptURL('/workers/code-worker.js'), {
      type: 'module',
    });
    const codes = await new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<{ codes: unknown }>) => {
        resolve(data.codes);
      };
      worker.onerror = () => {
        resolve('no worker');
      };
      worker.postMessage({ id: 1, picture: new ImageData(64, 64), frame: 0 });
    });
    return { wasm, otherPolicy, plainText, codes, workers: seen.filter((x) => x === 'worker-src') };
  });
  expect(onPage).toMatchObject({
    wasm: 'refused',
    otherPolicy: 'threw',
    plainText: 'threw',
    codes: [],
  });
  expect(onPage.workers.length).toBeGreaterThanOrEqual(2);

  const [worker] = page.workers();
  const inside = await worker!.evaluate(async () => {
    const outcome = (work: () => Promise<unknown>): Promise<string> =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'ran',
          () => 'refused',
        );
    // Not as text of an import: the compiler would look for them.
    const [script, data] = ['app://ui/index.js', 'data:text/javascript,1'];
    return {
      own: await outcome(() => fetch('app://ui/index.html')),
      other: await outcome(() => fetch('https://example.org/')),
      script: await outcome(() => import(script)),
      data: await outcome(() => import(data)),
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.org/');
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ),
      nested: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const nested = new Worker('data:text/javascript,postMessage(1)');
            nested.onmessage = resolve;
            nested.onerror = reject;
          }),
      ),
      bridge: typeof Reflect.get(globalThis, 'bridge'),
    };
  });
  expect(inside).toEqual({
    own: 'refused',
    other: 'refused',
    script: 'refused',
    data: 'refused',
    socket: 'refused',
    nested: 'refused',
    bridge: 'undefined',
  });
  await app.close();
});
