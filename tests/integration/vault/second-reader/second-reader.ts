/** Runs the reader that was written from FORMAT.md alone, on Debian's own Python and libsodium. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', '..', 'second-reader');

/** Debian's python3-nacl belongs to the system's own Python, which need not be the first of the PATH. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** Other systems may do without; on Linux it is installed before the tests, and must be there. */
export const isSecondReaderHere =
  process.platform === 'linux' || spawnSync(python, ['-c', 'import nacl.bindings']).status === 0;

/** One line in, one line out: each answer is canonical JSON. Throws when the reader itself breaks down. */
export function askSecondReader(script: string, requests: readonly unknown[]): readonly string[] {
  const { status, stdout, stderr, error } = spawnSync(python, ['-B', join(folder, script)], {
    input: requests.map((request) => `${JSON.stringify(request)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0)
    throw new Error(`${script} ended with ${String(status)}: ${stderr}`, { cause: error });
  return stdout.split('\n').slice(0, -1);
}

/** What opens a vault, as the reader takes it. */
export type ReaderSecret =
  { readonly passphrase: string; readonly personId?: string } | { readonly recoveryKey: string };

export interface Opening {
  readonly folder: string;
  readonly today: number;
}

export const readVaults = (openings: readonly (Opening & ReaderSecret)[]): readonly string[] =>
  askSecondReader('read_vault.py', openings);

/** With the bytes of every photo and document. */
export const readAttachments = (openings: readonly (Opening & ReaderSecret)[]): readonly string[] =>
  askSecondReader('read_attachments.py', openings);

export interface BackupOpening {
  readonly file: string;
  readonly today: number;
}

export const readBackups = (
  openings: readonly (BackupOpening & ReaderSecret)[],
): readonly string[] => askSecondReader('read_backup.py', openings);
