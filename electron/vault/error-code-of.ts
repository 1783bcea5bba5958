/** Maps whatever was thrown in the vault process to a code of the closed set. */
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { VaultError } from './vault-error.js';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const IN_USE = ['SQLITE_BUSY', 'SQLITE_LOCKED'];
// Our statements never change, so one that SQLite cannot compile has met a changed schema.
const DATABASE_DAMAGED = [
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_FORMAT',
  'SQLITE_SCHEMA',
  'SQLITE_ERROR',
];
const IO_ERROR = [
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_NOLFS',
  'SQLITE_PERM',
];

export function errorCodeOf(error: unknown): IpcErrorCode {
  if (error instanceof VaultError) return error.code;
  const code = systemCodeOf(error);
  if (code === undefined) return 'internal';
  if (DISK_FULL.has(code)) return 'disk-full';
  if (startsWithOneOf(code, IN_USE)) return 'vault-in-use';
  if (startsWithOneOf(code, DATABASE_DAMAGED)) return 'database-damaged';
  if (startsWithOneOf(code, IO_ERROR) || /^E[A-Z0-9]+$/.test(code)) return 'io-error';
  return 'internal';
}

// SQLite's extended codes begin with the plain one (SQLITE_IOERR_FSYNC).
const startsWithOneOf = (code: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => code.startsWith(prefix));

function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
