import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexOf } from '../../../electron/vault/bytes.js';
import { readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import { unlockKeyring } from '../../../electron/vault/keyring/unlock-keyring.js';
import { heldKeysOf } from '../../../electron/vault/held-keys.js';
import { decodeRecoveryKey } from '../../../electron/vault/recovery-key.js';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { openRecordStore } from '../../../electron/vault/store/record-store.js';
import { verifyJournal } from '../../../electron/vault/journal/verify-journal.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { verifyRecords } from '../../../electron/vault/verify-records.js';
import {
  TODAY,
  codeOf,
  copyOf,
  errorOf,
  newVault,
  removeFolders,
  reopen,
  tamper,
} from './vault-fixture.js';

afterAll(removeFolders);

interface Row {
  id: Buffer;
  compartment: number;
  version: number;
  envelope: Buffer;
}

/** Two states of one vault: `older` before, `newer` after one answer was changed and one added. */
let older: string;
let newer: string;
let changedId: string;
let addedId: string;
let recoveryKey: Uint8Array;

const rowOf = (db: Database.Database, id: string): Row | undefined =>
  db.prepare<[Buffer], Row>('SELECT * FROM records WHERE id = ?').get(Buffer.from(id, 'hex'));

function rowFrom(dir: string, id: string): Row {
  let found: Row | undefined;
  tamper(copyOf(dir), (db) => {
    found = rowOf(db, id);
  });
  if (found === undefined) throw new Error('expected a row');
  return found;
}

const put = (db: Database.Database, row: Row): void => {
  db.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)').run(
    row.id,
    row.compartment,
    row.version,
    row.envelope,
  );
};

async function after(change: (db: Database.Database) => void, dir = newer) {
  const copy = copyOf(dir);
  tamper(copy, change);
  const { code, findings } = await errorOf(reopen(copy));
  return { code, ids: findings.map(({ recordId }) => recordId).sort() };
}

beforeAll(async () => {
  const made = await newVault();
  const { records } = made.vault;
  const decoded = decodeRecoveryKey((made.vault.pendingRecovery() ?? []).join('-'));
  if (!decoded.ok) throw new Error('expected a key');
  recoveryKey = decoded.bytes;
  changedId = records.idFor('answer', 'q1');
  made.vault.close();
  older = copyOf(made.dir);
  const vault = await reopen(made.dir);
  vault.records.put('answer', changedId, { n: 1, note: 'changed' });
  addedId = vault.records.put('plan-item', undefined, { state: 'todo' });
  vault.close();
  newer = made.dir;
});

describe('rows changed behind the vault', () => {
  it('are named when put back to an older version', async () => {
    const old = rowFrom(older, changedId);
    expect(await after((db) => put(db, old))).toEqual({
      code: 'rollback-suspected',
      ids: [changedId],
    });
  });

  it('are named when newer than the manifest', async () => {
    const fresh = rowFrom(newer, changedId);
    expect(await after((db) => put(db, fresh), older)).toEqual({
      code: 'rollback-suspected',
      ids: [changedId],
    });
  });

  it('are named when deleted', async () => {
    const result = await after((db) =>
      db.prepare('DELETE FROM records WHERE id = ?').run(Buffer.from(addedId, 'hex')),
    );
    expect(result).toEqual({ code: 'record-missing', ids: [addedId] });
  });

  it('are named when added from another state of the same vault', async () => {
    const extra = rowFrom(newer, addedId);
    expect(await after((db) => put(db, extra), older)).toEqual({
      code: 'rollback-suspected',
      ids: [addedId],
    });
  });

  it('are named when foreign or duplicated under another id', async () => {
    const row = rowFrom(newer, changedId);
    const id = Buffer.alloc(16, 7);
    expect(await after((db) => put(db, { ...row, id }))).toEqual({
      code: 'record-damaged',
      ids: [hexOf(id)],
    });
  });

  it('are named when their version, compartment or bytes were changed', async () => {
    const row = rowFrom(newer, changedId);
    const envelope = Buffer.from(row.envelope);
    envelope[100] = (envelope[100] ?? 0) ^ 4;
    for (const changed of [
      { ...row, version: row.version + 1 },
      { ...row, compartment: 1 },
      { ...row, compartment: 99 },
      { ...row, envelope },
      { ...row, envelope: Buffer.alloc(0) },
    ]) {
      expect(await after((db) => put(db, changed))).toEqual({
        code: 'record-damaged',
        ids: [changedId],
      });
    }
  });

  it('are all named, not only the first', async () => {
    const result = await after((db) => db.prepare('DELETE FROM records').run());
    expect(result.code).toBe('record-missing');
    expect(result.ids).toHaveLength(8);
  });
});

