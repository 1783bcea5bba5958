/** Compares every row with the manifest while decrypting, and names what is damaged, missing or out of date. */
import { areEqualBytes } from './bytes.js';
import { areEqual } from './crypto/hash.js';
import { COMPARTMENTS, type Compartment } from './format.js';
import { BUCKET_COUNT, bucketDigest, decodeBucket, headMac, manifestRoot } from './manifest.js';
import type { ManifestEntry } from './manifest.js';
import { openRecord, tagOf, type RecordContent } from './record-envelope.js';
import type { RecordKeys } from './record-keys.js';
import type { RecordRow, StoredState } from './store/record-store.js';
import { VaultError, type RecordFinding } from './vault-error.js';

export type AllRecordKeys = Readonly<Record<Compartment, RecordKeys>>;

export interface VerifiedRecord {
  readonly content: RecordContent;
  readonly tag: Uint8Array;
}

export interface VerifiedState {
  readonly seq: number;
  readonly records: readonly VerifiedRecord[];
  /** Sequence number and root per compartment, as stored and found right. */
  readonly manifests: Readonly<
    Record<Compartment, { readonly seq: number; readonly root: Uint8Array }>
  >;
}

/**
 * Throws `database-damaged` when the manifest itself does not hold, `rollback-suspected` when the
 * compartments are not of the same moment, and else the gravest finding about single records.
 */
export function verifyRecords(
  vaultId: Uint8Array,
  keys: AllRecordKeys,
  stored: StoredState,
): VerifiedState {
  const { seq, manifests } = verifyManifests(vaultId, keys, stored);
  const entries = new Map<string, ManifestEntry & { readonly compartment: Compartment }>();
  for (const { compartment } of Object.values(keys)) {
    for (const entry of entriesOf(compartment, stored))
      entries.set(entry.id, { ...entry, compartment });
  }
  const findings: RecordFinding[] = [];
  const records: VerifiedRecord[] = [];
  const seen = new Set<string>();
  for (const row of stored.records) {
    // Only a damaged tree gives the same key twice.
    if (seen.has(row.id)) throw new VaultError('database-damaged', 'a record is there twice');
    seen.add(row.id);
    const entry = entries.get(row.id);
    const result = verifyRow(vaultId, keys, { row, entry });
    if (result.content === undefined) findings.push({ recordId: row.id, code: result.code });
    else records.push({ content: result.content, tag: tagOf(row.envelope) });
  }
  for (const id of entries.keys()) {
    if (!seen.has(id)) findings.push({ recordId: id, code: 'record-missing' });
  }
  if (findings.length > 0) throw findingsError(findings);
  return { seq, records, manifests };
}

/** Manifests, buckets and head only: proves that these keys belong to this database. */
export function verifyManifests(
  vaultId: Uint8Array,
  keys: AllRecordKeys,
  stored: StoredState,
): Omit<VerifiedState, 'records'> {
  const verified = {
    owner: verifyRoot(vaultId, keys.owner, stored),
    survey: verifyRoot(vaultId, keys.survey, stored),
  };
  const roots = Object.values(keys).map(({ compartment }) => ({
    compartmentCode: COMPARTMENTS[compartment],
    ...verified[compartment],
  }));
  const { head } = stored;
  if (head === undefined) throw new VaultError('database-damaged', 'the head is missing');
  if (!areEqual(headMac(vaultId, keys.owner, { seq: head.seq, roots }), head.mac)) {
    // Each root is right by itself, so one of them is from another moment than the head.
    throw new VaultError('rollback-suspected', 'the compartments are not of the same moment');
  }
  return { seq: head.seq, manifests: verified };
}

function verifyRoot(
  vaultId: Uint8Array,
  keys: RecordKeys,
  stored: StoredState,
): { readonly seq: number; readonly root: Uint8Array } {
  const code = COMPARTMENTS[keys.compartment];
  const manifest = stored.manifests.find((row) => row.compartmentCode === code);
  if (manifest?.epoch !== keys.epoch) {
    throw new VaultError('database-damaged', 'a manifest is missing');
  }
  const digests = new Array<Uint8Array | undefined>(BUCKET_COUNT).fill(undefined);
  for (const { compartmentCode, bucket, entries } of stored.buckets) {
    if (compartmentCode !== code) continue;
    digests[bucket] = bucketDigest(vaultId, keys, { index: bucket, entries });
  }
  const root = manifestRoot(vaultId, keys, { seq: manifest.seq, digests });
  if (!areEqual(root, manifest.root)) {
    throw new VaultError('database-damaged', 'a manifest does not match its root');
  }
  return { seq: manifest.seq, root };
}

function entriesOf(compartment: Compartment, stored: StoredState): readonly ManifestEntry[] {
  const code = COMPARTMENTS[compartment];
  try {
    return stored.buckets
      .filter((row) => row.compartmentCode === code)
      .flatMap((row) => decodeBucket(row.bucket, row.entries));
  } catch (cause) {
    throw new VaultError('database-damaged', 'a bucket cannot be read', { cause });
  }
}

type RowResult =
  | { readonly content: RecordContent }
  | { readonly content?: undefined; readonly code: RecordFinding['code'] };

/**
 * A row that decrypts was really written by this vault: when the manifest does not know it as it is, it is
 * an old or removed one that came back. A row that does not decrypt is damaged or foreign.
 */
function verifyRow(
  vaultId: Uint8Array,
  keys: AllRecordKeys,
  {
    row,
    entry,
  }: { row: RecordRow; entry: (ManifestEntry & { compartment: Compartment }) | undefined },
): RowResult {
  const rowKeys = Object.values(keys).find(
    ({ compartment }) => COMPARTMENTS[compartment] === row.compartmentCode,
  );
  const content = rowKeys === undefined ? undefined : openRecord(vaultId, rowKeys, row);
  if (content === undefined || rowKeys === undefined) return { code: 'record-damaged' };
  const isExpected =
    entry?.compartment === rowKeys.compartment &&
    entry.version === row.version &&
    areEqualBytes(entry.tag, tagOf(row.envelope));
  return isExpected ? { content } : { code: 'rollback-suspected' };
}

const GRAVITY = ['record-damaged', 'record-missing', 'rollback-suspected'] as const;

function findingsError(findings: readonly RecordFinding[]): VaultError {
  const gravest = GRAVITY.find((code) => findings.some((finding) => finding.code === code));
  return new VaultError(gravest ?? 'record-damaged', `${findings.length} records`, { findings });
}
