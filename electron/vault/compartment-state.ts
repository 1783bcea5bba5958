/** What one compartment holds, and the rows that change it. Pure but for the randomness of sealing. */
import { COMPARTMENTS } from './format.js';
import {
  BUCKET_COUNT,
  bucketDigest,
  bucketOf,
  encodeBucket,
  manifestRoot,
  type ManifestEntry,
} from './manifest.js';
import { sealRecord, tagOf, type RecordContent } from './record-envelope.js';
import type { RecordKeys } from './record-keys.js';
import type { BucketRow, ManifestRow, RecordRow } from './store/record-store.js';

export interface CompartmentState {
  readonly buckets: readonly (readonly ManifestEntry[])[];
  readonly digests: readonly (Uint8Array | undefined)[];
}

export interface CompartmentChange {
  readonly rows: readonly RecordRow[];
  readonly bucketRows: readonly BucketRow[];
  readonly manifest: ManifestRow;
  /** The state once the rows are on disk. */
  readonly next: CompartmentState;
}

export const emptyCompartment = (): CompartmentState => ({
  buckets: Array.from({ length: BUCKET_COUNT }, () => []),
  digests: Array.from({ length: BUCKET_COUNT }, () => undefined),
});

export function compartmentOf(
  vaultId: Uint8Array,
  keys: RecordKeys,
  entries: readonly ManifestEntry[],
): CompartmentState {
  const buckets = Array.from({ length: BUCKET_COUNT }, (): ManifestEntry[] => []);
  for (const entry of entries) buckets[bucketOf(entry.id)]?.push(entry);
  const digests = buckets.map((inBucket, index) =>
    inBucket.length === 0
      ? undefined
      : bucketDigest(vaultId, keys, { index, entries: encodeBucket(inBucket) }),
  );
  return { buckets, digests };
}

/** `contents` sealed and put in place of what has the same id. */
export function compartmentChange(
  { vaultId, keys, seq }: { vaultId: Uint8Array; keys: RecordKeys; seq: number },
  state: CompartmentState,
  contents: readonly RecordContent[],
): CompartmentChange {
  const compartmentCode = COMPARTMENTS[keys.compartment];
  const rows = contents.map((content) => ({
    id: content.id,
    version: content.version,
    compartmentCode,
    envelope: sealRecord(vaultId, keys, content),
  }));
  const changed = changedBuckets(state, rows);
  const bucketRows = [...changed].map(([bucket, entries]) => ({
    compartmentCode,
    bucket,
    entries: encodeBucket([...entries.values()]),
  }));
  const buckets = [...state.buckets];
  for (const [bucket, entries] of changed) buckets[bucket] = [...entries.values()];
  const digests = [...state.digests];
  for (const { bucket, entries } of bucketRows) {
    digests[bucket] = bucketDigest(vaultId, keys, { index: bucket, entries });
  }
  const root = manifestRoot(vaultId, keys, { seq, digests });
  const manifest = { compartmentCode, epoch: keys.epoch, seq, root };
  return { rows, bucketRows, manifest, next: { buckets, digests } };
}

/** By bucket and by id: thousands of rows in one change must not be compared with one another. */
function changedBuckets(
  state: CompartmentState,
  rows: readonly RecordRow[],
): ReadonlyMap<number, ReadonlyMap<string, ManifestEntry>> {
  const changed = new Map<number, Map<string, ManifestEntry>>();
  for (const { id, version, envelope } of rows) {
    const bucket = bucketOf(id);
    const entries =
      changed.get(bucket) ?? new Map((state.buckets[bucket] ?? []).map((each) => [each.id, each]));
    entries.set(id, { id, version, tag: tagOf(envelope) });
    changed.set(bucket, entries);
  }
  return changed;
}
