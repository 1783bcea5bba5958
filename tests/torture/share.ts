/** Runs a worker's part of a row: every n-th attempt, until the last one or until the time is over. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { randomOf } from './random.js';
import type { Rig, Row } from './row.js';

/** What a worker is told, as JSON. */
export interface Order {
  readonly rowUrl: string;
  readonly isQuick: boolean;
  readonly seed: number;
  readonly scratch: string;
  readonly disk: string;
  /** First attempt and distance to the next one. */
  readonly first: number;
  readonly step: number;
  readonly isOnly: boolean;
  /** `Date.now()` at which to stop; 0 for never. */
  readonly endsAtMs: number;
  readonly progressFile: string;
}

export interface Failure {
  /** -1: seen after the last attempt. */
  readonly attempt: number;
  readonly what: string;
}

export interface Report {
  readonly tries: number;
  readonly failures: readonly Failure[];
}

/** Where the attempt under way is noted for whoever finds this process dead or stuck. */
export function progressNote(file: string): { note: (attempt: number) => void; end: () => void } {
  const handle = openSync(file, 'w');
  return {
    note: (attempt) => writeSync(handle, String(attempt).padEnd(12), 0),
    end: () => {
      closeSync(handle);
    },
  };
}

/** -1 when no attempt has begun. */
export function progressOf(file: string): number {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? -1 : Number(text);
  } catch {
    return -1;
  }
}

/** How often the event loop gets its turn in a row of synchronous attempts. */
const BREATH_MS = 50;

export async function runShare(row: Row, order: Order): Promise<Report> {
  const { seed, first, step, isOnly, endsAtMs } = order;
  const rig = await row.prepare(order);
  const progress = progressNote(order.progressFile);
  const failures: Failure[] = [];
  const last = isOnly ? first : rig.attempts - 1;
  let attempts = 0;
  let breathedAt = performance.now();
  for (let index = first; index <= last; index += step) {
    // One attempt at least: a row that tried nothing has shown nothing.
    if (endsAtMs > 0 && attempts > 0 && Date.now() >= endsAtMs) break;
    progress.note(index);
    const what = await verdictOf(row, rig, { seed, index });
    attempts += 1;
    if (what !== undefined) failures.push({ attempt: index, what });
    if (performance.now() - breathedAt > BREATH_MS) {
      await setImmediate();
      breathedAt = performance.now();
    }
  }
  const late = isOnly ? [] : ((await rig.finish?.()) ?? []);
  progress.end();
  return {
    tries: attempts * (rig.triesEach ?? 1),
    failures: [...failures, ...late.map((what) => ({ attempt: -1, what }))],
  };
}

async function verdictOf(
  row: Row,
  rig: Rig,
  { seed, index }: { readonly seed: number; readonly index: number },
): Promise<string | undefined> {
  const start = performance.now();
  try {
    const what = await rig.attempt(index, randomOf(seed, index));
    if (what !== undefined) return what;
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const tookMs = performance.now() - start;
  return tookMs > row.limitMs ? `took longer than ${row.limitMs} ms` : undefined;
}
