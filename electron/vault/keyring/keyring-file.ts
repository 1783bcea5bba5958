/** One copy of the keyring as a file: magic, format, length, body, signature, checksum. FORMAT.md §2. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { associatedDataOf, type AssociatedData } from '../crypto/aead.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import type { Secret } from '../crypto/secret.js';
import { SIGNATURE_BYTES, isSignedBy, sign } from '../crypto/sign.js';
import { FORMAT, LABELS } from '../format.js';
import { decodeKeyringBody, encodeKeyringBody } from './keyring-body.js';
import type { Keyring } from './keyring.js';

const MAGIC = utf8('CSVAULTK');
/** Magic 8, format 2, minReader 2, body length 4. */
const HEADER_BYTES = 16;

export type KeyringCopy =
  | {
      readonly state: 'good';
      /** Of the frame. The owner's signature is over the body: any person's opening may raise it. */
      readonly format: number;
      readonly keyring: Keyring;
      readonly signature: Uint8Array;
      /** The whole file: whoever opens the vault may put it in place of a bad copy. */
      readonly bytes: Uint8Array;
    }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' }
  /** Written by a newer program, intact. */
  | { readonly state: 'too-new'; readonly neededFormat: number };

/** Signed by the owner: the checksum finds damage, the signature finds everybody else's pen. */
export function encodeKeyringFile(
  keyring: Keyring,
  ownerSeed: Secret,
  format = FORMAT,
): Uint8Array {
  const body = encodeKeyringBody(keyring);
  const content = new ByteWriter()
    .raw(MAGIC)
    .u16(format)
    .u16(format)
    .u32(body.length)
    .raw(body)
    .raw(sign(ownerSeed, signedPart(keyring.vaultId, body)))
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

/** The same keyring in a frame of another format. Takes no key. */
export function withFormat(file: Uint8Array, format: number): Uint8Array {
  const content = new ByteWriter()
    .raw(MAGIC)
    .u16(format)
    .u16(format)
    .raw(file.slice(MAGIC.length + 4, -HASH_BYTES))
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

/** `bytes` undefined: there is no such file. `known`: the format of the program. Never throws. */
export function decodeKeyringFile(bytes: Uint8Array | undefined, known = FORMAT): KeyringCopy {
  if (bytes === undefined) return { state: 'missing' };
  try {
    return decodeFile(bytes, known);
  } catch {
    return { state: 'damaged' };
  }
}

/** Whether the owner made it. `ownerPublicKey` comes out of a slot, never out of the file. */
export const isSignedByOwner = (
  keyring: Keyring,
  signature: Uint8Array,
  ownerPublicKey: Uint8Array,
): boolean =>
  isSignedBy(ownerPublicKey, signedPart(keyring.vaultId, encodeKeyringBody(keyring)), signature);

function decodeFile(bytes: Uint8Array, known: number): KeyringCopy {
  // The checksum comes first: a flipped bit in the format number must not read as "too new".
  const content = bytes.subarray(0, Math.max(0, bytes.length - HASH_BYTES));
  if (content.length < HEADER_BYTES) return { state: 'damaged' };
  if (!areEqualBytes(checksum(content), bytes.subarray(content.length)))
    return { state: 'damaged' };
  const reader = new ByteReader(content);
  if (!areEqualBytes(reader.raw(MAGIC.length), MAGIC)) return { state: 'damaged' };
  const format = reader.u16();
  const minReader = reader.u16();
  const neededFormat = Math.max(format, minReader);
  if (neededFormat > known) return { state: 'too-new', neededFormat };
  const keyring = decodeKeyringBody(reader.raw(reader.u32()));
  const signature = reader.raw(SIGNATURE_BYTES);
  reader.ensureEnd();
  return { state: 'good', format, keyring, signature, bytes };
}

// The hash keeps the fields of associated data below their 65,535 bytes, however many people there are.
const signedPart = (vaultId: Uint8Array, body: Uint8Array): AssociatedData =>
  associatedDataOf(LABELS.keyring, [vaultId, checksum(body)]);
