/**
 * SQLite takes a page that the disk failed to give for a damaged one. Damage is still there at a second look, and
 * where the disk goes on failing the system says so: `io-error`.
 */
import { closeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { errorCodeOf } from '../error-code-of.js';
import { readThrough } from '../vault-folder.js';
import { readPragma } from './pragmas.js';

export class SecondLook {
  readonly #file: string;
  /** Closing any handle of this process on the database would let SQLite's lock go: kept until that is over. */
  readonly #handles: number[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Does it again when it finds damage on a disk that gives every byte. Throws what is found then. */
  surely<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (errorCodeOf(error) !== 'database-damaged') throw error;
      this.ensureReadable();
      return work();
    }
  }

  /** For a transaction that failed, which is not done again. */
  codeOf(error: unknown, db: Database.Database): IpcErrorCode {
    const code = errorCodeOf(error);
    if (code !== 'database-damaged') return code;
    try {
      this.ensureReadable();
      return readPragma(db, 'integrity_check') === 'ok' ? 'io-error' : code;
    } catch (again) {
      return errorCodeOf(again);
    }
  }

  /** Throws what the system says where the disk does not give every byte. */
  ensureReadable(): void {
    for (const file of [this.#file, `${this.#file}-wal`]) {
      readThrough(file, (handle) => this.#handles.push(handle));
    }
  }

  /** Only once SQLite has closed the database. */
  close(): void {
    for (const handle of this.#handles.splice(0)) closeSync(handle);
  }
}
