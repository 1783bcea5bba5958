/**
 * What a compartment must contain: every record's id, version and tag, in 256 buckets under one keyed root.
 * Encryption of single rows cannot see a row that is gone or an old row put back; this can. Pure.
 */
import { ByteReader } from './byte-reader.js';
import { ByteWriter } from './byte-writer.js';
import { bytesOfHex, hexOf } from './bytes.js';
import { TAG_BYTES, associatedDataOf } from './crypto/aead.js';
import { HASH_BYTES, keyedHash } from './crypto/hash.js';
import { COMPARTMENTS, ID_BYTES, LABELS } from './format.js';
import type { RecordKeys } from './record-keys.js';

export interface ManifestEntry {
  readonly id: string;
  readonly version: number;
  readonly tag: Uint8Array;
}

export const BUCKET_COUNT = 256;
const ENTRY_BYTES = ID_BYTES + 8 + TAG_BYTES;

/** Ids are random or keyed hashes, so the first byte spreads them evenly. */
export const bucketOf = (id: string): number => Number.parseInt(id.slice(0, 2), 16);

/** Sorted by id, 40 bytes each. */
export function encodeBucket(entries: readonly ManifestEntry[]): Uint8Array {
  const writer = new ByteWriter();
  for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    writer.raw(bytesOfHex(entry.id, ID_BYTES)).u64(entry.version).raw(entry.tag);
  }
  return writer.bytes();
}

/** Throws RangeError on anything but what `encodeBucket` writes for this bucket. */
export function decodeBucket(bucket: number, bytes: Uint8Array): readonly ManifestEntry[] {
  if (bytes.length % ENTRY_BYTES !== 0) throw new RangeError('a bucket has a torn entry');
  const reader = new ByteReader(bytes);
  const entries: ManifestEntry[] = [];
  while (reader.remaining > 0) {
    const entry = {
      id: hexOf(reader.raw(ID_BYTES)),
      version: reader.u64(),
      tag: reader.raw(TAG_BYTES),
    };
    const previous = entries.at(-1);
    if (bucketOf(entry.id) !== bucket || (previous !== undefined && previous.id >= entry.id)) {
      throw new RangeError('a bucket is out of order');
    }
    entries.push(entry);
  }
  return entries;
}

export function bucketDigest(
  vaultId: Uint8Array,
  keys: RecordKeys,
  bucket: { readonly index: number; readonly entries: Uint8Array },
): Uint8Array {
  const place = associatedDataOf(LABELS.bucket, [
    vaultId,
    new ByteWriter().u8(COMPARTMENTS[keys.compartment]).u16(keys.epoch).u8(bucket.index).bytes(),
  ]);
  return keyedHash(keys.manifest, new ByteWriter().raw(place).raw(bucket.entries).bytes());
}

/** `digests`: one per bucket; an empty bucket has 32 zero bytes. */
export function manifestRoot(
  vaultId: Uint8Array,
  keys: RecordKeys,
  state: { readonly seq: number; readonly digests: readonly (Uint8Array | undefined)[] },
): Uint8Array {
  const writer = new ByteWriter().raw(
    associatedDataOf(LABELS.root, [
      vaultId,
      new ByteWriter().u8(COMPARTMENTS[keys.compartment]).u16(keys.epoch).bytes(),
      new ByteWriter().u64(state.seq).bytes(),
    ]),
  );
  for (let index = 0; index < BUCKET_COUNT; index += 1) {
    writer.raw(state.digests[index] ?? new Uint8Array(HASH_BYTES));
  }
  return keyedHash(keys.manifest, writer.bytes());
}
