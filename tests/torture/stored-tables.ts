/** A vault's stored state as rows of its tables, to be written behind its back. */
import type { StoredState } from '../../electron/vault/store/record-store.js';
import type { TableRow, Tables } from './vault-under-test.js';

export const tablesOf = ({ records, buckets, manifests, journal }: StoredState): Tables =>
  new Map<string, readonly TableRow[]>([
    [
      'records',
      records.map(({ id, compartmentCode, version, envelope }) => ({
        id: Buffer.from(id, 'hex'),
        compartment: compartmentCode,
        version,
        envelope,
      })),
    ],
    [
      'buckets',
      buckets.map(({ compartmentCode, bucket, entries }) => ({
        compartment: compartmentCode,
        bucket,
        entries,
      })),
    ],
    [
      'manifests',
      manifests.map(({ compartmentCode, epoch, seq, root }) => ({
        compartment: compartmentCode,
        epoch,
        seq,
        root,
      })),
    ],
    [
      'journal',
      journal.map(({ seq, entry, signature, hash }) => ({ seq, entry, signature, hash })),
    ],
  ]);
