/** One attachment as the bytes of its file: a stream of chunks bound to vault, attachment and place. FORMAT.md §8. */
import type { AttachmentId } from '../../../shared/domain/attachment/attachment.js';
import { ByteWriter } from '../byte-writer.js';
import { bytesOfHex, hexOf } from '../bytes.js';
import { associatedDataOf, type AssociatedData } from '../crypto/aead.js';
import { areEqual, checksum } from '../crypto/hash.js';
import { Secret } from '../crypto/secret.js';
import { newStreamKey, openingStream, sealingStream } from '../crypto/stream.js';
import { ID_BYTES, KEY_BYTES, LABELS } from '../format.js';
import { CHUNK_BYTES, chunkCountOf, type SealedAttachment } from './sealed-attachment.js';

export const HEADER_BYTES = 24;
/** Tag byte and authenticator of each chunk. */
export const CHUNK_EXTRA_BYTES = 17;

export interface AttachmentPlace {
  readonly vaultId: Uint8Array;
  readonly id: AttachmentId;
}

export type StreamFacts = Pick<SealedAttachment, 'key' | 'chunks' | 'hash' | 'sizeBytes'>;

export interface SealedStream extends StreamFacts {
  readonly file: Uint8Array;
}

export const fileBytesOf = ({ sizeBytes }: Pick<StreamFacts, 'sizeBytes'>): number =>
  HEADER_BYTES + sizeBytes + chunkCountOf(sizeBytes) * CHUNK_EXTRA_BYTES;

const placeOf = ({ vaultId, id }: AttachmentPlace, index: number): AssociatedData =>
  associatedDataOf(LABELS.attachment, [
    vaultId,
    bytesOfHex(id, ID_BYTES),
    new ByteWriter().u32(index).bytes(),
  ]);

/** Under a new random key. `plaintext` is not empty. */
export function sealAttachment(plaintext: Uint8Array, place: AttachmentPlace): SealedStream {
  const chunks = chunkCountOf(plaintext.length);
  if (chunks === 0) throw new RangeError('an attachment is not empty');
  const key = newStreamKey();
  try {
    const { header, seal } = sealingStream(key);
    const file = new ByteWriter().raw(header);
    for (let index = 0; index < chunks; index += 1) {
      const start = index * CHUNK_BYTES;
      const chunk = plaintext.subarray(start, start + CHUNK_BYTES);
      file.raw(seal(chunk, placeOf(place, index), index === chunks - 1));
    }
    return {
      file: file.bytes(),
      key: key.use(hexOf),
      chunks,
      hash: hexOf(checksum(plaintext)),
      sizeBytes: plaintext.length,
    };
  } finally {
    key.wipe();
  }
}

/** All of it or undefined: no byte is given out before the last chunk, the length and the hash were right. */
export function openAttachment(
  file: Uint8Array,
  place: AttachmentPlace,
  facts: StreamFacts,
): Uint8Array<ArrayBuffer> | undefined {
  const { sizeBytes, chunks } = facts;
  if (chunks !== chunkCountOf(sizeBytes) || file.length !== fileBytesOf(facts)) return undefined;
  const key = new Secret(bytesOfHex(facts.key, KEY_BYTES));
  try {
    const openChunk = openingStream(key, file.subarray(0, HEADER_BYTES));
    const plaintext = new Uint8Array(sizeBytes);
    let at = HEADER_BYTES;
    for (let index = 0; index < chunks; index += 1) {
      const sealed = file.subarray(at, at + CHUNK_BYTES + CHUNK_EXTRA_BYTES);
      const opened = openChunk(sealed, placeOf(place, index));
      // The stream itself says nothing when it is cut short: its last chunk must call itself the last.
      if (opened?.isLast !== (index === chunks - 1)) return undefined;
      plaintext.set(opened.bytes, index * CHUNK_BYTES);
      at += sealed.length;
    }
    const isSame = areEqual(checksum(plaintext), bytesOfHex(facts.hash, KEY_BYTES));
    return isSame ? plaintext : undefined;
  } finally {
    key.wipe();
  }
}
