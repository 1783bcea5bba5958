import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launch, type Program } from './support/launch.js';

let program: Program;
test.beforeAll(async () => {
  program = await launch();
});
test.afterAll(async () => {
  await program.app.close();
});

test('the window runs sandboxed, isolated and without Node', async () => {
  const preferences = await program.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in the typings, but the only place that tells the values in force.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  // Chromium leaves these out of the list when they are off.
  expect(preferences['nodeIntegrationInWorker']).not.toBe(true);
  expect(preferences['spellcheck']).not.toBe(true);
  const reach = await program.page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(Reflect.get(globalThis, 'bridge') as object).sort(),
  }));
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['invoke', 'listen'],
  });
});

test('the policy in force blocks code, styles, images, requests, frames and workers', async () => {
  const blocked = await program.page.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.add(event.effectiveDirective);
    });
    const attempt = (work: () => unknown): string => {
      try {
        work();
        return 'ran';
      } catch {
        return 'threw';
      }
    };
    const add = (tag: string, attributes: Record<string, string>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    const results = {
      html: attempt(() => {
        document.createElement('div').innerHTML = '<b>x</b>';
      }),
    };
    add('img', { src: 'https://example.org/x.png' });
    add('link', { rel: 'stylesheet', href: 'https://example.org/x.css' });
    add('iframe', { src: 'https://example.org/' });
    const object = attempt(() => {
      add('object', { data: 'https://example.org/x' });
    });
    add('style', {});
    const style = document.createElement('style');
    style.textContent = 'body{display:none}';
    document.head.append(style);
    const request = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    );
    try {
      new Worker('data:text/javascript,1');
    } catch {
      seen.add('worker-src');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { ...results, object, request, seen: [...seen].sort() };
  });
  expect(blocked.html).toBe('threw');
  expect(blocked.object).toBe('threw');
  expect(blocked.request).toBe('refused');
  for (const directive of ['connect-src', 'frame-src', 'img-src', 'style-src-elem', 'worker-src']) {
    expect(blocked.seen).toContain(directive);
  }
});

test('code cannot be made from text', async () => {
  // What a debugger evaluates may evaluate further; what a key press runs may not.
  await program.page.evaluate(() => {
    window.addEventListener('keydown', () => {
      try {
        Reflect.construct(Function, ['return 1']);
        Reflect.set(globalThis, 'evaluated', 'ran');
      } catch {
        Reflect.set(globalThis, 'evaluated', 'threw');
      }
    });
  });
  await program.page.keyboard.press('F8');
  expect(await program.page.evaluate(() => Reflect.get(globalThis, 'evaluated') as unknown)).toBe(
    'threw',
  );
});

test('every response carries the security headers', async () => {
  const response = await program.page.reload();
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("connect-src 'none'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('the page goes nowhere and opens nothing', async () => {
  const before = program.app.windows().length;
  const vectors = [
    "location.href = 'https://example.org/'",
    "location.href = 'app://other/'",
    "location.assign('file:///etc/passwd')",
    "window.open('https://example.org/')",
    "window.open('about:blank')",
    "Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' }).click()",
    "Object.assign(document.createElement('a'), { href: 'data:text/html,x' }).click()",
    "Object.assign(document.createElement('a'), { href: 'https://example.org/', download: 'x' }).click()",
    "history.pushState({}, '', '/elsewhere')",
  ];
  for (const vector of vectors) {
    await program.page.evaluate(vector).catch(() => undefined);
    await program.page.waitForTimeout(60);
    expect(program.page.url(), vector).toMatch(/^app:\/\/ui\//);
  }
  expect(program.app.windows().length).toBe(before);
});

test('permissions of the web platform are refused', async () => {
  const answers = await program.page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    geolocation: await new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('granted');
        },
        () => {
          resolve('denied');
        },
      );
    }),
    clipboard: await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    ),
    camera: await (navigator.mediaDevices as MediaDevices | undefined)
      ?.getUserMedia({ video: true })
      .then(
        () => 'granted',
        () => 'denied',
      ),
  }));
  expect(answers).toMatchObject({
    notification: 'denied',
    geolocation: 'denied',
    clipboard: 'denied',
  });
  expect(answers.camera).not.toBe('granted');
});

test('calls from anywhere but our own frame are refused, and locked calls too', async () => {
  const replies = await program.page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'bridge') as {
      invoke: (channel: string, input?: unknown) => Promise<unknown>;
    };
    return {
      unknown: await bridge.invoke('fs.read', '/etc/passwd'),
      locked: await bridge.invoke('practice.get'),
      bad: await bridge.invoke('vault.unlock', { passphrase: 'text', admin: true }),
    };
  });
  expect(replies).toEqual({
    unknown: { ok: false, code: 'bad-input' },
    locked: { ok: false, code: 'vault-locked' },
    bad: { ok: false, code: 'bad-input' },
  });
});

// Reads /proc, so it exists on Linux only.
if (process.platform === 'linux') {
  test('no process of the program holds a socket to another address', () => {
    const root = program.app.process().pid ?? 0;
    expect(root).toBeGreaterThan(0);
    const remote = remoteSockets(familyOf(root));
    expect(remote).toEqual([]);
  });
}

/** The process and all its descendants. */
function familyOf(root: number): Set<number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  const family = new Set([root]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return family;
}

/** Remote ends of the family's TCP and UDP sockets, loopback (the test driver's own) left out. */
function remoteSockets(pids: Set<number>): string[] {
  const inodes = new Set<string>();
  for (const pid of pids) {
    try {
      for (const fd of readdirSync(`/proc/${String(pid)}/fd`)) {
        const match = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${String(pid)}/fd/${fd}`));
        if (match?.[1] !== undefined) inodes.add(match[1]);
      }
    } catch {
      // A process that ended holds nothing.
    }
  }
  const LOOPBACK = /^(0100007F|0{24}0100007F|0000000000000000FFFF00000100007F|0{31}1):/;
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => inodes.has(columns[9] ?? ''))
      .map((columns) => `${table} ${columns[2] ?? ''}`)
      .filter((entry) => !/ 0+:0000$/.test(entry) && !LOOPBACK.test(entry.split(' ')[1] ?? '')),
  );
}
