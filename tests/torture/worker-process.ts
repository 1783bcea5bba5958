/** Starts one worker and waits for its report; one that dies or does not go on becomes a failure. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { progressOf, type Order, type Report } from './share.js';

const hooks = new URL('../integration/vault/typescript-hooks.mjs', import.meta.url);
const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Beyond a row's own limit: garbage collection, a busy machine, the set-up of a large vault. */
const PATIENCE_MS = 60_000;
const WATCH_MS = 500;
/** What a row's tools print must not stand between the JSON lines. */
const STDERR = 2;

export type Task = Omit<Order, 'scratch' | 'disk' | 'progressFile'> & { readonly limitMs: number };

/** Never rejects. */
export async function runWorker(task: Task): Promise<Report> {
  const folders = [mkdtempSync(join(memoryFolder(), PREFIX)), mkdtempSync(join(tmpdir(), PREFIX))];
  const [scratch = '', disk = ''] = folders.map((folder) => join(folder, 'work'));
  for (const folder of [scratch, disk]) mkdirSync(folder);
  const progressFile = join(folders[0] ?? '', 'attempt');
  const { limitMs, ...order } = task;
  try {
    return await reportOf({ ...order, scratch, disk, progressFile }, limitMs);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

const PREFIX = 'cabinet-sur-torture-';

/** Damaged files need no disk, and a disk would make them wait. */
const memoryFolder = (): string =>
  process.platform === 'linux' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

function reportOf(order: Order, limitMs: number): Promise<Report> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', hooks.href, workerFile, JSON.stringify(order)],
      { stdio: ['ignore', STDERR, 'inherit', 'ipc'] },
    );
    let report: Report | undefined;
    let end = 'ended without a report';
    const watch = watchProgress(order.progressFile, limitMs + PATIENCE_MS, () => {
      end = 'did not end and was killed';
      child.kill('SIGKILL');
    });
    child.on('message', (message) => {
      report = message as Report;
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      const attempt = progressOf(order.progressFile);
      const what = `the worker ${end} (${signal ?? String(code)})`;
      resolve(report ?? { tries: 0, failures: [{ attempt, what }] });
    });
  });
}

function watchProgress(file: string, patienceMs: number, onStuck: () => void): NodeJS.Timeout {
  let attempt = -1;
  let sinceMs = performance.now();
  return setInterval(() => {
    const now = progressOf(file);
    if (now !== attempt) {
      attempt = now;
      sinceMs = performance.now();
    } else if (performance.now() - sinceMs > patienceMs) {
      onStuck();
    }
  }, WATCH_MS);
}
