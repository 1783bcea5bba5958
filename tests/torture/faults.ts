/** Makes the n-th call of an operation on the vault's files fail, once or from then on, and looks at what comes of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  OPERATIONS,
  begin,
  beginnings,
  complaint,
  found,
  type Beginnings,
  type Operation,
} from './fault-operations.js';
import type { Setting, Verdict } from './row.js';
import { runTraced, type TracedRun } from './strace.js';
import { anchorsBeside, cheapDerivation, openAnchored } from './vault-under-test.js';

export interface Fault {
  readonly operation: string;
  /** A system call. */
  readonly call: string;
  /** Among the operation's own calls of that name; 1 for the first. */
  readonly nth: number;
  readonly isLasting: boolean;
}

export interface FaultKind {
  /** As strace spells it. */
  readonly error: 'ENOSPC' | 'EIO';
  /** The one code an operation may fail with. */
  readonly code: string;
  readonly calls: readonly string[];
  /** Of each call of each operation. */
  readonly atMost: number;
  /** Whether the same open vault has to work again once the fault is over. */
  readonly isForgiven: boolean;
}

interface Bench extends Beginnings {
  readonly kind: FaultKind;
  readonly scratch: string;
  readonly dir: string;
  /** Calls of that name before the operation, by operation and call. */
  readonly before: ReadonlyMap<string, number>;
  /** What is found after the operation and before it, by operation. */
  readonly states: ReadonlyMap<string, { readonly old: string; readonly new: string }>;
}

export interface FaultBench {
  readonly faults: readonly Fault[];
  readonly verdictOn: (fault: Fault) => Promise<Verdict>;
}

