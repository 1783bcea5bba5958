/** Runs rows one after the other, each over its worker processes, and prints one JSON line for each. */
import { randomInt } from 'node:crypto';
import { askedBy, type Asked } from './arguments.js';
import { SEED_LIMIT } from './random.js';
import type { RowModule } from './row.js';
import type { Failure } from './share.js';
import { runWorker } from './worker-process.js';

export interface RowEntry {
  readonly url: URL;
  /** Left out of a quick run unless it is asked for by name. */
  readonly isSlow?: boolean;
  /** Brings what the row needs of the system. */
  readonly setUp?: () => Promise<void>;
}

export type RowTable = Readonly<Record<string, RowEntry>>;

export interface Streams {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

export interface RowResult {
  readonly id: string;
  readonly tries: number;
  readonly failures: number;
  /** Wall clock, set-up included. */
  readonly seconds: number;
}

/** The exit code: 0 when every row held, 1 when one did not, 2 when the arguments mean nothing. */
export async function runTorture(
  args: readonly string[],
  table: RowTable,
  streams: Streams,
): Promise<0 | 1 | 2> {
  let asked: Asked;
  try {
    const known = Object.keys(table);
    const quick = known.filter((id) => table[id]?.isSlow !== true);
    asked = askedBy(args, { known, quick });
  } catch (error) {
    streams.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const endsAtMs = Date.now() + asked.seconds * 1000;
  const results: RowResult[] = [];
  for (const [index, id] of asked.rows.entries()) {
    const entry = table[id];
    if (entry === undefined) throw new RangeError(`no row ${id}`);
    // What one row leaves over is shared by those after it.
    const shareMs = Math.max(0, endsAtMs - Date.now()) / (asked.rows.length - index);
    const rowEndsAtMs = Number.isFinite(shareMs) ? Date.now() + shareMs : 0;
    const result = await runRow(id, entry, { asked, endsAtMs: rowEndsAtMs, streams });
    streams.out(JSON.stringify(result));
    results.push(result);
  }
  return results.every(({ tries, failures }) => tries > 0 && failures === 0) ? 0 : 1;
}

async function runRow(
  id: string,
  { url, setUp }: RowEntry,
  { asked, endsAtMs, streams }: { asked: Asked; endsAtMs: number; streams: Streams },
): Promise<RowResult> {
  const start = performance.now();
  try {
    await setUp?.();
  } catch (error) {
    streams.error(`${id} not tried: ${error instanceof Error ? error.message : String(error)}`);
    return { id, tries: 0, failures: 1, seconds: 0 };
  }
  const { row } = (await import(url.href)) as RowModule;
  const seed = asked.seed ?? randomInt(SEED_LIMIT);
  const { isQuick, attempt } = asked;
  const order = { rowUrl: url.href, isQuick, seed, endsAtMs, limitMs: row.limitMs };
  const reports = await Promise.all(
    attempt === undefined
      ? Array.from({ length: row.workers }, (_, first) =>
          runWorker({ ...order, first, step: row.workers, isOnly: false }),
        )
      : [runWorker({ ...order, first: attempt, step: 1, isOnly: true })],
  );
  const failures = reports.flatMap((report) => report.failures);
  const again = `--rows ${row.id} --seed ${seed}${isQuick ? ' --quick' : ''}`;
  for (const line of failureLines(failures, again)) streams.error(`${row.id} failed: ${line}`);
  return {
    id: row.id,
    tries: reports.reduce((sum, { tries }) => sum + tries, 0),
    failures: failures.length,
    seconds: Number(((performance.now() - start) / 1000).toFixed(1)),
  };
}

/** More of the same kind say nothing new, and would bury the other kinds. */
const SHOWN_OF_A_KIND = 20;

function failureLines(failures: readonly Failure[], again: string): readonly string[] {
  const kinds = new Map<string, Failure[]>();
  for (const failure of failures) {
    const kind = failure.what.replaceAll(/\d+/g, '#');
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [failure]);
    else alike.push(failure);
  }
  return [...kinds.values()].flatMap((alike) => {
    const shown = alike.slice(0, SHOWN_OF_A_KIND).map(({ attempt, what }) => {
      const where = attempt < 0 ? '' : ` --try ${attempt}`;
      return `${what}; again: npm run -s torture -- ${again}${where}`;
    });
    const more = alike.length - shown.length;
    return more > 0 ? [...shown, `and ${more} more like the last one`] : shown;
  });
}
