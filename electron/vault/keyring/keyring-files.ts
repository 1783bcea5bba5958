/** The two copies of the keyring on disk: reading both, choosing, writing, repairing. */
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
  hasValidSeal,
  type KeyringCopy,
} from './keyring-file.js';
import { encodeKeyringBody, type Keyring } from './keyring.js';

export type KeyringCopies = Readonly<Record<KeyringName, KeyringCopy>>;
type GoodCopy = Extract<KeyringCopy, { state: 'good' }> & { readonly name: KeyringName };

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

/** Intact copies, the latest first. */
export function goodCopies(copies: KeyringCopies): readonly GoodCopy[] {
  return KEYRING_NAMES.flatMap((name) => {
    const copy = copies[name];
    return copy.state === 'good' ? [{ ...copy, name }] : [];
  }).sort((one, other) => other.keyring.generation - one.keyring.generation);
}

/**
 * Writes both copies, the older one first, each with its own generation. A crash in between leaves the
 * previous keyring whole in the other copy; `repairKeyring` finishes the work at the next opening.
 */
export function writeKeyring(dir: string, keyring: Keyring, personKey: Secret): Keyring {
  const older = olderCopy(readKeyringCopies(dir));
  const newer = older === 'keyring.a' ? 'keyring.b' : 'keyring.a';
  const first = { ...keyring, generation: keyring.generation + 1 };
  const second = { ...keyring, generation: keyring.generation + 2 };
  replaceFile(join(dir, older), encodeKeyringFile(first, personKey));
  replaceFile(join(dir, newer), encodeKeyringFile(second, personKey));
  return second;
}

/**
 * Makes both copies say what the trusted one says; a damaged one is moved aside, never deleted.
 * Returns the keyring now current and whether anything had to be written.
 */
export function repairKeyring(
  dir: string,
  trusted: { readonly name: KeyringName; readonly keyring: Keyring },
  ports: { readonly personKey: Secret; readonly now: () => Date },
): { readonly keyring: Keyring; readonly wasRepaired: boolean } {
  const otherName = trusted.name === 'keyring.a' ? 'keyring.b' : 'keyring.a';
  const other = decodeKeyringFile(readFileIfPresent(join(dir, otherName)));
  const genuine =
    other.state === 'good' && hasValidSeal(other.keyring, other.seal, ports.personKey)
      ? other.keyring
      : undefined;
  if (genuine !== undefined && haveSameContent(genuine, trusted.keyring)) {
    return { keyring: trusted.keyring, wasRepaired: false };
  }
  const otherGeneration = genuine?.generation ?? 0;
  const generation = Math.max(trusted.keyring.generation, otherGeneration) + 1;
  const keyring = { ...trusted.keyring, generation };
  const isUnfinishedWrite = genuine !== undefined && otherGeneration < trusted.keyring.generation;
  if (other.state !== 'missing' && !isUnfinishedWrite) setAside(join(dir, otherName), ports.now());
  replaceFile(join(dir, otherName), encodeKeyringFile(keyring, ports.personKey));
  return { keyring, wasRepaired: !isUnfinishedWrite };
}

/** A missing or damaged copy is the first to be written over; then the one with the lower generation. */
function olderCopy(copies: KeyringCopies): KeyringName {
  const latest = goodCopies(copies)[0];
  return latest?.name === 'keyring.a' ? 'keyring.b' : 'keyring.a';
}

const haveSameContent = (one: Keyring, other: Keyring): boolean =>
  areEqualBytes(
    encodeKeyringBody({ ...one, generation: 0 }),
    encodeKeyringBody({ ...other, generation: 0 }),
  );
