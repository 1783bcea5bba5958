/** The two copies of the keyring on disk, byte for byte the same: reading both, choosing, writing, repairing. */
import { join } from 'node:path';
import { areEqualBytes } from '../bytes.js';
import type { Secret } from '../crypto/secret.js';
import { FORMAT } from '../format.js';
import { tooNew } from '../store/migrate.js';
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
  withFormat,
  type KeyringCopy,
} from './keyring-file.js';
import type { Keyring } from './keyring.js';

export type KeyringCopies = Readonly<Record<KeyringName, KeyringCopy>>;
export type GoodCopy = Extract<KeyringCopy, { state: 'good' }> & { readonly name: KeyringName };

/** Changes nothing. Throws `format-too-new` as soon as one intact copy is from a newer program. */
export function readKeyringCopies(dir: string, known = FORMAT): KeyringCopies {
  const read = (name: KeyringName): KeyringCopy =>
    decodeKeyringFile(readFileIfPresent(join(dir, name)), known);
  const copies = { 'keyring.a': read('keyring.a'), 'keyring.b': read('keyring.b') };
  const needed = KEYRING_NAMES.map((name) => neededFormatOf(copies[name]));
  if (needed.some((format) => format > 0)) throw tooNew(Math.max(...needed), known);
  return copies;
}

const neededFormatOf = (copy: KeyringCopy): number =>
  copy.state === 'too-new' ? copy.neededFormat : 0;

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
  { onFirstCopy, format = FORMAT }: { onFirstCopy?: () => void; format?: number } = {},
): void {
  const best = goodCopies(readKeyringCopies(dir, format))[0]?.name;
  const worse = best === 'keyring.a' ? 'keyring.b' : 'keyring.a';
  const bytes = encodeKeyringFile(keyring, ownerSeed, format);
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
  {
    ownerPublicKey,
    now,
    known = FORMAT,
  }: { readonly ownerPublicKey: Uint8Array; readonly now: () => Date; readonly known?: number },
): boolean {
  const otherName = trusted.name === 'keyring.a' ? 'keyring.b' : 'keyring.a';
  const file = join(dir, otherName);
  const other = decodeKeyringFile(readFileIfPresent(file), known);
  if (other.state === 'good' && isSameKeyring(other.bytes, trusted.bytes)) return false;
  const isUnfinishedWrite =
    other.state === 'good' &&
    other.keyring.generation < trusted.keyring.generation &&
    isSignedByOwner(other.keyring, other.signature, ownerPublicKey);
  if (other.state !== 'missing' && !isUnfinishedWrite) setAside(file, now());
  replaceFile(file, trusted.bytes);
  return !isUnfinishedWrite;
}

/** Whatever the frames say: a crash may have left two. */
const isSameKeyring = (one: Uint8Array, other: Uint8Array): boolean =>
  areEqualBytes(withFormat(one, FORMAT), withFormat(other, FORMAT));

/**
 * Puts both copies into frames of `format`, the trusted bytes in place of those that have another one.
 * Writes nothing when they have it.
 */
export function ensureFormat(
  dir: string,
  trusted: GoodCopy,
  format: number,
  onFirstCopy?: () => void,
): void {
  const bytes = withFormat(trusted.bytes, format);
  for (const name of KEYRING_NAMES) {
    const file = join(dir, name);
    const present = readFileIfPresent(file);
    if (present === undefined || !areEqualBytes(present, bytes)) replaceFile(file, bytes);
    if (name === KEYRING_NAMES[0]) onFirstCopy?.();
  }
}