const QUICK_OPERATIONS = ['open', 'commit', 'add a person'];
const SYNCS = ['fsync', 'fdatasync'];
/** Anchors are advice: a commit stands without them, and the window says so. */
const ADVICE = /anchor|lock/;
const FOLDER = /practice\.vault(?:\.creating)?>\)/;
/** Closing carries what was synced before from the log into the database. */
const CLOSING = /records\.db(?:-journal)?>/;
const WRITES = /^(?:pwrite64|write|ftruncate|rename)\(/;
const MARK = /^(?:access|faccessat2?)\(.*\.(begin|end|close)"/;

/** The files of a vault and of one in the making: strace counts and bends calls on these alone. */
function pathsOf({ dir, vaultId }: Pick<Bench, 'dir' | 'vaultId'>): readonly string[] {
  const files = ['keyring.a', 'keyring.b', 'records.db', 'lock', 'anchor'];
  const anchor = join(anchorsBeside(dir), `${vaultId}.anchor`);
  const grown = ['', '.new', '-wal', '-journal', '-shm'];
  const folders = [dir, `${dir}.creating`];
  return [
    ...folders,
    anchor,
    `${anchor}.new`,
    ...['begin', 'end', 'close'].map((step) => `${dir}.${step}`),
    ...folders.flatMap((folder) =>
      files.flatMap((file) => grown.map((more) => join(folder, `${file}${more}`))),
    ),
  ];
}

export async function faultBench(setting: Setting, kind: FaultKind): Promise<FaultBench> {
  await cheapDerivation();
  const { scratch } = setting;
  const parent = join(scratch, 'faults');
  mkdirSync(parent);
  const dir = join(parent, 'practice.vault');
  const made = await beginnings(scratch);
  const before = new Map<string, number>();
  const states = new Map<string, { old: string; new: string }>();
  const bench: Bench = { ...made, kind, scratch, dir, before, states };
  const faults: Fault[] = [];
  const names = setting.isQuick ? QUICK_OPERATIONS : Object.keys(OPERATIONS);
  for (const operation of names) {
    const { from } = OPERATIONS[operation]!;
    begin(dir, made, OPERATIONS[operation]!);
    const old = from === 'nothing' ? 'vault-absent' : await found(dir, made.recoverySlot);
    begin(dir, made, OPERATIONS[operation]!);
    const run = runWith(bench, operation, []);
    if (run.said[0] !== 'done') throw new Error(`${operation} said ${run.said.join(', ')}`);
    states.set(operation, { old, new: await found(dir, made.recoverySlot) });
    for (const call of kind.calls) {
      before.set(`${operation} ${call}`, count(call, run.log.slice(0, stepAt(run, 'begin'))));
      const own = Math.min(kind.atMost, callsIn(run, call));
      for (let nth = 1; nth <= own; nth += 1) {
        for (const isLasting of [false, true]) faults.push({ operation, call, nth, isLasting });
      }
    }
  }
  return { faults, verdictOn: (fault) => verdictOn(bench, fault) };
}

const stepAt = ({ log }: TracedRun, step: string): number =>
  log.findIndex((line) => MARK.exec(line)?.[1] === step);

const count = (call: string, lines: readonly string[]): number =>
  lines.filter((line) => line.startsWith(`${call}(`)).length;

/** Of the operation alone. */
const callsIn = (run: TracedRun, call: string): number =>
  count(call, run.log.slice(stepAt(run, 'begin'), stepAt(run, 'end')));

function runWith(
  bench: Bench,
  operation: string,
  options: readonly string[],
  retry = '',
): TracedRun {
  const { kind, dir, scratch } = bench;
  const calls = [...new Set([...kind.calls, ...SYNCS, 'write', 'pwrite64', 'ftruncate', 'rename'])];
  return runTraced({ file: 'fault-child.ts', args: [dir, operation, retry], scratch }, [
    '-y',
    '-e',
    `trace=access,faccessat,faccessat2,${calls.join(',')}`,
    ...pathsOf(bench).flatMap((path) => ['-P', path]),
    ...options,
  ]);
}

async function verdictOn(bench: Bench, fault: Fault): Promise<Verdict> {
  const { kind, dir, states, before, recoverySlot } = bench;
  const { operation, call, nth, isLasting } = fault;
  const what = OPERATIONS[operation]!;
  begin(dir, bench, what);
  const at = (before.get(`${operation} ${call}`) ?? 0) + nth;
  const inject = `inject=${call}:error=${kind.error}:when=${at}${isLasting ? '+' : ''}`;
  const run = runWith(bench, operation, ['-e', inject], isLasting ? '' : 'retry');
  const said = run.said.join(', ');
  const say = (complaintIs: string): string =>
    `${operation}, ${call} ${nth}${isLasting ? ' and all after' : ''}: ${complaintIs} (said ${said})`;
  if (run.code !== 0) return say(`the program ended with ${String(run.code)}`);
  if (!run.log.some((line) => line.includes('(INJECTED)'))) {
    // The operation did with fewer calls this time.
    return callsIn(run, call) < nth ? undefined : say('nothing failed');
  }
  const wrong = wrongAnswer(bench, run, fault);
  if (wrong !== undefined) return say(wrong);
  const { old, new: due } = states.get(operation) ?? { old: '', new: '' };
  const state = await found(dir, recoverySlot);
  const isDone = /^done|^again done/m.test(run.said.join('\n'));
  if (state !== due && (isDone || state !== old)) return say(`found ${state}`);
  if (state !== due) {
    await repeated(dir, what);
    const later = await found(dir, recoverySlot);
    if (later !== due) return say(`tried again later, found ${later}`);
  }
  const complains = await complaint(dir);
  return complains && say(complains);
}

function wrongAnswer({ kind }: Bench, run: TracedRun, fault: Fault): Verdict {
  const { call, isLasting } = fault;
  const [first = '', again = ''] = run.said;
  const hasFailed = first.startsWith('failed');
  if (hasFailed && first !== `failed ${kind.code}`) return 'another code';
  if (run.said.some((line) => line.includes('uncoded'))) return 'no code';
  if (hasFailed && !isLasting && kind.isForgiven && again !== 'again done') return 'no second try';
  if (SYNCS.includes(call) && hasWrittenOn(run, fault)) return 'wrote on after a failed sync';
  return undefined;
}

/** Before the vault is opened, or made, anew. */
function hasWrittenOn(run: TracedRun, { operation }: Fault): boolean {
  const isRetryAnew = !OPERATIONS[operation]!.isOnOpenVault;
  const log = run.log.slice(0, stepAt(run, isRetryAnew ? 'end' : 'close'));
  const failedAt = log.findIndex((line, index) => {
    if (!line.includes('(INJECTED)') || ADVICE.test(line)) return false;
    // SQLite syncs the folder too and does without: names last already once a vault is open.
    return !FOLDER.test(line) || (log[index - 1] ?? '').startsWith('rename(');
  });
  if (failedAt < 0) return false;
  return log
    .slice(failedAt)
    .some((line) => WRITES.test(line) && !CLOSING.test(line) && !ADVICE.test(line));
}

/** The person tries once more, with nothing in the way. */
async function repeated(dir: string, { isOnOpenVault, run }: Operation): Promise<void> {
  const vault = isOnOpenVault ? await openAnchored(dir) : undefined;
  const left = await run(dir, vault);
  left?.close();
}
