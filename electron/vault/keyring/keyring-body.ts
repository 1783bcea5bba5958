/** The keyring's body as bytes: the same keyring always gives the same ones. Pure; FORMAT.md §2.1. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { NONCE_BYTES, TAG_BYTES, type Sealed } from '../crypto/aead.js';
import { HASH_BYTES } from '../crypto/hash.js';
import { COMMITMENT_BYTES, SALT_BYTES } from '../crypto/kdf.js';
import { PUBLIC_KEY_BYTES } from '../crypto/sign.js';
import { COMPARTMENTS, ID_BYTES, compartmentOfCode, type Compartment } from '../format.js';
import { ROLES } from '../people/role-rights.js';
import {
  PERSON_STATUSES,
  SLOT_KINDS,
  type Epoch,
  type Keyring,
  type KeyringPerson,
  type Slot,
  type SlotHeader,
  type Wrap,
} from './keyring.js';

/** Person key, signing seed, owner's public key. */
export const SLOT_PAYLOAD_BYTES = 96;
/** Compartment key, id key. */
export const WRAP_PAYLOAD_BYTES = 64;
/** UTF-16 units, as the window counts them. */
export const LABEL_MAX_CHARACTERS = 60;

const KDF_ARGON2ID = 1;
const KDF_NONE = 2;
const LANES = 1;

/** The bytes of a slot header, as stored and as bound to what the slot seals. */
export function encodeSlotHeader(header: SlotHeader): Uint8Array {
  return new ByteWriter()
    .raw(header.slotId)
    .raw(header.personId)
    .u8(SLOT_KINDS[header.kind])
    .u8(header.kdf === undefined ? KDF_NONE : KDF_ARGON2ID)
    .u32(header.kdf?.memoryKiB ?? 0)
    .u32(header.kdf?.passes ?? 0)
    .u8(header.kdf === undefined ? 0 : LANES)
    .raw(header.salt)
    .raw(header.commitment)
    .bytes();
}

/** Throws RangeError when a label or a number is out of range. */
export function encodeKeyringBody(keyring: Keyring): Uint8Array {
  const writer = new ByteWriter().u64(keyring.generation).raw(keyring.vaultId);
  writer.u64(keyring.checked.seq).raw(keyring.checked.hash);
  writer.u8(keyring.people.length);
  for (const person of keyring.people) writePerson(writer, person);
  writer.u8(keyring.epochs.length);
  for (const { compartment, current, previous } of keyring.epochs) {
    writer.u8(COMPARTMENTS[compartment]).u16(current).u16(previous);
  }
  writer.u8(keyring.slots.length);
  for (const { header, sealed } of keyring.slots) {
    writer.sized(encodeSlotHeader(header)).raw(sealed.nonce).raw(sealed.ciphertext);
  }
  writer.u16(keyring.wraps.length);
  for (const { compartment, epoch, personId, sealed } of keyring.wraps) {
    writer.u8(COMPARTMENTS[compartment]).u16(epoch).raw(personId);
    writer.raw(sealed.nonce).raw(sealed.ciphertext);
  }
  return writer.bytes();
}

/** Throws RangeError on anything but the canonical bytes of a keyring. */
export function decodeKeyringBody(body: Uint8Array): Keyring {
  const reader = new ByteReader(body);
  const keyring: Keyring = {
    generation: reader.u64(),
    vaultId: reader.raw(ID_BYTES),
    checked: { seq: reader.u64(), hash: reader.raw(HASH_BYTES) },
    people: listOf(reader.u8(), () => readPerson(reader)),
    epochs: listOf(reader.u8(), () => readEpoch(reader)),
    slots: listOf(reader.u8(), () => readSlot(reader)),
    wraps: listOf(reader.u16(), () => readWrap(reader)),
  };
  reader.ensureEnd();
  if (!areEqualBytes(encodeKeyringBody(keyring), body)) {
    throw new RangeError('keyring is not in its canonical form');
  }
  return keyring;
}

const listOf = <T>(length: number, read: () => T): T[] => Array.from({ length }, read);

function writePerson(writer: ByteWriter, person: KeyringPerson): void {
  if (person.label.length > LABEL_MAX_CHARACTERS) {
    throw new RangeError(`expected a label of at most ${LABEL_MAX_CHARACTERS} characters`);
  }
  writer.raw(person.personId).u8(ROLES[person.role]).u8(PERSON_STATUSES[person.status]);
  writer.u32(person.expiryDay).sized(utf8(person.label)).u8(person.signingKeys.length);
  for (const { publicKey, sinceSeq, untilSeq } of person.signingKeys) {
    writer.raw(publicKey).u64(sinceSeq).u64(untilSeq);
  }
  writer.u8(person.rights.length);
  for (const { compartment, bits } of person.rights) writer.u8(COMPARTMENTS[compartment]).u8(bits);
}

function readPerson(reader: ByteReader): KeyringPerson {
  return {
    personId: reader.raw(ID_BYTES),
    role: nameOfCode(ROLES, reader.u8()),
    status: nameOfCode(PERSON_STATUSES, reader.u8()),
    expiryDay: reader.u32(),
    label: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(reader.sized()),
    signingKeys: listOf(reader.u8(), () => ({
      publicKey: reader.raw(PUBLIC_KEY_BYTES),
      sinceSeq: reader.u64(),
      untilSeq: reader.u64(),
    })),
    rights: listOf(reader.u8(), () => ({
      compartment: readCompartment(reader),
      bits: reader.u8(),
    })),
  };
}

const readEpoch = (reader: ByteReader): Epoch => ({
  compartment: readCompartment(reader),
  current: reader.u16(),
  previous: reader.u16(),
});

function readSlot(reader: ByteReader): Slot {
  const header = new ByteReader(reader.sized());
  const slotId = header.raw(ID_BYTES);
  const personId = header.raw(ID_BYTES);
  const kind = nameOfCode(SLOT_KINDS, header.u8());
  const algorithm = header.u8();
  const params = { memoryKiB: header.u32(), passes: header.u32() };
  header.u8();
  const salt = header.raw(SALT_BYTES);
  const commitment = header.raw(COMMITMENT_BYTES);
  header.ensureEnd();
  const kdf = algorithm === KDF_ARGON2ID ? params : undefined;
  return {
    header: { slotId, personId, kind, kdf, salt, commitment },
    sealed: readSealed(reader, SLOT_PAYLOAD_BYTES),
  };
}

const readWrap = (reader: ByteReader): Wrap => ({
  compartment: readCompartment(reader),
  epoch: reader.u16(),
  personId: reader.raw(ID_BYTES),
  sealed: readSealed(reader, WRAP_PAYLOAD_BYTES),
});

const readSealed = (reader: ByteReader, payloadBytes: number): Sealed => ({
  nonce: reader.raw(NONCE_BYTES),
  ciphertext: reader.raw(payloadBytes + TAG_BYTES),
});

function readCompartment(reader: ByteReader): Compartment {
  const compartment = compartmentOfCode(reader.u8());
  if (compartment === undefined) throw new RangeError('unknown compartment');
  return compartment;
}

function nameOfCode<T extends string>(table: Readonly<Record<T, number>>, code: number): T {
  const found = (Object.keys(table) as T[]).find((name) => table[name] === code);
  if (found === undefined) throw new RangeError(`unknown code ${code}`);
  return found;
}
