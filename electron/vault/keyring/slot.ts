/** Making and opening slots and wraps: the only places where a secret meets the keyring. */
import { utf8 } from '../bytes.js';
import { associatedDataOf, open, seal, type AssociatedData } from '../crypto/aead.js';
import { areEqual, keyedHash } from '../crypto/hash.js';
import {
  SALT_BYTES,
  deriveKey,
  splitDerived,
  type DerivedKey,
  type KdfParams,
} from '../crypto/kdf.js';
import { randomBytes } from '../crypto/random.js';
import { Secret } from '../crypto/secret.js';
import { COMPARTMENTS, ID_BYTES, LABELS, type Compartment } from '../format.js';
import { ByteWriter } from '../byte-writer.js';
import {
  RIGHTS_READ_WRITE,
  encodeSlotHeader,
  type Slot,
  type SlotHeader,
  type Wrap,
} from './keyring.js';

export interface Person {
  readonly vaultId: Uint8Array;
  readonly personId: Uint8Array;
  readonly personKey: Secret;
}

/** What is typed to open a slot. */
export type SlotSecret =
  | { readonly role: 'owner'; readonly passphrase: Uint8Array }
  | { readonly role: 'recovery'; readonly recoveryKey: Uint8Array };

/** Certain answers: `wrong` is a wrong secret, `damaged` is the right secret on altered bytes. */
export type OpenedSlot =
  | { readonly state: 'open'; readonly personKey: Secret }
  | { readonly state: 'wrong' }
  | { readonly state: 'damaged' };

/** `kdf` is ignored for the recovery slot. */
export function makeSlot(person: Person, secret: SlotSecret, kdf: KdfParams): Slot {
  const salt = randomBytes(SALT_BYTES);
  const params = secret.role === 'owner' ? kdf : undefined;
  const derived = derive(person.vaultId, secret, { salt, kdf: params });
  const header: SlotHeader = {
    slotId: randomBytes(ID_BYTES),
    personId: person.personId,
    role: secret.role,
    kdf: params,
    salt,
    commitment: derived.commitment,
  };
  try {
    const place = slotPlace(person.vaultId, header);
    return { header, sealedKey: person.personKey.use((key) => seal(derived.kek, key, place)) };
  } finally {
    derived.kek.wipe();
  }
}

/** Throws `kdf-params-refused` or `kdf-out-of-memory`; both before anything is compared. */
export function openSlot(vaultId: Uint8Array, slot: Slot, secret: SlotSecret): OpenedSlot {
  const derived = derive(vaultId, secret, slot.header);
  try {
    // The commitment first: a ciphertext made to open under two passphrases never gets to the AEAD.
    if (!areEqual(derived.commitment, slot.header.commitment)) return { state: 'wrong' };
    const key = open(derived.kek, slot.sealedKey, slotPlace(vaultId, slot.header));
    if (key === undefined) return { state: 'damaged' };
    return { state: 'open', personKey: new Secret(key) };
  } finally {
    derived.kek.wipe();
  }
}

export function wrapCompartmentKey(
  person: Person,
  compartment: Compartment,
  compartmentKey: Secret,
): Wrap {
  const draft = { compartment, epoch: 1, personId: person.personId, rights: RIGHTS_READ_WRITE };
  const place = wrapPlace(person.vaultId, draft);
  const sealedKey = compartmentKey.use((key) => seal(person.personKey, key, place));
  return { ...draft, sealedKey };
}

/** Undefined when the wrap was altered or belongs to someone else. */
export function unwrapCompartmentKey(
  vaultId: Uint8Array,
  wrap: Wrap,
  personKey: Secret,
): Secret | undefined {
  const key = open(personKey, wrap.sealedKey, wrapPlace(vaultId, wrap));
  return key === undefined ? undefined : new Secret(key);
}

function derive(
  vaultId: Uint8Array,
  secret: SlotSecret,
  header: Pick<SlotHeader, 'salt' | 'kdf'>,
): DerivedKey {
  if (secret.role === 'recovery')
    return deriveFromRecoveryKey(vaultId, secret.recoveryKey, header.salt);
  return deriveKey(secret.passphrase, header.salt, header.kdf ?? { memoryKiB: 0, passes: 0 });
}

function deriveFromRecoveryKey(
  vaultId: Uint8Array,
  recoveryKey: Uint8Array,
  salt: Uint8Array,
): DerivedKey {
  const input = associatedDataOf(LABELS.recovery, [vaultId, salt]);
  const key = new Secret(recoveryKey.slice());
  try {
    return splitDerived(keyedHash(key, input, 64));
  } finally {
    key.wipe();
  }
}

const slotPlace = (vaultId: Uint8Array, header: SlotHeader): AssociatedData =>
  associatedDataOf(LABELS.slot, [vaultId, encodeSlotHeader(header)]);

const wrapPlace = (vaultId: Uint8Array, wrap: Omit<Wrap, 'sealedKey'>): AssociatedData =>
  associatedDataOf(LABELS.wrap, [
    vaultId,
    utf8(wrap.compartment),
    new ByteWriter().u8(COMPARTMENTS[wrap.compartment]).u16(wrap.epoch).u8(wrap.rights).bytes(),
    wrap.personId,
  ]);
