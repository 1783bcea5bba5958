/** One copy of the keyring as a file: magic, format, length, body, signature, checksum. FORMAT.md §2. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { associatedDataOf, type AssociatedData } from '../crypto/aead.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import type { Secret } from '../crypto/secret.js';
import { SIGNATURE_BYTES, isSignedBy, sign } from '../crypto/sign.js';
import { FORMAT, LABELS, MIN_READER } from '../format.js';
import { decodeKeyringBody, encodeKeyringBody } from './keyring-body.js';
import type { Keyring } from './keyring.js';

const MAGIC = utf8('CSVAULTK');
/** Magic 8, format 2, minReader 2, body length 4. */
const HEADER_BYTES = 16;

export type KeyringCopy =
  | {
      readonly state: 'good';
      readonly keyring: Keyring;
      readonly signature: Uint8Array;
      /** The whole file: whoever opens the vault may put it in place of a bad copy. */
      readonly bytes: Uint8Array;
    }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' }
  /** Written by a newer program, intact. */
  | { readonly state: 'too-new' };

/** Signed by the owner: the checksum finds damage, the signature finds everybody else's pen. */
export function encodeKeyringFile(keyring: Keyring, ownerSeed: Secret): Uint8Array {
  const body = encodeKeyringBody(keyring);
  const content = new ByteWriter()
    .raw(MAGIC)
    .u16(FORMAT)
    .u16(MIN_READER)
    .u32(body.length)
    .raw(body)
    .raw(sign(ownerSeed, signedPart(keyring.vaultId, body)))
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

/** `bytes` undefined: there is no such file. Never throws. */
export function decodeKeyringFile(bytes: Uint8Array | undefined): KeyringCopy {
  if (bytes === undefined) return { state: 'missing' };
  try {
    return decodeFile(bytes);
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

function decodeFile(bytes: Uint8Array): KeyringCopy {
  // The checksum comes first: a flipped bit in the format number must not read as "too new".
  const content = bytes.subarray(0, Math.max(0, bytes.length - HASH_BYTES));
  if (content.length < HEADER_BYTES) return { state: 'damaged' };
  if (!areEqualBytes(checksum(content), bytes.subarray(content.length)))
    return { state: 'damaged' };
  const reader = new ByteReader(content);
  if (!areEqualBytes(reader.raw(MAGIC.length), MAGIC)) return { state: 'damaged' };
  const format = reader.u16();
  const minReader = reader.u16();
  if (format > FORMAT || minReader > FORMAT) return { state: 'too-new' };
  const keyring = decodeKeyringBody(reader.raw(reader.u32()));
  const signature = reader.raw(SIGNATURE_BYTES);
  reader.ensureEnd();
  return { state: 'good', keyring, signature, bytes };
}

// The hash keeps the fields of associated data below their 65,535 bytes, however many people there are.
const signedPart = (vaultId: Uint8Array, body: Uint8Array): AssociatedData =>
  associatedDataOf(LABELS.keyring, [vaultId, checksum(body)]);