describe('the manifest changed behind the vault', () => {
  it.each([
    'DELETE FROM manifests',
    'DELETE FROM buckets',
    'UPDATE manifests SET seq = seq + 1 WHERE compartment = 2',
    'UPDATE manifests SET root = zeroblob(32) WHERE compartment = 1',
    'UPDATE manifests SET epoch = 2',
    'UPDATE buckets SET entries = zeroblob(40)',
  ])('is damage: %s', async (sql) => {
    expect((await after((db) => db.exec(sql))).code).toBe('database-damaged');
  });

  it('is a rollback when one compartment is put back as a whole', async () => {
    const source = copyOf(older);
    const result = await after((db) => {
      db.exec(`ATTACH '${join(source, 'records.db')}' AS old`);
      for (const table of ['records', 'buckets', 'manifests']) {
        db.exec(`DELETE FROM ${table} WHERE compartment = 2`);
        db.exec(`INSERT INTO ${table} SELECT * FROM old.${table} WHERE compartment = 2`);
      }
    });
    expect(result.code).toBe('rollback-suspected');
  });
});

describe('the database file', () => {
  it('missing, empty, foreign or of another vault is damage', async () => {
    const missing = copyOf(newer);
    rmSync(join(missing, 'records.db'));
    expect(await codeOf(reopen(missing))).toBe('database-damaged');
    const empty = copyOf(newer);
    writeFileSync(join(empty, 'records.db'), '');
    expect(await codeOf(reopen(empty))).toBe('database-damaged');
    const noise = copyOf(newer);
    writeFileSync(join(noise, 'records.db'), Buffer.alloc(8192, 'x'));
    expect(await codeOf(reopen(noise))).toBe('database-damaged');
    const other = await newVault();
    other.vault.close();
    const swapped = copyOf(newer);
    copyFileSync(join(other.dir, 'records.db'), join(swapped, 'records.db'));
    expect(await codeOf(reopen(swapped))).toBe('database-damaged');
  });

  it('is damaged, not new, with its version at zero, and newer only by a plausible number', async () => {
    const version = (value: number) => after((db) => db.pragma(`user_version = ${value}`));
    expect((await version(0)).code).toBe('database-damaged');
    expect((await version(2)).code).toBe('format-too-new');
    expect((await version(2 ** 30)).code).toBe('database-damaged');
  });

  it('with a flipped bit anywhere gives the same records or a code, never other data', () => {
    const copy = copyOf(newer);
    const file = join(copy, 'records.db');
    const bytes = readFileSync(file);
    const opened = unlockKeyring(readKeyringCopies(copy), { kind: 'recovery', recoveryKey }, TODAY);
    const { vaultId } = opened.keyring;
    const first = openRecordStore({ file, nativeBinding: findNativeBinding() });
    const keys = heldKeysOf(opened, first.readAll().manifests);
    first.close();
    const read = (): string => {
      const store = openRecordStore({ file, nativeBinding: findNativeBinding() });
      try {
        const stored = store.readAll();
        const records = verifyRecords(vaultId, keys, stored);
        verifyJournal(opened.keyring, stored);
        return JSON.stringify(records.map(({ content }) => content).sort(byId));
      } finally {
        store.close();
      }
    };
    const truth = read();
    const outcomes = new Map<string, number>();
    for (let round = 0; round < FLIPS; round += 1) {
      // The header byte by byte, then a fixed walk over the file, so that a failure can be repeated.
      const at = round < 100 ? round : (round * 7919 * 13 + 17) % bytes.length;
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (round % 8));
      for (const name of ['records.db-wal', 'records.db-shm', 'records.db-journal']) {
        rmSync(join(copy, name), { force: true });
      }
      writeFileSync(file, flipped);
      const outcome = outcomeOf(read, truth);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    const allowed = [
      'same',
      'database-damaged',
      'record-damaged',
      'record-missing',
      'rollback-suspected',
      'journal-broken',
    ];
    const other = [...outcomes.keys()].filter((outcome) => !allowed.includes(outcome));
    expect(other.filter((outcome) => outcome !== 'format-too-new')).toEqual([]);
  }, 120_000);
});

/** The full 100,000 flips belong to a nightly run; these keep every kind of page under test. */
const FLIPS = 600;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

function outcomeOf(read: () => string, truth: string): string {
  try {
    return read() === truth ? 'same' : 'other data';
  } catch (error) {
    return error instanceof VaultError ? error.code : `uncoded ${String(error)}`;
  }
}
