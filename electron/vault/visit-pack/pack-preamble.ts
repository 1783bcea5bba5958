/** The clear beginning of a visit pack or another file sealed in its manner: how its passphrase becomes a key, and nothing about what is inside. FORMAT.md §9.6. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { NONCE_BYTES, TAG_BYTES, type Sealed } from '../crypto/aead.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import { COMMITMENT_BYTES, SALT_BYTES, type KdfParams } from '../crypto/kdf.js';
import { KEY_BYTES } from '../format.js';
import { VaultError } from '../vault-error.js';
import {
  PACK_FORMAT,
  PACK_MIN_READER,
  PACK_STREAM_HEADER_BYTES,
  VISIT_PACK,
  type SealedFileKind,
} from './pack-format.js';

/** What the derived key is committed to before the stream's key is sealed under it. */
export interface PackHead {
  readonly kdf: KdfParams;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
}

export interface PackPreamble extends PackHead {
  /** The stream's random key, sealed under the derived one. */
  readonly sealedKey: Sealed;
  readonly streamHeader: Uint8Array;
}

const FRAME_BYTES = 16;
const BODY_BYTES =
  8 +
  SALT_BYTES +
  COMMITMENT_BYTES +
  NONCE_BYTES +
  KEY_BYTES +
  TAG_BYTES +
  PACK_STREAM_HEADER_BYTES;
/** A later format may have a longer one; this is what a forged length may cost in memory. */
const MAX_BODY_BYTES = 64 * 1024;
/** So much of a file holds any preamble. */
export const MAX_PREAMBLE_BYTES = FRAME_BYTES + MAX_BODY_BYTES + HASH_BYTES;

export const damagedFile = (kind: SealedFileKind, what: string, cause?: unknown): VaultError =>
  new VaultError(kind.damaged, what, { cause });
export const damagedPack = (what: string, cause?: unknown): VaultError =>
  damagedFile(VISIT_PACK, what, cause);

/** Bytes of the parameters, salt and commitment: what the sealed key is bound to. */
export const headBytes = ({ kdf, salt, commitment }: PackHead): Uint8Array =>
  new ByteWriter().u32(kdf.memoryKiB).u32(kdf.passes).raw(salt).raw(commitment).bytes();

export function encodePackPreamble(
  preamble: PackPreamble,
  kind: SealedFileKind = VISIT_PACK,
): Uint8Array {
  const body = new ByteWriter()
    .raw(headBytes(preamble))
    .raw(preamble.sealedKey.nonce)
    .raw(preamble.sealedKey.ciphertext)
    .raw(preamble.streamHeader)
    .bytes();
  const content = new ByteWriter()
    .raw(utf8(kind.magic))
    .u16(PACK_FORMAT)
    .u16(PACK_MIN_READER)
    .u32(body.length)
    .raw(body)
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

export interface DecodedPreamble {
  readonly preamble: PackPreamble;
  /** With its checksum: each chunk is bound to it. */
  readonly bytes: Uint8Array;
}

/** Of the file, its beginning suffices. Throws what the kind has for damage, or `format-too-new` when a newer program wrote it and it is intact. */
export function decodePackPreamble(
  file: Uint8Array,
  kind: SealedFileKind = VISIT_PACK,
): DecodedPreamble {
  const damaged = (what: string): VaultError => damagedFile(kind, what);
  const magic = utf8(kind.magic);
  if (file.length < FRAME_BYTES || !areEqualBytes(file.subarray(0, magic.length), magic)) {
    throw damaged('not such a file');
  }
  const bodyLength = new ByteReader(file.subarray(FRAME_BYTES - 4, FRAME_BYTES)).u32();
  if (bodyLength > MAX_BODY_BYTES) throw damaged('the length is not plausible');
  const contentLength = FRAME_BYTES + bodyLength;
  const content = file.subarray(0, contentLength);
  const bytes = file.slice(0, contentLength + HASH_BYTES);
  // The checksum comes first: a flipped bit in the format number must not read as "too new".
  if (!areEqualBytes(checksum(content), bytes.subarray(contentLength))) {
    throw damaged('the beginning does not match its checksum');
  }
  const reader = new ByteReader(content.subarray(magic.length));
  const format = reader.u16();
  const minReader = reader.u16();
  if (format > PACK_FORMAT || minReader > PACK_FORMAT) {
    throw new VaultError('format-too-new', `pack format ${format}, reader ${minReader}`);
  }
  if (bodyLength !== BODY_BYTES) throw damaged('the beginning has another length');
  return { preamble: decodeBody(content.subarray(FRAME_BYTES)), bytes };
}

function decodeBody(body: Uint8Array): PackPreamble {
  const reader = new ByteReader(body);
  return {
    kdf: { memoryKiB: reader.u32(), passes: reader.u32() },
    salt: reader.raw(SALT_BYTES),
    commitment: reader.raw(COMMITMENT_BYTES),
    sealedKey: { nonce: reader.raw(NONCE_BYTES), ciphertext: reader.raw(KEY_BYTES + TAG_BYTES) },
    streamHeader: reader.raw(PACK_STREAM_HEADER_BYTES),
  };
}
