/** Real vaults in temporary folders, with the weakest key derivation that is accepted. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { KDF_FLOOR } from '../../../electron/vault/crypto/kdf.js';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import {
  findNativeBinding,
  nativeHashOf,
  trustedNativeBinding,
} from '../../../electron/vault/store/native-binding.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import type { VaultPorts } from '../../../electron/vault/vault-ports.js';
import { createVault, openVault } from '../../../electron/vault/vault.js';

/** The day of `portsFor`, since 1970-01-01. */
export const TODAY = 20_779;
export const PASSPHRASE = 'quatre chats gris dorment';
export const phrase = (text = PASSPHRASE): Uint8Array => new TextEncoder().encode(text);

const made: string[] = [];

/**
 * From here on Argon2 runs with 8 KiB and one pass in this process, whatever it is asked for: for tests that open
 * hundreds of vaults. Vaults made before do not open any more.
 */
export async function cheapDerivation(): Promise<void> {
  const sodium = await sodiumReady();
  const genuine = sodium.crypto_pwhash;
  const cheap = (...[length, secret, salt, , , algorithm]: Parameters<typeof genuine>) =>
    genuine(length, secret, salt, 1, 8192, algorithm);
  Object.assign(sodium, { crypto_pwhash: cheap });
}

/** A folder that is removed by `removeFolders`. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'vault-test-'));
  made.push(dir);
  return dir;
}

export function removeFolders(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
}

const binding = findNativeBinding();
const hashes = { [binding]: nativeHashOf(binding) };

export const portsFor = (dir: string): VaultPorts => ({
  dir,
  nativeBinding: () => trustedNativeBinding(hashes),
  now: () => new Date('2026-11-22T10:30:00.123Z'),
  monotonicMs: () => performance.now(),
  kdfParams: KDF_FLOOR,
});

export const newVaultDir = (): string => join(temporaryFolder(), 'practice.vault');

/** An open vault with five answers and a practice. */
export async function newVault(dir = newVaultDir()): Promise<{ vault: OpenVault; dir: string }> {
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    {
      type: 'practice',
      id: records.idFor('practice', 'practice'),
      value: { name: 'CANARY-practice' },
    },
  ]);
  for (let n = 1; n <= 5; n += 1) {
    vault.records.put('answer', vault.records.idFor('answer', `q${n}`), { n, note: `CANARY-${n}` });
  }
  return { vault, dir };
}

export const reopen = (dir: string, text = PASSPHRASE): Promise<OpenVault> =>
  openVault(portsFor(dir), phrase(text));

/** A copy of a closed vault's folder, to be damaged. */
export function copyOf(dir: string): string {
  const copy = newVaultDir();
  cpSync(dir, copy, { recursive: true });
  return copy;
}

/** Changes a closed vault's database behind its back. */
export function tamper(dir: string, change: (db: Database.Database) => void): void {
  const db = new Database(join(dir, 'records.db'));
  try {
    change(db);
  } finally {
    db.close();
  }
}

export async function errorOf(work: Promise<unknown>): Promise<VaultError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof VaultError) return error;
    throw error;
  }
  throw new Error('expected a failure');
}

export const codeOf = async (work: Promise<unknown>): Promise<string> => (await errorOf(work)).code;
