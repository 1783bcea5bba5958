/** What an open database of an earlier format can do about it: all or nothing, under the lock it has. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import {
  createPrivateFile,
  damagedNameOf,
  putInPlace,
  replaceFile,
  setAside,
} from '../vault-folder.js';
import { applyMigrations, latestOf, versionOf, type Migration } from './migrate.js';

export interface MigrationRun<T> {
  /** Reads the migrated rows; throwing undoes everything. */
  readonly verify: () => T;
  /** The last moment before the new state is in force. Throwing undoes everything. */
  readonly beforeCommit: () => void;
}

export interface PendingMigration {
  readonly from: number;
  readonly to: number;
  /**
   * The whole database with what is in its log, as one file, opened again and compared. Made by this handle: another
   * one of this process on the file would drop SQLite's locks.
   */
  readonly copyTo: (copy: string) => void;
  /** Throws what a step threw; whether anything is left of the attempt, `isAsBefore` tells. */
  readonly run: <T>(run: MigrationRun<T>) => T;
  /** Whether the database is what it was when this was made. */
  readonly isAsBefore: () => boolean;
  /** Whether the last run left every row as it was, so that what `verify` found was there before. */
  readonly keptRows: () => boolean;
  /** Closes the database, keeps it aside and puts the copy in its place. */
  readonly restore: (copy: string, now: Date) => void;
}

export interface StoreFiles {
  readonly file: string;
  readonly nativeBinding: string;
  readonly migrations: readonly Migration[];
}

/** Undefined when the database is of the latest format. */
export function pendingMigration(
  db: Database.Database,
  { file, nativeBinding, migrations }: StoreFiles,
): PendingMigration | undefined {
  const from = versionOf(db);
  const to = latestOf(migrations);
  if (from >= to) return undefined;
  const before = rowsHash(db);
  let after: string | undefined;
  return {
    from,
    to,
    copyTo: (copy) => {
      const temporary = `${copy}.new`;
      rmSync(temporary, { force: true });
      createPrivateFile(temporary);
      db.prepare<[string]>('VACUUM INTO ?').run(temporary);
      if (hashOfCopy(temporary, nativeBinding) !== before) throw new Error('the copy differs');
      putInPlace(temporary, copy);
    },
    run: ({ verify, beforeCommit }) => {
      const result = db
        .transaction(() => {
          applyMigrations(db, migrations);
          after = rowsHash(db);
          const verified = verify();
          if (after !== before) throw new Error('a migration changed rows');
          beforeCommit();
          return verified;
        })
        .exclusive();
      // From here the header of the file itself says the new version, also to who does not read the log.
      db.pragma('wal_checkpoint(TRUNCATE)');
      return result;
    },
    isAsBefore: () => {
      try {
        return !db.inTransaction && versionOf(db) === from && rowsHash(db) === before;
      } catch {
        return false;
      }
    },
    keptRows: () => after === before,
    restore: (copy, now) => {
      db.close();
      const log = `${file}-wal`;
      // A log that is not of this file would be played into it.
      if (existsSync(log)) setAside(log, now);
      copyFileSync(file, damagedNameOf(file, now));
      replaceFile(file, new Uint8Array(readFileSync(copy)));
    },
  };
}

function hashOfCopy(copy: string, nativeBinding: string): string {
  const db = new Database(copy, { readonly: true, nativeBinding });
  try {
    return rowsHash(db);
  } finally {
    db.close();
  }
}

/** In every format these columns have these names. */
const ROWS = [
  'SELECT id, compartment, version, envelope FROM records ORDER BY id',
  'SELECT compartment, bucket, entries FROM buckets ORDER BY compartment, bucket',
  'SELECT compartment, epoch, seq, root FROM manifests ORDER BY compartment',
  'SELECT seq, entry, signature, hash FROM journal ORDER BY seq',
] as const;

function rowsHash(db: Database.Database): string {
  const hash = createHash('sha256');
  for (const sql of ROWS) {
    for (const row of db.prepare<[], Record<string, number | Uint8Array>>(sql).iterate()) {
      for (const value of Object.values(row)) {
        const bytes = typeof value === 'number' ? Buffer.from(String(value)) : value;
        hash.update(`${bytes.length}:`).update(bytes);
      }
    }
    hash.update(';');
  }
  return hash.digest('hex');
}
