/** Records over an open store: a decrypted index in memory, and one transaction per change. */
import { bytesOfHex, hexOf, utf8 } from './bytes.js';
import { canonicalJson } from './canonical-json.js';
import { associatedDataOf } from './crypto/aead.js';
import { keyedHash } from './crypto/hash.js';
import { randomBytes } from './crypto/random.js';
import { COMPARTMENTS, COMPARTMENT_NAMES, ID_BYTES, LABELS, RECORD_KINDS } from './format.js';
import type { Compartment } from './format.js';
import {
  BUCKET_COUNT,
  bucketDigest,
  bucketOf,
  encodeBucket,
  headMac,
  manifestRoot,
} from './manifest.js';
import type { ManifestEntry } from './manifest.js';
import { sealRecord, tagOf, type RecordContent } from './record-envelope.js';
import { RECORD_TYPES, type NewRecord, type RecordType, type Records } from './records.js';
import type { BucketRow, Commit, RecordStore } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import type { AllRecordKeys, VerifiedState } from './verify-records.js';

interface CompartmentState {
  readonly buckets: (readonly ManifestEntry[])[];
  readonly digests: (Uint8Array | undefined)[];
  seq: number;
  root: Uint8Array;
}

export interface VaultRecordsOptions {
  readonly vaultId: Uint8Array;
  readonly keys: AllRecordKeys;
  readonly store: RecordStore;
}

/** The state of a vault that has no record yet; `commitEmpty` must be called once to store it. */
export const emptyState = (): VerifiedState => ({
  seq: 0,
  records: [],
  manifests: {
    owner: { seq: 0, root: new Uint8Array(0) },
    survey: { seq: 0, root: new Uint8Array(0) },
  },
});

