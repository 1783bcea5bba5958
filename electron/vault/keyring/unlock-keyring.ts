/** From a typed secret to the compartment keys, with certain answers: open, wrong secret, damaged, refused. */
import { areEqualBytes } from '../bytes.js';
import type { Secret } from '../crypto/secret.js';
import type { Compartment } from '../format.js';
import { readableOf } from '../people/role-rights.js';
import { VaultError } from '../vault-error.js';
import { isSignedByOwner } from './keyring-file.js';
import { goodCopies, type GoodCopy, type KeyringCopies } from './keyring-files.js';
import { isOf, ownerOf, type Keyring, type KeyringPerson, type Slot } from './keyring.js';
import { openSlot, unwrapSecret, wipePerson, type PersonSecrets, type SlotSecret } from './slot.js';

/** Compartment key and id key, 64 bytes, of one epoch. */
export interface CompartmentSecret {
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly secret: Secret;
}

export interface OpenedKeyring {
  readonly copy: GoodCopy;
  readonly keyring: Keyring;
  readonly person: PersonSecrets;
  /** What the keyring says of the person. */
  readonly self: KeyringPerson;
  readonly secrets: readonly CompartmentSecret[];
}

/**
 * Tries the latest intact copy, and the other one only when the first proves to be forged. Throws
 * `wrong-secret` (or `wrong-recovery-key`), `keyring-damaged`, `not-found` when nobody of that id has a
 * slot, or what `ensureAdmitted` throws; never one for the other. `today`: days since 1970-01-01 UTC.
 */
export function unlockKeyring(
  copies: KeyringCopies,
  secret: SlotSecret,
  today: number,
): OpenedKeyring {
  const good = goodCopies(copies);
  const withSlot = good.filter(({ keyring }) => slotOf(keyring, secret) !== undefined);
  if (good.length > 0 && withSlot.length === 0 && isAboutSomeone(secret)) {
    throw new VaultError('not-found', 'this person has no slot');
  }
  for (const copy of withSlot) {
    const opened = openCopy(copy, secret);
    if (opened === 'wrong') {
      const code = secret.kind === 'passphrase' ? 'wrong-secret' : 'wrong-recovery-key';
      throw new VaultError(code, 'the secret does not match its slot');
    }
    if (opened === 'damaged') continue;
    return admitted(opened, { good, today });
  }
  throw new VaultError('keyring-damaged', 'no intact copy of the keyring');
}

export const dayOf = (now: Date): number => Math.floor(now.getTime() / 86_400_000);

const isAboutSomeone = (secret: SlotSecret): boolean =>
  secret.kind === 'passphrase' && secret.personId !== undefined;

function slotOf(keyring: Keyring, secret: SlotSecret): Slot | undefined {
  if (secret.kind === 'recovery')
    return keyring.slots.find(({ header }) => header.kind === 'recovery');
  const personId = secret.personId ?? ownerOf(keyring)?.personId;
  if (personId === undefined) return undefined;
  return keyring.slots.find(
    ({ header }) => header.kind === 'passphrase' && areEqualBytes(header.personId, personId),
  );
}

/** Without the person's secrets: whoever opens again already holds them. */
export type ReopenedKeyring = Pick<OpenedKeyring, 'keyring' | 'secrets'>;

/** With the secrets of a person whose vault is open. Undefined when the copy is not of that person's vault. */
export function reopenKeyring(
  { keyring, signature }: { readonly keyring: Keyring; readonly signature: Uint8Array },
  person: PersonSecrets,
): ReopenedKeyring | undefined {
  const self = keyring.people.find(isOf(person.personId));
  if (self === undefined || !isSignedByOwner(keyring, signature, person.ownerPublicKey)) {
    return undefined;
  }
  return { keyring, secrets: unwrapAll(keyring, person, self) };
}

type OpenedCopy = Omit<OpenedKeyring, 'secrets'>;

function openCopy(copy: GoodCopy, secret: SlotSecret): OpenedCopy | 'wrong' | 'damaged' {
  const { keyring } = copy;
  const slot = slotOf(keyring, secret);
  if (slot === undefined) return 'damaged';
  const opened = openSlot(keyring.vaultId, slot, secret);
  if (opened.state !== 'open') return opened.state;
  const { person } = opened;
  const self = keyring.people.find(isOf(person.personId));
  if (self === undefined || !isSignedByOwner(keyring, copy.signature, person.ownerPublicKey)) {
    wipePerson(person);
    return 'damaged';
  }
  return { copy, keyring, person, self };
}

interface Admission {
  readonly good: readonly GoodCopy[];
  readonly today: number;
}

/** Only now, with the right secret, is anybody told more than "wrong". */
function admitted(opened: OpenedCopy, { good, today }: Admission): OpenedKeyring {
  const { keyring, person, self } = opened;
  try {
    const isSuperseded = good.some(
      (copy) =>
        copy.keyring.generation > keyring.generation &&
        isSignedByOwner(copy.keyring, copy.signature, person.ownerPublicKey),
    );
    // The owner's latest keyring has no slot for this person; the older copy only awaits its rewriting.
    if (isSuperseded) throw new VaultError('not-found', 'this person was removed');
    if (self.status !== 'active') throw new VaultError('person-suspended', self.status);
    if (self.expiryDay !== 0 && today > self.expiryDay) {
      throw new VaultError('person-expired', 'the last day of access has passed');
    }
    return { ...opened, secrets: unwrapAll(keyring, person, self) };
  } catch (error) {
    wipePerson(person);
    throw error;
  }
}

/** One secret for each readable compartment, two while its records are re-sealed. */
function unwrapAll(
  keyring: Keyring,
  person: PersonSecrets,
  self: KeyringPerson,
): readonly CompartmentSecret[] {
  const readable = readableOf(self.rights);
  const expected = keyring.epochs
    .filter(({ compartment }) => readable.includes(compartment))
    .flatMap(({ compartment, current, previous }) => [
      { compartment, epoch: current },
      ...(previous === 0 ? [] : [{ compartment, epoch: previous }]),
    ]);
  const own = keyring.wraps.filter(isOf(person.personId));
  return expected.map(({ compartment, epoch }) => {
    const wrap = own.find((each) => each.compartment === compartment && each.epoch === epoch);
    const secret =
      wrap === undefined ? undefined : unwrapSecret(keyring.vaultId, wrap, person.personKey);
    if (secret === undefined)
      throw new VaultError('keyring-damaged', 'a compartment key is missing');
    return { compartment, epoch, secret };
  });
}
