/** A database as bytes in memory: the copy inside a backup, read without touching any file. */
import Database from 'better-sqlite3';
import { VaultError } from '../vault-error.js';
import { ensureKnownVersion } from './migrate.js';
import { APPLICATION_ID, readPragma } from './pragmas.js';
import { readAll, translated, type StoredState } from './record-store.js';

export interface RecordSnapshot {
  readonly readAll: () => StoredState;
  readonly close: () => void;
}

/** Throws `format-too-new` or `database-damaged`. */
export function openSnapshot(database: Uint8Array, nativeBinding: string): RecordSnapshot {
  return translated(() => {
    const db = new Database(Buffer.from(database), { nativeBinding });
    try {
      const version = Number(readPragma(db, 'user_version'));
      ensureKnownVersion(version);
      const isWhole = readPragma(db, 'integrity_check') === 'ok';
      if (readPragma(db, 'application_id') !== APPLICATION_ID || version === 0 || !isWhole) {
        throw new VaultError('database-damaged', 'the copy is not a whole database');
      }
      return {
        readAll: () => translated(() => readAll(db)),
        close: () => {
          db.close();
        },
      };
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
