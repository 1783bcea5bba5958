/**
 * The only door to the vault's code for the rows. They go through the program's own functions; what is
 * replaced is libsodium's randomness (to repeat a failure) and its Argon2 (to afford thousands of openings),
 * in the test process alone.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { KDF_FLOOR } from '../../electron/vault/crypto/kdf.js';
import { sodiumReady } from '../../electron/vault/crypto/sodium-ready.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { decodeRecoveryKey } from '../../electron/vault/recovery-key.js';
import { RECORD_TYPES, type Records } from '../../electron/vault/records.js';
import { findNativeBinding } from '../../electron/vault/store/native-binding.js';
import { VaultError } from '../../electron/vault/vault-error.js';
import { createVault, openVault } from '../../electron/vault/vault.js';
import { randomOf } from './random.js';

export const PASSPHRASE = 'quatre chats gris dorment';
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const binding = findNativeBinding();

/** The weakest derivation the vault takes. */
export const portsFor = (dir: string) => ({
  dir,
  nativeBinding: () => binding,
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  kdfParams: KDF_FLOOR,
});

/**
 * From here on Argon2 runs with 8 KiB and one pass in this process, whatever it is asked for. The vault still
 * checks, stores and binds the parameters it believes in. `onDerived` receives the output. Returns how to undo it.
 */
export async function cheapDerivation(
  onDerived?: (output: Uint8Array) => void,
): Promise<() => void> {
  const sodium = await sodiumReady();
  const genuine = sodium.crypto_pwhash;
  const cheap = (...[length, secret, salt, , , algorithm]: Parameters<typeof genuine>) => {
    const output = genuine(length, secret, salt, 1, 8192, algorithm);
    onDerived?.(output.slice());
    return output;
  };
  Object.assign(sodium, { crypto_pwhash: cheap });
  return () => Object.assign(sodium, { crypto_pwhash: genuine });
}

/** Everything drawn during `work` follows from the seed: ids, keys and nonces come out the same again. */
export async function withSeed<T>(
  seed: number,
  work: () => Promise<T>,
  onDrawn?: (bytes: Uint8Array) => void,
): Promise<T> {
  const sodium = await sodiumReady();
  const genuine = sodium.randombytes_buf;
  const random = randomOf(seed, 0);
  const seeded = (length: number): Uint8Array => {
    const bytes = random.bytes(length);
    onDrawn?.(bytes.slice());
    return bytes;
  };
  Object.assign(sodium, { randombytes_buf: seeded });
  try {
    return await work();
  } finally {
    Object.assign(sodium, { randombytes_buf: genuine });
  }
}

/** A new vault, open. */
export const makeVault = (dir: string, passphrase = PASSPHRASE): Promise<OpenVault> =>
  createVault(portsFor(dir), utf8(passphrase), () => []);

export const openWith = (dir: string, passphrase = PASSPHRASE): Promise<OpenVault> =>
  openVault(portsFor(dir), utf8(passphrase));

/** Where this computer's anchors of the vault in `dir` are, in the rows that have some. */
export const anchorsBeside = (dir: string): string => `${dir}.anchors`;

/** As the program opens it: with this computer's anchor beside the folder's. */
export const openAnchored = (dir: string): Promise<OpenVault> =>
  openVault({ ...portsFor(dir), machineAnchorDir: anchorsBeside(dir) }, utf8(PASSPHRASE));

/** The 20 bytes of the recovery key made with this vault. */
export function recoveryKeyOf(vault: OpenVault): Uint8Array {
  const decoded = decodeRecoveryKey((vault.pendingRecovery() ?? []).join('-'));
  if (!decoded.ok) throw new Error('a new vault shows its recovery key');
  return decoded.bytes;
}

/** All that is stored, in a fixed order. */
export const contentsOf = (records: Records): string =>
  JSON.stringify(
    RECORD_TYPES.map((type) => [
      type,
      [...records.list(type)].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

/** `open <contents>`, or the code of the failure; anything without a code is thrown on. */
export async function outcomeOf(dir: string, passphrase = PASSPHRASE): Promise<string> {
  let vault: OpenVault;
  try {
    vault = await openWith(dir, passphrase);
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
  try {
    return `open ${contentsOf(vault.records)}`;
  } finally {
    vault.close();
  }
}

/** The files of a vault, by name. */
export type Image = ReadonlyMap<string, Uint8Array>;

export const imageOf = (dir: string): Image =>
  new Map(readdirSync(dir).map((name) => [name, new Uint8Array(readFileSync(join(dir, name)))]));

/** Makes the folder hold these files and no others. */
export function putImage(dir: string, image: Image): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of image) writeFileSync(join(dir, name), bytes);
}

export const copyVault = (from: string, to: string): void => cpSync(from, to, { recursive: true });

/** A row of a table: column → value. */
export type TableRow = Readonly<Record<string, unknown>>;
export type Tables = ReadonlyMap<string, readonly TableRow[]>;

const databaseOf = (dir: string): Database.Database =>
  new Database(join(dir, 'records.db'), { nativeBinding: binding });

/** Every table of a closed vault. */
export function readTables(dir: string): Tables {
  const db = databaseOf(dir);
  try {
    const names = db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all();
    return new Map(
      names.map(({ name }) => [name, db.prepare<[], TableRow>(`SELECT * FROM ${name}`).all()]),
    );
  } finally {
    db.close();
  }
}

/** Behind the back of a closed vault. */
export function writeTables(dir: string, tables: Tables): void {
  const db = databaseOf(dir);
  try {
    db.pragma('synchronous = OFF');
    db.transaction(() => {
      for (const [name, rows] of tables) {
        db.exec(`DELETE FROM ${name}`);
        for (const row of rows) {
          const columns = Object.keys(row);
          const marks = columns.map(() => '?').join(', ');
          db.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`).run(
            ...Object.values(row),
          );
        }
      }
    })();
  } finally {
    db.close();
  }
}
