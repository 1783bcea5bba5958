/** Compares every row with the manifest while decrypting, and names what is damaged, missing or out of date. */
import { areEqualBytes } from './bytes.js';
import { areEqual } from './crypto/hash.js';
import { COMPARTMENTS, compartmentOfCode, type Compartment } from './format.js';
import { BUCKET_COUNT, bucketDigest, decodeBucket, manifestRoot } from './manifest.js';
import type { ManifestEntry } from './manifest.js';
import { openRecord, tagOf, type RecordContent } from './record-envelope.js';
import type { RecordKeys } from './record-keys.js';
import type { RecordRow, StoredState } from './store/record-store.js';
import { VaultError, type RecordFinding } from './vault-error.js';

/** Keys by compartment. A compartment the person may not read has none. */
export type HeldKeys = ReadonlyMap<Compartment, RecordKeys>;

export interface VerifiedRecord {
  readonly content: RecordContent;
  readonly tag: Uint8Array;
}

export type StoredRecords = Pick<StoredState, 'records' | 'buckets' | 'manifests'>;

/**
 * Of the compartments whose keys are held; rows of others are not looked at. Throws `database-damaged`
 * when a manifest itself does not hold, and else the gravest finding about single records.
 */
export function verifyRecords(
  vaultId: Uint8Array,
  keys: HeldKeys,
  stored: StoredRecords,
): readonly VerifiedRecord[] {
  verifyManifests(vaultId, keys, stored);
  const entries = new Map<string, ManifestEntry & { readonly compartment: Compartment }>();
  for (const compartment of keys.keys()) {
    for (const entry of entriesOf(compartment, stored))
      entries.set(entry.id, { ...entry, compartment });
  }
  const keysByCode = new Map([...keys].map(([name, held]) => [COMPARTMENTS[name] as number, held]));
  const findings: RecordFinding[] = [];
  const records: VerifiedRecord[] = [];
  const seen = new Set<string>();
  for (const row of stored.records) {
    // Only a damaged tree gives the same key twice.
    if (seen.has(row.id)) throw new VaultError('database-damaged', 'a record is there twice');
    seen.add(row.id);
    const entry = entries.get(row.id);
    if (entry === undefined && isForOthers(row, keysByCode)) continue;
    const result = verifyRow(vaultId, keysByCode.get(row.compartmentCode), { row, entry });
    if (result.content === undefined) findings.push({ recordId: row.id, code: result.code });
    else records.push({ content: result.content, tag: tagOf(row.envelope) });
  }
  for (const id of entries.keys()) {
    if (!seen.has(id)) findings.push({ recordId: id, code: 'record-missing' });
  }
  if (findings.length > 0) throw findingsError(findings);
  return records;
}

/** Manifests and buckets only: proves that these keys belong to this database. */
export function verifyManifests(vaultId: Uint8Array, keys: HeldKeys, stored: StoredRecords): void {
  for (const held of keys.values()) verifyRoot(vaultId, held, stored);
}

function verifyRoot(vaultId: Uint8Array, keys: RecordKeys, stored: StoredRecords): void {
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
}

function entriesOf(compartment: Compartment, stored: StoredRecords): readonly ManifestEntry[] {
  const code = COMPARTMENTS[compartment];
  try {
    return stored.buckets
      .filter((row) => row.compartmentCode === code)
      .flatMap((row) => decodeBucket(row.bucket, row.entries));
  } catch (cause) {
    throw new VaultError('database-damaged', 'a bucket cannot be read', { cause });
  }
}

/** A row of a compartment that exists but whose key this person does not have. */
const isForOthers = (row: RecordRow, keysByCode: ReadonlyMap<number, RecordKeys>): boolean =>
  !keysByCode.has(row.compartmentCode) && compartmentOfCode(row.compartmentCode) !== undefined;

type RowResult =
  | { readonly content: RecordContent }
  | { readonly content?: undefined; readonly code: RecordFinding['code'] };

/**
 * A row that decrypts was really written by this vault: when the manifest does not know it as it is, it is
 * an old or removed one that came back. A row that does not decrypt is damaged or foreign.
 */
function verifyRow(
  vaultId: Uint8Array,
  keys: RecordKeys | undefined,
  {
    row,
    entry,
  }: { row: RecordRow; entry: (ManifestEntry & { compartment: Compartment }) | undefined },
): RowResult {
  const content = keys === undefined ? undefined : openRecord(vaultId, keys, row);
  if (content === undefined || keys === undefined) return { code: 'record-damaged' };
  const isExpected =
    entry?.compartment === keys.compartment &&
    entry.version === row.version &&
    areEqualBytes(entry.tag, tagOf(row.envelope));
  return isExpected ? { content } : { code: 'rollback-suspected' };
}

const GRAVITY = ['record-damaged', 'record-missing', 'rollback-suspected'] as const;

function findingsError(findings: readonly RecordFinding[]): VaultError {
  const gravest = GRAVITY.find((code) => findings.some((finding) => finding.code === code));
  return new VaultError(gravest ?? 'record-damaged', `${findings.length} records`, { findings });
}
