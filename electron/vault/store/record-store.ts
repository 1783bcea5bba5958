/** The database file: opened exclusively, read whole, written one transaction at a time. Knows no key. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { bytesOfHex, hexOf } from '../bytes.js';
import { ID_BYTES } from '../format.js';
import { VaultError } from '../vault-error.js';
import { errorCodeOf } from '../error-code-of.js';
import { snapshotOf } from './database-snapshot.js';
import { createPrivateFile, syncFolder } from '../vault-folder.js';
import { ensureReadableHeader } from './database-header.js';
import {
  MIGRATIONS,
  applyMigrations,
  ensureKnownVersion,
  knownFormatOf,
  versionOf,
} from './migrate.js';
import type { Migration } from './migrate.js';
import { pendingMigration, type PendingMigration } from './pending-migration.js';
import { APPLICATION_ID, applyPragmas, readPragma } from './pragmas.js';
import { SecondLook } from './second-look.js';

export interface RecordRow {
  /** 32 hex digits. */
  readonly id: string;
  readonly compartmentCode: number;
  readonly version: number;
  readonly envelope: Uint8Array;
}

export interface BucketRow {
  readonly compartmentCode: number;
  readonly bucket: number;
  readonly entries: Uint8Array;
}

export interface ManifestRow {
  readonly compartmentCode: number;
  readonly epoch: number;
  readonly seq: number;
  readonly root: Uint8Array;
}

/** Never changed once written: the table only grows. */
export interface JournalRow {
  readonly seq: number;
  readonly entry: Uint8Array;
  readonly signature: Uint8Array;
  readonly hash: Uint8Array;
}

export interface StoredState {
  readonly records: readonly RecordRow[];
  readonly buckets: readonly BucketRow[];
  readonly manifests: readonly ManifestRow[];
  /** In the order of their numbers. */
  readonly journal: readonly JournalRow[];
}

/** Rows to insert or replace, and the journal entry that says so. */
export interface Commit {
  readonly records: readonly RecordRow[];
  readonly buckets: readonly BucketRow[];
  readonly manifests: readonly ManifestRow[];
  readonly journal: JournalRow;
}

export interface RecordStore {
  readonly readAll: () => StoredState;
  /** Lets go of what is in memory and looks at every page on the disk. Throws `database-damaged`. */
  readonly checkFile: () => void;
  /** The last `limit` entries before this one, the latest first. */
  readonly journalBefore: (seq: number, limit: number) => readonly JournalRow[];
  /** On disk when it returns. Throws and changes nothing when it fails. */
  readonly commit: (commit: Commit) => void;
  /** The whole database at this moment as one file, without its log. Made by this handle: no other reads it. */
  readonly snapshot: () => Uint8Array;
  readonly close: () => void;
  /** Undefined when the database is of this program's format. Until it was run nothing may be written. */
  readonly pending?: PendingMigration | undefined;
}

export interface StoreOptions {
  readonly file: string;
  readonly nativeBinding: string;
  /** Undefined: those of this program. */
  readonly migrations?: readonly Migration[] | undefined;
}

export function createRecordStore(options: StoreOptions): RecordStore {
  createPrivateFile(options.file);
  const prepare = (db: Database.Database): void => {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.transaction(() => {
      applyMigrations(db, options.migrations ?? MIGRATIONS);
    }).exclusive();
    // The header is looked at before the log is replayed: it has to be in the file itself from the beginning.
    carryLogOver(db);
  };
  // SQLite's own closing keeps quiet about a disk that fails; a new vault is not to begin on one.
  return withSecondLook(options.file, () => openStore(options, prepare, carryLogOver));
}

/** Throws `vault-in-use`, `format-too-new` (changing nothing) or `database-damaged`. */
export function openRecordStore(options: StoreOptions): RecordStore {
  translated(() => {
    ensureReadableHeader(options.file, knownFormatOf(options));
  });
  return withSecondLook(options.file, () =>
    openStore(options, (db) => {
      if (readPragma(db, 'application_id') !== APPLICATION_ID) throw damaged('application id');
      // A vault's folder appears with its tables made: version 0 is a flipped bit, not a new file.
      if (readPragma(db, 'user_version') === 0) throw damaged('no version');
      if (readPragma(db, 'integrity_check') !== 'ok') throw damaged('integrity check');
      ensureKnownVersion(versionOf(db), knownFormatOf(options));
    }),
  );
}

function withSecondLook(file: string, open: () => RecordStore): RecordStore {
  try {
    return open();
  } catch (error) {
    if (errorCodeOf(error) !== 'database-damaged') throw error;
    const look = new SecondLook(file);
    try {
      translated(() => look.ensureReadable());
    } finally {
      // Before SQLite opens it again: see there.
      look.close();
    }
    return open();
  }
}

/** SQLite's own measure: a thousand pages of 4 KiB. */
const LOG_BYTES = 1000 * 4096;

/**
 * SQLite would do this by itself and keep quiet about a disk that fails meanwhile. False: nothing more may be
 * written before a fresh opening. What was committed is in the log, and safe.
 */
function keepLogShort(db: Database.Database, file: string): boolean {
  try {
    if (statSync(`${file}-wal`).size >= LOG_BYTES) carryLogOver(db);
    return true;
  } catch (error) {
    // A full disk only leaves the log long.
    return errorCodeOf(error) === 'disk-full';
  }
}

