/** The keyring: who may open the vault and with what. Pure types and binary layout; FORMAT.md §2. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes } from '../bytes.js';
import { NONCE_BYTES, TAG_BYTES, type Sealed } from '../crypto/aead.js';
import { COMMITMENT_BYTES, SALT_BYTES, type KdfParams } from '../crypto/kdf.js';
import { COMPARTMENTS, ID_BYTES, compartmentOfCode, type Compartment } from '../format.js';

/** `owner` is opened by a passphrase through Argon2id, `recovery` by the recovery key. */
export const SLOT_ROLES = { owner: 1, recovery: 2 } as const;
export type SlotRole = keyof typeof SLOT_ROLES;

/** Everything of a slot but the sealed key. All of it is associated data of that key. */
export interface SlotHeader {
  readonly slotId: Uint8Array;
  /** Whose key it holds: the owner's passphrase slot and recovery slot hold the same person's. */
  readonly personId: Uint8Array;
  readonly role: SlotRole;
  /** Undefined for the recovery slot: 160 random bits need no slow derivation. */
  readonly kdf: KdfParams | undefined;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
}

export interface Slot {
  readonly header: SlotHeader;
  readonly sealedKey: Sealed;
}

/** A compartment key under a person's key. */
export interface Wrap {
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly personId: Uint8Array;
  readonly rights: number;
  readonly sealedKey: Sealed;
}

/** Bit 0 reads, bit 1 writes. */
export const RIGHTS_READ_WRITE = 3;

export interface Keyring {
  readonly generation: number;
  readonly vaultId: Uint8Array;
  readonly slots: readonly Slot[];
  readonly wraps: readonly Wrap[];
}

const KEY_BYTES = 32;
const KDF_ARGON2ID = 1;
const KDF_NONE = 2;
const LANES = 1;

/** The bytes of a slot header, as stored and as bound to the sealed key. */
export function encodeSlotHeader(header: SlotHeader): Uint8Array {
  return new ByteWriter()
    .raw(header.slotId)
    .raw(header.personId)
    .u8(SLOT_ROLES[header.role])
    .u8(header.kdf === undefined ? KDF_NONE : KDF_ARGON2ID)
    .u32(header.kdf?.memoryKiB ?? 0)
    .u32(header.kdf?.passes ?? 0)
    .u8(header.kdf === undefined ? 0 : LANES)
    .raw(header.salt)
    .raw(header.commitment)
    .bytes();
}

/** The same keyring always gives the same bytes. */
export function encodeKeyringBody(keyring: Keyring): Uint8Array {
  const writer = new ByteWriter().u64(keyring.generation).raw(keyring.vaultId);
  writer.u8(keyring.slots.length);
  for (const slot of keyring.slots) {
    writer.sized(encodeSlotHeader(slot.header));
    writer.raw(slot.sealedKey.nonce).raw(slot.sealedKey.ciphertext);
  }
  writer.u16(keyring.wraps.length);
  for (const wrap of keyring.wraps) {
    writer.u8(COMPARTMENTS[wrap.compartment]).u16(wrap.epoch).raw(wrap.personId).u8(wrap.rights);
    writer.raw(wrap.sealedKey.nonce).raw(wrap.sealedKey.ciphertext);
  }
  return writer.bytes();
}

/** Throws RangeError on anything but the canonical bytes of a keyring. */
export function decodeKeyringBody(body: Uint8Array): Keyring {
  const reader = new ByteReader(body);
  const keyring: Keyring = {
    generation: reader.u64(),
    vaultId: reader.raw(ID_BYTES),
    slots: Array.from({ length: reader.u8() }, () => decodeSlot(reader)),
    wraps: Array.from({ length: reader.u16() }, () => decodeWrap(reader)),
  };
  reader.ensureEnd();
  if (!areEqualBytes(encodeKeyringBody(keyring), body)) {
    throw new RangeError('keyring is not in its canonical form');
  }
  return keyring;
}

function decodeSlot(reader: ByteReader): Slot {
  const header = new ByteReader(reader.sized());
  const slotId = header.raw(ID_BYTES);
  const personId = header.raw(ID_BYTES);
  const role = roleOfCode(header.u8());
  const algorithm = header.u8();
  const params = { memoryKiB: header.u32(), passes: header.u32() };
  header.u8();
  const salt = header.raw(SALT_BYTES);
  const commitment = header.raw(COMMITMENT_BYTES);
  header.ensureEnd();
  const kdf = algorithm === KDF_ARGON2ID ? params : undefined;
  return {
    header: { slotId, personId, role, kdf, salt, commitment },
    sealedKey: decodeSealedKey(reader),
  };
}

function decodeWrap(reader: ByteReader): Wrap {
  const compartment = compartmentOfCode(reader.u8());
  if (compartment === undefined) throw new RangeError('unknown compartment');
  return {
    compartment,
    epoch: reader.u16(),
    personId: reader.raw(ID_BYTES),
    rights: reader.u8(),
    sealedKey: decodeSealedKey(reader),
  };
}

const decodeSealedKey = (reader: ByteReader): Sealed => ({
  nonce: reader.raw(NONCE_BYTES),
  ciphertext: reader.raw(KEY_BYTES + TAG_BYTES),
});

function roleOfCode(code: number): SlotRole {
  if (code === SLOT_ROLES.owner) return 'owner';
  if (code === SLOT_ROLES.recovery) return 'recovery';
  throw new RangeError(`unknown slot role ${code}`);
}
