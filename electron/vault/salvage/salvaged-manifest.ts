/** What a compartment of a damaged vault ought to contain, as far as something still vouches for it. */
import { areEqual } from '../crypto/hash.js';
import { COMPARTMENTS } from '../format.js';
import type { JournalEntry } from '../journal/journal-entry.js';
import {
  BUCKET_COUNT,
  bucketDigest,
  decodeBucket,
  manifestRoot,
  type ManifestEntry,
} from '../manifest.js';
import type { RecordKeys } from '../record-keys.js';
import type { ManifestRow, StoredState } from '../store/record-store.js';

export interface SalvagedManifest {
  /** By record id. */
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  /** The entries are those of the last commit known. When not, records may be missing without a trace. */
  readonly isVouchedFor: boolean;
}

/** `keys`: of every epoch this person holds. `journal`: the entries that hold. */
export function salvagedManifest(
  vaultId: Uint8Array,
  keys: readonly RecordKeys[],
  { stored, journal }: { readonly stored: StoredState; readonly journal: readonly JournalEntry[] },
): SalvagedManifest {
  const compartment = keys[0]?.compartment;
  const code = compartment === undefined ? 0 : COMPARTMENTS[compartment];
  const buckets = stored.buckets.filter((row) => row.compartmentCode === code);
  const entries = new Map<string, ManifestEntry>();
  for (const { bucket, entries: bytes } of buckets) {
    for (const entry of readBucket(bucket, bytes)) {
      const known = entries.get(entry.id);
      if (known === undefined || known.version < entry.version) entries.set(entry.id, entry);
    }
  }
  const last = journal.findLast(({ touched }) =>
    touched.some((each) => each.compartment === compartment),
  );
  const touched = last?.touched.find((each) => each.compartment === compartment);
  const roots: ManifestRow[] = stored.manifests.filter((row) => row.compartmentCode === code);
  // The journal repeats each root: it stands in for a manifest that is gone.
  if (last !== undefined && touched !== undefined)
    roots.push({ compartmentCode: code, epoch: touched.epoch, seq: last.seq, root: touched.root });
  const isVouchedFor = keys.some((held) =>
    roots.some((row) => {
      if (row.epoch !== held.epoch) return false;
      const digests = new Array<Uint8Array | undefined>(BUCKET_COUNT).fill(undefined);
      for (const { bucket, entries: bytes } of buckets)
        digests[bucket] = bucketDigest(vaultId, held, { index: bucket, entries: bytes });
      return areEqual(manifestRoot(vaultId, held, { seq: row.seq, digests }), row.root);
    }),
  );
  return { entries, isVouchedFor };
}

function readBucket(bucket: number, bytes: Uint8Array): readonly ManifestEntry[] {
  try {
    return decodeBucket(bucket, bytes);
  } catch {
    return [];
  }
}
