/** SQLite settings the vault's promises rest on. Each is read back: a setting not taken is a failure. */
import type Database from 'better-sqlite3';
import { VaultError } from '../vault-error.js';

/** "CSV1": other programs do not take the file for theirs. */
export const APPLICATION_ID = 0x43535631;

/** In this order: exclusive locking before WAL means no shared-memory file and a second process is refused. */
const SETTINGS: readonly {
  readonly name: string;
  readonly value: string;
  readonly reads: unknown;
}[] = [
  { name: 'locking_mode', value: 'EXCLUSIVE', reads: 'exclusive' },
  { name: 'journal_mode', value: 'WAL', reads: 'wal' },
  // FULL: better-sqlite3 is compiled with NORMAL for WAL, which loses commits in a power cut.
  { name: 'synchronous', value: 'FULL', reads: 2 },
  { name: 'fullfsync', value: 'ON', reads: 1 },
  { name: 'checkpoint_fullfsync', value: 'ON', reads: 1 },
  // The store does it itself, and notices a disk that fails: SQLite would not say.
  { name: 'wal_autocheckpoint', value: '0', reads: 0 },
  { name: 'temp_store', value: 'MEMORY', reads: 2 },
  { name: 'secure_delete', value: 'ON', reads: 1 },
  { name: 'trusted_schema', value: 'OFF', reads: 0 },
  { name: 'cell_size_check', value: 'ON', reads: 1 },
  { name: 'mmap_size', value: '0', reads: 0 },
  { name: 'foreign_keys', value: 'ON', reads: 1 },
];

export function applyPragmas(db: Database.Database): void {
  for (const { name, value } of SETTINGS) db.pragma(`${name} = ${value}`);
  const refused = SETTINGS.filter(({ name, reads }) => readPragma(db, name) !== reads);
  if (refused.length > 0) {
    const names = refused.map(({ name }) => name).join(', ');
    throw new VaultError('io-error', `SQLite did not take: ${names}`);
  }
}

export const readPragma = (db: Database.Database, name: string): unknown =>
  db.pragma(name, { simple: true });
