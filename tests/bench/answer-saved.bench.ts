/**
 * From the call a key press makes in the real window to its answer committed and synced, 95th percentile,
 * beside the disk's own floor: one synced SQLite commit of a row of the same size.
 */
import { _electron as electron } from '@playwright/test';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { prepareApp } from '../../build/prepare-app.mjs';
import { electronSwitches } from '../../build/runtime.mjs';
import { benchFolder, BENCH_PASSPHRASE } from './bench-vault.js';
import { percentile, type Bench } from './measure.js';

/** Length of a sealed answer's row. */
const ROW_BYTES = 600;

export const answerSaved: Bench = async ({ isQuick }) => {
  const runs = isQuick ? 50 : 300;
  const runtime = await prepareApp();
  const app = await electron.launch({
    executablePath: runtime.electronPath,
    args: [runtime.appDir, ...electronSwitches(), `--user-data-dir=${benchFolder()}`],
  });
  try {
    const page = await app.firstWindow();
    const values = await page.evaluate(measureInWindow, { runs, passphrase: BENCH_PASSPHRASE });
    return {
      name: 'answer-saved-p95',
      value: percentile(values, 0.95),
      unit: 'ms',
      baseline: percentile(commitMs(runs), 0.95),
      baselineName: 'one synced SQLite commit of a plain row on the same disk',
      aim: 5,
    };
  } finally {
    await app.close();
  }
};

/** Runs in the window: the same call a key press makes, timed to its answer. */
async function measureInWindow(options: {
  readonly runs: number;
  readonly passphrase: string;
}): Promise<number[]> {
  const bridge = Reflect.get(globalThis, 'bridge') as {
    invoke: (channel: string, input?: unknown) => Promise<{ ok: boolean; value?: unknown }>;
  };
  await bridge.invoke('vault.create', {
    passphrase: new TextEncoder().encode(options.passphrase),
    practice: { name: 'Bench', ownerName: 'Bench', address: '', siteNames: ['Bench'] },
  });
  const started = await bridge.invoke('assessment.start', { scope: 'full' });
  const { assessment } = started.value as { assessment: { id: string } };
  const tookMs: number[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    const startMs = performance.now();
    const reply = await bridge.invoke('assessment.answer', {
      assessmentId: assessment.id,
      questionId: 'cyber.updates',
      placeId: 'practice',
      verdict: run % 2 === 0 ? 'yes' : 'no',
      note: 'Un mot de plus.',
    });
    if (!reply.ok) throw new Error('the answer was refused');
    tookMs.push(performance.now() - startMs);
  }
  return tookMs;
}

function commitMs(runs: number): number[] {
  const db = new Database(join(benchFolder(), 'floor.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body BLOB)');
  const insert = db.prepare('INSERT INTO row (body) VALUES (?)');
  const body = Buffer.alloc(ROW_BYTES, 7);
  const tookMs = Array.from({ length: runs }, () => {
    const startMs = performance.now();
    insert.run(body);
    return performance.now() - startMs;
  });
  db.close();
  return tookMs;
}
