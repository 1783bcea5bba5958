/** One copy of the keyring as a file: magic, format, length, body, seal, checksum. Pure; FORMAT.md §2. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { HASH_BYTES, areEqual, checksum, keyedHash, subkey } from '../crypto/hash.js';
import type { Secret } from '../crypto/secret.js';
import { FORMAT, KDF_CONTEXT, MIN_READER, SUBKEYS } from '../format.js';
import { decodeKeyringBody, encodeKeyringBody, type Keyring } from './keyring.js';

const MAGIC = utf8('CSVAULTK');
/** Magic 8, format 2, minReader 2, body length 4. */
const HEADER_BYTES = 16;

export type KeyringCopy =
  | { readonly state: 'good'; readonly keyring: Keyring; readonly seal: Uint8Array }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' }
  /** Written by a newer program, intact. */
  | { readonly state: 'too-new' };

/** `personKey` seals the body: the checksum finds damage, the seal finds a forger without the key. */
export function encodeKeyringFile(keyring: Keyring, personKey: Secret): Uint8Array {
  const body = encodeKeyringBody(keyring);
  const content = new ByteWriter()
    .raw(MAGIC)
    .u16(FORMAT)
    .u16(MIN_READER)
    .u32(body.length)
    .raw(body)
    .raw(keyringSeal(body, personKey))
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

/** Whether the body was sealed by someone who holds this person's key. */
export const hasValidSeal = (keyring: Keyring, seal: Uint8Array, personKey: Secret): boolean =>
  areEqual(keyringSeal(encodeKeyringBody(keyring), personKey), seal);

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
  const seal = reader.raw(HASH_BYTES);
  reader.ensureEnd();
  return { state: 'good', keyring, seal };
}

function keyringSeal(body: Uint8Array, personKey: Secret): Uint8Array {
  const sealKey = subkey(personKey, SUBKEYS.keyring, KDF_CONTEXT);
  try {
    return keyedHash(sealKey, body);
  } finally {
    sealKey.wipe();
  }
}