export class VaultRecords implements Records {
  readonly #options: VaultRecordsOptions;
  readonly #contents = new Map<string, RecordContent>();
  readonly #idsByType = new Map<RecordType, Set<string>>(
    RECORD_TYPES.map((type) => [type, new Set<string>()]),
  );
  readonly #compartments: Readonly<Record<Compartment, CompartmentState>>;
  #seq: number;

  constructor(options: VaultRecordsOptions, verified: VerifiedState) {
    this.#options = options;
    this.#seq = verified.seq;
    this.#compartments = {
      owner: compartmentState(options, verified, 'owner'),
      survey: compartmentState(options, verified, 'survey'),
    };
    for (const { content } of verified.records) {
      this.#remember({ ...content, value: frozen(content.value) });
    }
  }

  /** Writes the manifests of a new vault, of all compartments. */
  commitEmpty(): void {
    this.#commit([], COMPARTMENT_NAMES);
  }

  list = <T>(type: RecordType): readonly { readonly id: string; readonly value: T }[] =>
    [...(this.#idsByType.get(type) ?? [])].map((id) => ({
      id,
      value: this.#contents.get(id)?.value as T,
    }));

  get = <T>(type: RecordType, id: string): T | undefined => {
    const content = this.#contents.get(id);
    return content?.type === type ? (content.value as T | undefined) : undefined;
  };

  put = (type: RecordType, id: string | undefined, value: unknown): string =>
    this.putMany([{ type, id, value }])[0] ?? '';

  putMany = (records: readonly NewRecord[]): readonly string[] => {
    const contents = records.map(({ type, id = hexOf(randomBytes(ID_BYTES)), value }) => {
      if (value === undefined) throw new VaultError('internal', 'a record needs a value');
      return this.#next(type, id, frozenCopy(value));
    });
    this.#commit(contents, []);
    return contents.map(({ id }) => id);
  };

  remove = (type: RecordType, id: string): void => {
    this.removeMany([{ type, id }]);
  };

  removeMany = (records: readonly { readonly type: RecordType; readonly id: string }[]): void => {
    const there = records.filter(({ type, id }) => this.get(type, id) !== undefined);
    if (there.length > 0) {
      this.#commit(
        there.map(({ type, id }) => this.#next(type, id, undefined)),
        [],
      );
    }
  };

  idFor = (type: RecordType, naturalKey: string): string => {
    const { index } = this.#options.keys[RECORD_KINDS[type].compartment];
    const input = associatedDataOf(LABELS.naturalKey, [utf8(type), utf8(naturalKey)]);
    return hexOf(keyedHash(index, input, ID_BYTES));
  };

  #next(type: RecordType, id: string, value: unknown): RecordContent {
    bytesOfHex(id, ID_BYTES);
    const previous = this.#contents.get(id);
    if (previous !== undefined && previous.type !== type) {
      throw new VaultError('internal', `record ${id} has another type`);
    }
    return { type, id, version: (previous?.version ?? 0) + 1, value };
  }

  /** Encrypts first, then one transaction, then memory: a failure leaves memory as the disk is. */
  #commit(contents: readonly RecordContent[], also: readonly Compartment[]): void {
    if (new Set(contents.map(({ id }) => id)).size !== contents.length) {
      throw new VaultError('internal', 'the same record twice in one change');
    }
    const seq = this.#seq + 1;
    const touched = COMPARTMENT_NAMES.filter(
      (name) => also.includes(name) || contents.some((content) => isIn(content, name)),
    );
    const changes = touched.map((name) =>
      this.#compartmentChange(
        name,
        seq,
        contents.filter((content) => isIn(content, name)),
      ),
    );
    const commit: Commit = {
      records: changes.flatMap((change) => change.rows),
      buckets: changes.flatMap((change) => change.bucketRows),
      manifests: changes.map((change) => change.manifest),
      head: { seq, mac: this.#headMac(seq, changes) },
    };
    this.#options.store.commit(commit);
    this.#seq = seq;
    for (const change of changes) change.apply();
    for (const content of contents) this.#remember(content);
  }

  #compartmentChange(name: Compartment, seq: number, contents: readonly RecordContent[]) {
    const { vaultId } = this.#options;
    const keys = this.#options.keys[name];
    const compartmentCode = COMPARTMENTS[name];
    const state = this.#compartments[name];
    const rows = contents.map((content) => ({
      id: content.id,
      version: content.version,
      compartmentCode,
      envelope: sealRecord(vaultId, keys, content),
    }));
    const buckets = new Map<number, readonly ManifestEntry[]>();
    for (const { id, version, envelope } of rows) {
      const bucket = bucketOf(id);
      const others = (buckets.get(bucket) ?? state.buckets[bucket] ?? []).filter(
        (e) => e.id !== id,
      );
      buckets.set(bucket, [...others, { id, version, tag: tagOf(envelope) }]);
    }
    const bucketRows: readonly BucketRow[] = [...buckets].map(([bucket, entries]) => ({
      compartmentCode,
      bucket,
      entries: encodeBucket(entries),
    }));
    const digests = [...state.digests];
    for (const { bucket, entries } of bucketRows) {
      digests[bucket] = bucketDigest(vaultId, keys, { index: bucket, entries });
    }
    const root = manifestRoot(vaultId, keys, { seq, digests });
    return {
      rows,
      bucketRows,
      manifest: { compartmentCode, epoch: keys.epoch, seq, root },
      apply: (): void => {
        for (const [bucket, entries] of buckets) {
          state.buckets[bucket] = entries;
          state.digests[bucket] = digests[bucket];
        }
        state.seq = seq;
        state.root = root;
      },
    };
  }

  #headMac(
    seq: number,
    changes: readonly { readonly manifest: Commit['manifests'][number] }[],
  ): Uint8Array {
    const roots = COMPARTMENT_NAMES.map((name) => {
      const compartmentCode = COMPARTMENTS[name];
      const changed = changes.find(({ manifest }) => manifest.compartmentCode === compartmentCode);
      const { seq: lastSeq, root } = changed?.manifest ?? this.#compartments[name];
      return { compartmentCode, seq: lastSeq, root };
    });
    return headMac(this.#options.vaultId, this.#options.keys.owner, { seq, roots });
  }

  #remember(content: RecordContent): void {
    this.#contents.set(content.id, content);
    const ids = this.#idsByType.get(content.type);
    if (content.value === undefined) ids?.delete(content.id);
    else ids?.add(content.id);
  }
}

const isIn = (content: RecordContent, compartment: Compartment): boolean =>
  RECORD_KINDS[content.type].compartment === compartment;

function compartmentState(
  { vaultId, keys }: VaultRecordsOptions,
  verified: VerifiedState,
  name: Compartment,
): CompartmentState {
  const buckets = Array.from({ length: BUCKET_COUNT }, (): ManifestEntry[] => []);
  for (const { content, tag } of verified.records) {
    if (!isIn(content, name)) continue;
    buckets[bucketOf(content.id)]?.push({ id: content.id, version: content.version, tag });
  }
  const digests = buckets.map((entries, index) =>
    entries.length === 0
      ? undefined
      : bucketDigest(vaultId, keys[name], { index, entries: encodeBucket(entries) }),
  );
  return { buckets, digests, ...verified.manifests[name] };
}

/** A copy in canonical order nobody can change: what memory holds is what the disk holds. */
function frozenCopy(value: unknown): unknown {
  return frozen(JSON.parse(canonicalJson(value)));
}

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}
