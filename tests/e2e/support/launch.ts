/** Starts the real program on a folder of its own and hands back its window. */
import { mkdtempSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron as electron,
  expect,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { resolveRuntime } from '../../../build/runtime.mjs';

export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
}

export interface LaunchOptions {
  readonly dataDir?: string;
  readonly language?: InterfaceLanguage;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** Added to its command line. */
  readonly args?: readonly string[];
  /** Added to the environment of the program. */
  readonly env?: Readonly<Record<string, string>>;
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-'));

export async function launch(options: LaunchOptions = {}): Promise<Program> {
  const dataDir = options.dataDir ?? newDataDir();
  const runtime = await resolveRuntime();
  if (options.dataDir === undefined) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(
      join(dataDir, 'settings.json'),
      JSON.stringify({ language: options.language ?? 'fr', theme: options.theme ?? 'light' }),
    );
  }
  if (options.size !== undefined) {
    writeFileSync(
      join(dataDir, 'window.json'),
      JSON.stringify({ x: 0, y: 0, ...options.size, isMaximized: false }),
    );
  }
  const app = await started(dataDir, {
    executablePath: runtime.electronPath,
    args: [
      runtime.appDir,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${dataDir}`,
      ...(options.args ?? []),
    ],
    ...(options.env === undefined ? {} : { env: { ...ownEnvironment(), ...options.env } }),
    // Left to itself the test runner shows every page a light system, whatever the program asked.
    colorScheme: null,
  });
  const page = await windowOf(app);
  if (options.theme !== undefined) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', options.theme);
  }
  return { app, page, dataDir };
}

type StartOptions = NonNullable<Parameters<typeof electron.launch>[0]>;

/** Far more than a start takes on a busy computer, and less than half of a test's time. */
const START_LIMIT_MS = 25_000;
const STARTS = 3;

/**
 * About one start in sixty the test runner never finds the program it has started, though its window is up. Nothing
 * was done in it yet: it is ended, and started again.
 */
async function started(dataDir: string, options: StartOptions): Promise<ElectronApplication> {
  for (let start = 1; start < STARTS; start += 1) {
    const launching = electron.launch({ ...options, timeout: 0 });
    const app = await Promise.race([launching, afterLimit()]);
    if (app !== undefined) return app;
    launching.catch(() => undefined);
    endProgramOn(dataDir);
  }
  return electron.launch(options);
}

const afterLimit = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, START_LIMIT_MS);
  });

/** The browser engine leaves the number of its process beside its data. */
function endProgramOn(dataDir: string): void {
  const processId = Number(/\d+$/.exec(readlinkSync(join(dataDir, 'SingletonLock')))?.[0]);
  if (processId > 1) process.kill(processId, 'SIGKILL');
}

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/** The program's visible window. Locking replaces it, so it is asked for again afterwards. */
export async function windowOf(app: ElectronApplication): Promise<Page> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const page = app.windows().find((candidate) => candidate.url().startsWith('app://ui'));
    if (page !== undefined && !page.isClosed()) {
      await page.waitForLoadState('domcontentloaded');
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no window appeared within 10 s');
}

/** Processes Electron lists as our utility process. */
export const vaultPids = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app: electronApp }) =>
    electronApp
      .getAppMetrics()
      .filter((metric) => metric.name?.includes('Cabinet Sur vault'))
      .map((metric) => metric.pid),
  );

/** A call as the page makes it, past the screens. */
export const ask = (page: Page, channel: string, input?: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, given]) => {
      const bridge = Reflect.get(globalThis, 'bridge') as {
        invoke: (channel: string, input?: unknown) => Promise<unknown>;
      };
      return bridge.invoke(name as string, given);
    },
    [channel, input],
  );

/** Answers the next "save as" dialog with this path, or with a refusal. */
export async function answerSaveDialog(app: ElectronApplication, path: string | undefined) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: chosen === undefined, filePath: chosen ?? '' });
  }, path);
}
