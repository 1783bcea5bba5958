/** Runs a program of this folder under strace (Linux): its calls on a vault's files recorded, or made to fail. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hooks = new URL('../integration/vault/typescript-hooks.mjs', import.meta.url);

export interface Traced {
  readonly file: string;
  readonly args: readonly string[];
  /** Where strace may write its log. */
  readonly scratch: string;
}

export interface TracedRun {
  /** One call a line. */
  readonly log: readonly string[];
  /** What the program said, a line each. */
  readonly said: readonly string[];
  /** Undefined when a signal ended it. */
  readonly code: number | undefined;
}

/** A whole database page and more, so that no write is cut off in the log. */
const LONGEST_BYTES = '10000000';

/**
 * Runs `file` to its end. Its main thread alone is followed: everything the vault does happens there.
 * `options` are strace's own.
 */
export function runTraced({ file, args, scratch }: Traced, options: readonly string[]): TracedRun {
  const logFile = join(scratch, 'strace.log');
  const program = fileURLToPath(new URL(file, import.meta.url));
  const { status, stdout } = spawnSync(
    'strace',
    ['-o', logFile, '-s', LONGEST_BYTES, '-e', 'signal=none', ...options, '--'].concat(
      process.execPath,
      '--import',
      hooks.href,
      program,
      args,
    ),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  );
  const log = readFileSync(logFile, 'latin1').split('\n');
  rmSync(logFile);
  return { log, said: stdout.trim().split('\n').filter(Boolean), code: status ?? undefined };
}
