/** Making and opening slots and wraps: the only places where a secret meets the keyring. */
import { ByteWriter } from '../byte-writer.js';
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
import { SEED_BYTES, publicKeyOf } from '../crypto/sign.js';
import { COMPARTMENTS, ID_BYTES, KEY_BYTES, LABELS, type Compartment } from '../format.js';
import { encodeSlotHeader } from './keyring-body.js';
import type { Slot, SlotHeader, Wrap } from './keyring.js';

/** What a slot gives: who it is, and the secrets of theirs. */
export interface PersonSecrets {
  readonly vaultId: Uint8Array;
  readonly personId: Uint8Array;
  /** Opens this person's wraps. */
  readonly personKey: Secret;
  readonly signingSeed: Secret;
  /** Sealed with the rest, so that nobody who edits the file can put another owner in place. */
  readonly ownerPublicKey: Uint8Array;
}

/** What is typed to open a slot, and whose it is. */
export type SlotSecret =
  | {
      readonly kind: 'passphrase';
      readonly passphrase: Uint8Array;
      /** Undefined: the owner's. */
      readonly personId?: Uint8Array;
    }
  | { readonly kind: 'recovery'; readonly recoveryKey: Uint8Array };

/** Certain answers: `wrong` is a wrong secret, `damaged` is the right secret on altered bytes. */
export type OpenedSlot =
  | { readonly state: 'open'; readonly person: PersonSecrets }
  | { readonly state: 'wrong' }
  | { readonly state: 'damaged' };

/** `ownerPublicKey` undefined: this is the owner, whose own key it is. */
export function newPersonSecrets(
  vaultId: Uint8Array,
  given: { readonly personId?: Uint8Array; readonly ownerPublicKey?: Uint8Array } = {},
): PersonSecrets {
  const signingSeed = new Secret(randomBytes(SEED_BYTES));
  return {
    vaultId,
    personId: given.personId ?? randomBytes(ID_BYTES),
    personKey: new Secret(randomBytes(KEY_BYTES)),
    signingSeed,
    ownerPublicKey: given.ownerPublicKey ?? publicKeyOf(signingSeed),
  };
}

export function wipePerson({ personKey, signingSeed }: PersonSecrets): void {
  personKey.wipe();
  signingSeed.wipe();
}

/** `kdf` is ignored for the recovery slot. */
export function makeSlot(person: PersonSecrets, secret: SlotSecret, kdf: KdfParams): Slot {
  const salt = randomBytes(SALT_BYTES);
  const params = secret.kind === 'passphrase' ? kdf : undefined;
  const derived = derive(person.vaultId, secret, { salt, kdf: params });
  const header: SlotHeader = {
    slotId: randomBytes(ID_BYTES),
    personId: person.personId,
    kind: secret.kind,
    kdf: params,
    salt,
    commitment: derived.commitment,
  };
  const payload = payloadOf(person);
  try {
    return { header, sealed: seal(derived.kek, payload, slotPlace(person.vaultId, header)) };
  } finally {
    derived.kek.wipe();
    payload.fill(0);
  }
}

/** Throws `kdf-params-refused` or `kdf-out-of-memory`; both before anything is compared. */
export function openSlot(vaultId: Uint8Array, slot: Slot, secret: SlotSecret): OpenedSlot {
  const derived = derive(vaultId, secret, slot.header);
  try {
    // The commitment first: a ciphertext made to open under two passphrases never gets to the AEAD.
    if (!areEqual(derived.commitment, slot.header.commitment)) return { state: 'wrong' };
    const payload = open(derived.kek, slot.sealed, slotPlace(vaultId, slot.header));
    if (payload === undefined) return { state: 'damaged' };
    const person = {
      vaultId,
      personId: slot.header.personId,
      personKey: new Secret(payload.slice(0, KEY_BYTES)),
      signingSeed: new Secret(payload.slice(KEY_BYTES, KEY_BYTES + SEED_BYTES)),
      ownerPublicKey: payload.slice(KEY_BYTES + SEED_BYTES),
    };
    payload.fill(0);
    return { state: 'open', person };
  } finally {
    derived.kek.wipe();
  }
}

/** `holder`: whose wrap it becomes. `secret`: compartment key and id key, 64 bytes. */
export function wrapSecret(
  holder: Pick<PersonSecrets, 'vaultId' | 'personId' | 'personKey'>,
  { compartment, epoch }: { readonly compartment: Compartment; readonly epoch: number },
  secret: Secret,
): Wrap {
  const draft = { compartment, epoch, personId: holder.personId };
  const place = wrapPlace(holder.vaultId, draft);
  return { ...draft, sealed: secret.use((bytes) => seal(holder.personKey, bytes, place)) };
}

/** Undefined when the wrap was altered or belongs to someone else. */
export function unwrapSecret(
  vaultId: Uint8Array,
  wrap: Wrap,
  personKey: Secret,
): Secret | undefined {
  const bytes = open(personKey, wrap.sealed, wrapPlace(vaultId, wrap));
  return bytes === undefined ? undefined : new Secret(bytes);
}

function payloadOf({ personKey, signingSeed, ownerPublicKey }: PersonSecrets): Uint8Array {
  return personKey.use((key) =>
    signingSeed.use((seed) => new ByteWriter().raw(key).raw(seed).raw(ownerPublicKey).bytes()),
  );
}

function derive(
  vaultId: Uint8Array,
  secret: SlotSecret,
  header: Pick<SlotHeader, 'salt' | 'kdf'>,
): DerivedKey {
  if (secret.kind === 'recovery')
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

const wrapPlace = (vaultId: Uint8Array, wrap: Omit<Wrap, 'sealed'>): AssociatedData =>
  associatedDataOf(LABELS.wrap, [
    vaultId,
    utf8(wrap.compartment),
    new ByteWriter().u8(COMPARTMENTS[wrap.compartment]).u16(wrap.epoch).bytes(),
    wrap.personId,
  ]);
