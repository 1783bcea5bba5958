/** An open database at one moment, as the bytes of a file that needs no log beside it. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { SNAPSHOT_NAME, createPrivateFile } from '../vault-folder.js';

/**
 * Written beside the database and taken away again: only SQLite may open the database's own file while it
 * is locked, since closing any other handle of this process on it would let the lock go.
 */
export function snapshotOf(db: Database.Database, file: string): Uint8Array {
  const copy = join(dirname(file), SNAPSHOT_NAME);
  try {
    dropCopy(copy);
    createPrivateFile(copy);
    db.prepare<[string]>('VACUUM INTO ?').run(copy);
    return new Uint8Array(readFileSync(copy));
  } catch {
    // A full disk is when a backup is wanted most: this takes memory only. Not the first choice, since
    // copying it out of SQLite's memory ends the process in some Electrons
    // (github.com/WiseLibs/better-sqlite3/issues/1372).
    return standalone(db.serialize());
  } finally {
    dropCopy(copy);
  }
}

function dropCopy(copy: string): void {
  try {
    rmSync(copy, { force: true });
  } catch {
    // A virus scanner may hold it for a moment: the next backup takes it away.
  }
}

/** Write and read version of SQLite's header: 2 is a log beside the file, 1 is none. */
const JOURNAL_MODE_OFFSETS = [18, 19] as const;
const ROLLBACK_JOURNAL = 1;

/** The same database without a log beside it: only such a one opens in memory. */
function standalone(database: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(database);
  for (const offset of JOURNAL_MODE_OFFSETS) bytes[offset] = ROLLBACK_JOURNAL;
  return bytes;
}
