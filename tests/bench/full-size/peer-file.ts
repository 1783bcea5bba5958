/**
 * The baselines: the same records and photos in one ordinary SQLite file, plain, or encrypted page by page with
 * better-sqlite3-multiple-ciphers. Same durability settings as the vault; no roles, no signatures, no manifest.
 */
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import PlainDatabase from 'better-sqlite3';
import type { FullSizeStore, SizedRecord } from './full-size.bench.js';

// The same interface; the package's typings cannot be found through its exports.
const EncryptedDatabase = createRequire(import.meta.url)(
  'better-sqlite3-multiple-ciphers',
) as typeof PlainDatabase;

export type PeerKind = 'plain' | 'encrypted';

export const PEER_NAMES: Readonly<Record<PeerKind, string>> = {
  plain: 'a plain better-sqlite3 file',
  encrypted: 'an encrypted better-sqlite3-multiple-ciphers file',
};

/** A raw key: no password derivation, as the vault's own is taken off too. */
const RAW_KEY = randomBytes(32).toString('hex');

const SETTINGS = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'secure_delete = ON',
];

export class PeerFile implements FullSizeStore {
  readonly #kind: PeerKind;
  readonly #file: string;
  #db: PlainDatabase.Database;

  constructor(kind: PeerKind, file: string) {
    this.#kind = kind;
    this.#file = file;
    this.#db = openPeer(kind, file);
    this.#db.exec(`
      CREATE TABLE IF NOT EXISTS records (id BLOB PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS photos (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
    `);
  }

  fill(records: readonly SizedRecord[]): void {
    const insert = this.#db.prepare('INSERT INTO records (id, body) VALUES (?, ?)');
    this.#db.transaction(() => {
      for (const { id, value } of records) insert.run(id, JSON.stringify(value));
    })();
  }

  addPhoto(bytes: Uint8Array): void {
    this.#db.prepare('INSERT INTO photos (body) VALUES (?)').run(bytes);
  }

  reopenMs(): number {
    const startMs = performance.now();
    this.#db = openPeer(this.#kind, this.#file);
    parsedRows(this.#db);
    return performance.now() - startMs;
  }

  save({ id, value }: SizedRecord): void {
    this.#db.prepare('UPDATE records SET body = ? WHERE id = ?').run(JSON.stringify(value), id);
  }

  close(): void {
    this.#db.close();
  }

  /** A copy written, synced, opened again, checked, every row and photo read; then renamed into its place. */
  backup(folder: string): void {
    const target = join(folder, 'copy.db');
    const unfinished = `${target}.new`;
    // The online backup refuses a keyed source; VACUUM INTO keeps the key and serves both alike.
    this.#db.exec(`VACUUM INTO '${unfinished}'`);
    syncFile(unfinished);
    const copy = openPeer(this.#kind, unfinished);
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('copy damaged');
    parsedRows(copy);
    for (const row of copy.prepare('SELECT body FROM photos').iterate()) {
      if (row === undefined) throw new Error('a photo is missing');
    }
    copy.close();
    renameSync(unfinished, target);
  }
}

function openPeer(kind: PeerKind, file: string): PlainDatabase.Database {
  const db = kind === 'plain' ? new PlainDatabase(file) : new EncryptedDatabase(file);
  if (kind === 'encrypted') {
    db.pragma("cipher = 'chacha20'");
    db.pragma(`key = 'raw:${RAW_KEY}'`);
  }
  for (const setting of SETTINGS) db.pragma(setting);
  return db;
}

function parsedRows(db: PlainDatabase.Database): number {
  const rows = db.prepare('SELECT id, body FROM records').all() as { body: string }[];
  const values = rows.map(({ body }) => JSON.parse(body) as unknown);
  return values.length;
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
