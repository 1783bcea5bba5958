/** The two copies of the keyring on disk, byte for byte the same: reading both, choosing, writing, repairing. */
import { join } from 'node:path';
import { areEqualBytes } from '../bytes.js';
import type { Secret } from '../crypto/secret.js';
import { VaultError } from '../vault-error.js';
import {
  KEYRING_NAMES,
  readFileIfPresent,
  replaceFile,
  setAside,
  type KeyringName,
} from '../vault-folder.js';
import {
  decodeKeyringFile,
  encodeKeyringFile,
  isSignedByOwner,
  type KeyringCopy,
} from './keyring-file.js';
import type { Keyring } from './keyring.js';

export type KeyringCopies = Readonly<Record<KeyringName, KeyringCopy>>;
export type GoodCopy = Extract<KeyringCopy, { state: 'good' }> & { readonly name: KeyringName };

/** Changes nothing. Throws `format-too-new` as soon as one intact copy is from a newer program. */
export function readKeyringCopies(dir: string): KeyringCopies {
  const read = (name: KeyringName): KeyringCopy =>
    decodeKeyringFile(readFileIfPresent(join(dir, name)));
  const copies = { 'keyring.a': read('keyring.a'), 'keyring.b': read('keyring.b') };
  if (KEYRING_NAMES.some((name) => copies[name].state === 'too-new')) {
    throw new VaultError('format-too-new', 'the keyring was written by a newer program');
  }
  return copies;
}

/** Intact copies, the latest first; of two with the same generation `keyring.a` first. */
export function goodCopies(copies: KeyringCopies): readonly GoodCopy[] {
  return KEYRING_NAMES.flatMap((name) => {
    const copy = copies[name];
    return copy.state === 'good' ? [{ ...copy, name }] : [];
  }).sort((one, other) => other.keyring.generation - one.keyring.generation);
}

/**
 * Writes the same bytes twice, over the worse copy first. A crash in between leaves the previous keyring
 * whole in the other copy; `repairKeyring` finishes the work at the next opening, whoever opens.
 */
export function writeKeyring(
  dir: string,
  keyring: Keyring,
  ownerSeed: Secret,
  onFirstCopy?: () => void,
): void {
  const best = goodCopies(readKeyringCopies(dir))[0]?.name;
  const worse = best === 'keyring.a' ? 'keyring.b' : 'keyring.a';
  const bytes = encodeKeyringFile(keyring, ownerSeed);
  replaceFile(join(dir, worse), bytes);
  onFirstCopy?.();
  replaceFile(join(dir, worse === 'keyring.a' ? 'keyring.b' : 'keyring.a'), bytes);
}

/**
 * Copies the trusted file over the other one; a damaged or forged one is moved aside, never deleted.
 * Needs no key: the owner's signature travels with the bytes. Returns whether something was wrong.
 */
export function repairKeyring(
  dir: string,
  trusted: GoodCopy,
  { ownerPublicKey, now }: { readonly ownerPublicKey: Uint8Array; readonly now: () => Date },
): boolean {
  const otherName = trusted.name === 'keyring.a' ? 'keyring.b' : 'keyring.a';
  const file = join(dir, otherName);
  const other = decodeKeyringFile(readFileIfPresent(file));
  if (other.state === 'good' && areEqualBytes(other.bytes, trusted.bytes)) return false;
  const isUnfinishedWrite =
    other.state === 'good' &&
    other.keyring.generation < trusted.keyring.generation &&
    isSignedByOwner(other.keyring, other.signature, ownerPublicKey);
  if (other.state !== 'missing' && !isUnfinishedWrite) setAside(file, now());
  replaceFile(file, trusted.bytes);
  return !isUnfinishedWrite;
}
