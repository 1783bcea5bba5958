/** A visit pack from content to bytes and back. Pure but for randomness and the derivation. FORMAT.md §9.6. */
import { packContentSchema, type PackContent } from '../../../shared/domain/visit/visit-pack.js';
import { utf8 } from '../bytes.js';
import { canonicalJson } from '../canonical-json.js';
import { associatedDataOf, open, seal, type AssociatedData } from '../crypto/aead.js';
import { areEqual, checksum } from '../crypto/hash.js';
import {
  DEFAULT_KDF_PARAMS,
  SALT_BYTES,
  deriveKey,
  ensureKdfParams,
  type DerivedKey,
  type KdfParams,
} from '../crypto/kdf.js';
import { randomBytes } from '../crypto/random.js';
import { Secret } from '../crypto/secret.js';
import { newStreamKey, openingStream, sealingStream } from '../crypto/stream.js';
import { VaultError } from '../vault-error.js';
import {
  PACK_CHUNK_BYTES,
  PACK_CHUNK_EXTRA_BYTES,
  PACK_MAX_BYTES,
  VISIT_PACK,
  type SealedFileKind,
} from './pack-format.js';
import {
  damagedFile,
  damagedPack,
  decodePackPreamble,
  encodePackPreamble,
  headBytes,
  type PackHead,
  type PackPreamble,
} from './pack-preamble.js';

/** Tests count how often it is asked, and remember its answers. */
export type Derive = (passphrase: Uint8Array, salt: Uint8Array, params: KdfParams) => DerivedKey;

export const keyPlace = (head: PackHead, { labels }: SealedFileKind = VISIT_PACK): AssociatedData =>
  associatedDataOf(labels.key, [headBytes(head)]);
export const chunkPlace = (
  preamble: Uint8Array,
  { labels }: SealedFileKind = VISIT_PACK,
): AssociatedData => associatedDataOf(labels.chunk, [checksum(preamble)]);

/** `passphrase`: UTF-8 of the NFC form. Throws `visit-pack-damaged` when the visit is too large for a pack. */
export function sealPack(
  content: PackContent,
  passphrase: Uint8Array,
  { kdf = DEFAULT_KDF_PARAMS, derive = deriveKey }: { kdf?: KdfParams; derive?: Derive } = {},
): Uint8Array {
  const plaintext = utf8(canonicalJson(packContentSchema.parse(content)));
  const salt = randomBytes(SALT_BYTES);
  const { kek, commitment } = derive(passphrase, salt, kdf);
  const streamKey = newStreamKey();
  try {
    const head = { kdf, salt, commitment };
    const stream = sealingStream(streamKey);
    const preamble = encodePackPreamble({
      ...head,
      sealedKey: streamKey.use((bytes) => seal(kek, bytes, keyPlace(head))),
      streamHeader: stream.header,
    });
    const place = chunkPlace(preamble);
    const parts = [preamble];
    for (let start = 0; start < plaintext.length; start += PACK_CHUNK_BYTES) {
      const end = Math.min(start + PACK_CHUNK_BYTES, plaintext.length);
      parts.push(stream.seal(plaintext.subarray(start, end), place, end === plaintext.length));
    }
    const file = joined(parts);
    if (file.length > PACK_MAX_BYTES) throw damagedPack('too large for a pack');
    return file;
  } finally {
    kek.wipe();
    streamKey.wipe();
    plaintext.fill(0);
  }
}

/**
 * Throws `wrong-secret` for another passphrase, `format-too-new` and `kdf-params-refused` as they are, and
 * `visit-pack-damaged` for everything else: none of them is ever said in place of another.
 */
export function openPack(
  file: Uint8Array,
  passphrase: Uint8Array,
  { derive = deriveKey }: { derive?: Derive } = {},
): PackContent {
  if (file.length > PACK_MAX_BYTES) throw damagedPack('too large for a pack');
  const { preamble, bytes } = decodePackPreamble(file);
  ensureKdfParams(preamble.kdf);
  const streamKey = openStreamKey(preamble, passphrase, derive);
  try {
    const plaintext = openChunks(file.subarray(bytes.length), {
      key: streamKey,
      header: preamble.streamHeader,
      place: chunkPlace(bytes),
    });
    try {
      return contentOf(plaintext);
    } finally {
      plaintext.fill(0);
    }
  } finally {
    streamKey.wipe();
  }
}

/** Throws `wrong-secret`, and damage only once the passphrase is proved right. */
export function openStreamKey(
  preamble: PackPreamble,
  passphrase: Uint8Array,
  derive: Derive,
  kind: SealedFileKind = VISIT_PACK,
): Secret {
  const { kek, commitment } = derive(passphrase, preamble.salt, preamble.kdf);
  try {
    // The commitment first: a ciphertext made to open under two passphrases never gets to the AEAD.
    if (!areEqual(commitment, preamble.commitment)) {
      throw new VaultError('wrong-secret', 'not the passphrase of this file');
    }
    const key = open(kek, preamble.sealedKey, keyPlace(preamble, kind));
    if (key === undefined) throw damagedFile(kind, 'the key does not open');
    return new Secret(key);
  } finally {
    kek.wipe();
  }
}

interface Stream {
  readonly key: Secret;
  readonly header: Uint8Array;
  readonly place: AssociatedData;
}

function openChunks(sealed: Uint8Array, { key, header, place }: Stream): Uint8Array {
  const openChunk = openingStream(key, header);
  const step = PACK_CHUNK_BYTES + PACK_CHUNK_EXTRA_BYTES;
  const count = Math.ceil(sealed.length / step);
  const size = sealed.length - count * PACK_CHUNK_EXTRA_BYTES;
  if (size <= 0) throw damagedPack('the file ends too early');
  const plaintext = new Uint8Array(size);
  for (let index = 0; index < count; index += 1) {
    const opened = openChunk(sealed.subarray(index * step, (index + 1) * step), place);
    if (opened?.isLast !== (index === count - 1)) {
      throw damagedPack('a part of the file is not what was written');
    }
    plaintext.set(opened.bytes, index * PACK_CHUNK_BYTES);
  }
  return plaintext;
}

function contentOf(plaintext: Uint8Array): PackContent {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
  } catch {
    // SECURITY: the cause would quote what was opened.
    throw damagedPack('the content is no JSON');
  }
  const content = packContentSchema.safeParse(parsed);
  if (!content.success) throw damagedPack('the content is not of a visit');
  return content.data;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