const carryLogOver = (db: Database.Database): void => {
  db.pragma('wal_checkpoint(TRUNCATE)');
};

type Work = (db: Database.Database) => void;

function openStore(options: StoreOptions, prepare: Work, beforeClose?: Work): RecordStore {
  return translated(() => {
    const db = new Database(options.file, {
      fileMustExist: true,
      nativeBinding: options.nativeBinding,
      timeout: LOCK_TIMEOUT_MS,
    });
    try {
      applyPragmas(db);
      // Takes the exclusive lock now: from here a second process gets "busy" and not a half-open vault.
      db.exec('BEGIN EXCLUSIVE; COMMIT');
      // The log is there from now on. SQLite makes its name last too, but keeps quiet when that fails.
      syncFolder(dirname(options.file));
      prepare(db);
      return storeOf(db, options, beforeClose);
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** A virus scanner may hold the file for a moment; another program holds it for longer. */
const LOCK_TIMEOUT_MS = 300;

function writerOf(db: Database.Database) {
  const putRecord = db.prepare<[Uint8Array, number, number, Uint8Array]>(
    'INSERT OR REPLACE INTO records (id, compartment, version, envelope) VALUES (?, ?, ?, ?)',
  );
  const putBucket = db.prepare<[number, number, Uint8Array]>(
    'INSERT OR REPLACE INTO buckets (compartment, bucket, entries) VALUES (?, ?, ?)',
  );
  const putManifest = db.prepare<[number, number, number, Uint8Array]>(
    'INSERT OR REPLACE INTO manifests (compartment, epoch, seq, root) VALUES (?, ?, ?, ?)',
  );
  const addEntry = db.prepare<[number, Uint8Array, Uint8Array, Uint8Array]>(
    'INSERT INTO journal (seq, entry, signature, hash) VALUES (?, ?, ?, ?)',
  );
  return db.transaction((commit: Commit) => {
    for (const { id, compartmentCode, version, envelope } of commit.records) {
      putRecord.run(bytesOfHex(id, ID_BYTES), compartmentCode, version, envelope);
    }
    for (const { compartmentCode, bucket, entries } of commit.buckets) {
      putBucket.run(compartmentCode, bucket, entries);
    }
    for (const { compartmentCode, epoch, seq, root } of commit.manifests) {
      putManifest.run(compartmentCode, epoch, seq, root);
    }
    const { seq, entry, signature, hash } = commit.journal;
    addEntry.run(seq, entry, signature, hash);
  });
}

function storeOf(
  db: Database.Database,
  { migrations = MIGRATIONS, ...files }: StoreOptions,
  beforeClose?: Work,
): RecordStore {
  // Only once something is written: a database of an earlier format may lack a column.
  let write: ReturnType<typeof writerOf> | undefined;
  const look = new SecondLook(files.file);
  let hasFailed = false;
  return {
    readAll: () => translated(() => look.surely(() => readAll(db))),
    journalBefore: (seq, limit) =>
      translated(() =>
        db
          .prepare<[number, number], JournalRow>(
            'SELECT seq, entry, signature, hash FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?',
          )
          .all(seq, limit),
      ),
    checkFile: () => {
      translated(() =>
        look.surely(() => {
          db.pragma('shrink_memory');
          if (readPragma(db, 'integrity_check') !== 'ok') throw damaged('integrity check');
          db.pragma('shrink_memory');
        }),
      );
    },
    commit: (commit) => {
      // After a failed write or fsync the file's state is unknown: only a fresh opening may go on.
      if (hasFailed) throw new VaultError('io-error', 'a write failed before; reopen the vault');
      try {
        write ??= writerOf(db);
        write.immediate(commit);
      } catch (error) {
        const code = look.codeOf(error, db);
        hasFailed = code !== 'disk-full';
        throw new VaultError(code, 'a commit failed', { cause: error });
      }
      hasFailed = !keepLogShort(db, files.file);
    },
    snapshot: () => translated(() => snapshotOf(db, files.file)),
    close: () => {
      try {
        if (!hasFailed) translated(() => look.surely(() => beforeClose?.(db)));
      } finally {
        db.close();
        look.close();
      }
    },
    pending: translated(() => pendingMigration(db, { ...files, migrations })),
  };
}

export function readAll(db: Database.Database): StoredState {
  const records = db
    .prepare<
      [],
      { id: Uint8Array; compartmentCode: number; version: number; envelope: Uint8Array }
    >('SELECT id, compartment AS compartmentCode, version, envelope FROM records')
    .all();
  return {
    records: records.map((row) => ({ ...row, id: hexOf(row.id) })),
    buckets: db
      .prepare<[], BucketRow>('SELECT compartment AS compartmentCode, bucket, entries FROM buckets')
      .all(),
    manifests: db
      .prepare<[], ManifestRow>(
        'SELECT compartment AS compartmentCode, epoch, seq, root FROM manifests',
      )
      .all(),
    journal: db
      .prepare<[], JournalRow>('SELECT seq, entry, signature, hash FROM journal ORDER BY seq')
      .all(),
  };
}

const damaged = (what: string, cause?: unknown): VaultError =>
  new VaultError('database-damaged', what, { cause });

/** SQLite's and the system's errors become codes here and nowhere else. */
export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof VaultError) throw error;
    throw new VaultError(errorCodeOf(error), 'the database could not be used', { cause: error });
  }
}
