/** The ways to an error: files changed, an open vault, another person, a system that fails. */
import { attachmentFile } from '../../electron/vault/attachments/attachment-files.js';
import { sodiumReady } from '../../electron/vault/crypto/sodium-ready.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { openVault } from '../../electron/vault/vault.js';
import { noisePhoto } from '../support/fill-photos.js';
import { changed } from './damaged-vault.js';
import {
  openWith,
  portsFor,
  putImage,
  readTables,
  utf8,
  writeTables,
  type Image,
  type TableRow,
} from './vault-under-test.js';

export interface Victim {
  /** A closed vault, and an earlier state of it. */
  readonly image: Image;
  readonly earlier: Image;
  readonly passphrase: string;
  /** Eight groups. */
  readonly recoveryKey: string;
  readonly secretText: string;
  /** A folder of its own for each provocation. */
  readonly dir: string;
}

/** Resolves to what was answered, rejects with what was thrown; both are looked at. */
export type Provocation = (victim: Victim) => Promise<unknown>;

/** Opens the vault after a change to its files. */
export const opening =
  (change: (victim: Victim) => void): Provocation =>
  (victim) => {
    change(victim);
    return openWith(victim.dir, victim.passphrase);
  };

/** Does something with an open vault. */
export const inside =
  (work: (vault: OpenVault, victim: Victim) => unknown): Provocation =>
  async (victim) => {
    const vault = await openWith(victim.dir, victim.passphrase);
    try {
      return await work(vault, victim);
    } finally {
      vault.close();
    }
  };

export const bothKeyrings = (victim: Victim, change: (bytes: Uint8Array) => Uint8Array): void =>
  putImage(victim.dir, changed(changed(victim.image, 'keyring.a', change), 'keyring.b', change));

export const records = (
  victim: Victim,
  change: (rows: readonly TableRow[]) => readonly TableRow[],
) => {
  const tables = readTables(victim.dir);
  writeTables(victim.dir, new Map(tables).set('records', change(tables.get('records') ?? [])));
};

const DAY_MS = 86_400_000;

/** An adviser of the owner's choosing comes back two days later, when their one day is over. */
export const asAdviser =
  (change: (vault: OpenVault, personId: string) => void): Provocation =>
  async ({ dir, passphrase, secretText }) => {
    const vault = await openWith(dir, passphrase);
    const phrase = `${secretText} ${passphrase}`;
    const personId = vault.people.add({
      label: 'Conseiller',
      role: 'adviser',
      passphrase: utf8(phrase),
      expiryDay: Math.floor(Date.now() / DAY_MS) + 1,
    });
    change(vault, personId);
    vault.close();
    const now = (): Date => new Date(Date.now() + 3 * DAY_MS);
    return openVault({ ...portsFor(dir), now }, utf8(phrase), personId);
  };

/** Argon2 as it behaves without its memory, quoting what it was given. */
export const withoutMemory: Provocation = async (victim) => {
  const sodium = await sodiumReady();
  const genuine = sodium.crypto_pwhash;
  Object.assign(sodium, { crypto_pwhash: () => new Uint8Array(64) });
  try {
    return await openWith(victim.dir, victim.passphrase);
  } finally {
    Object.assign(sodium, { crypto_pwhash: genuine });
  }
};

/** The system's error, where the vault asks the outside for something. */
export const systemFails =
  (code: string): Provocation =>
  (victim) => {
    const nativeBinding = (): string => {
      throw Object.assign(new Error(`${code}: system`), { code });
    };
    return openVault({ ...portsFor(victim.dir), nativeBinding }, utf8(victim.passphrase));
  };

/** A photo whose file is changed behind the vault's back, and then asked for. */
export const withPhotoFile = (change: (file: string) => void): Provocation =>
  inside((vault, { dir, passphrase }) => {
    const bytes = noisePhoto(1000);
    const name = `${passphrase}.jpg`;
    const sealed = vault.attachments.add({ bytes, mediaType: 'image/jpeg', name });
    change(attachmentFile(dir, sealed.id));
    return vault.attachments.read(sealed, sealed.id);
  });
