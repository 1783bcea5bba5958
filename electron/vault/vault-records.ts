/** Records over an open store: a decrypted index in memory, and one transaction per change. */
import { bytesOfHex, hexOf, utf8 } from './bytes.js';
import { canonicalJson } from './canonical-json.js';
import {
  compartmentChange,
  compartmentOf,
  emptyCompartment,
  type CompartmentState,
} from './compartment-state.js';
import { associatedDataOf } from './crypto/aead.js';
import { keyedHash } from './crypto/hash.js';
import { randomBytes } from './crypto/random.js';
import { Secret } from './crypto/secret.js';
import { COMPARTMENT_NAMES, ID_BYTES, KEY_BYTES, LABELS, RECORD_KINDS } from './format.js';
import type { Compartment } from './format.js';
import { sealDetails, type TouchedCompartment } from './journal/journal-entry.js';
import type { JournalWriter } from './journal/journal-writer.js';
import type { ManifestEntry } from './manifest.js';
import { hasRight, type CompartmentRights } from './people/role-rights.js';
import type { RecordContent } from './record-envelope.js';
import { wipeRecordKeys, type RecordKeys } from './record-keys.js';
import { RECORD_TYPES, type NewRecord, type RecordType, type Records } from './records.js';
import type { RecordStore, StoredState } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import { verifyRecords, type HeldKeys, type VerifiedRecord } from './verify-records.js';

export interface VaultRecordsOptions {
  readonly vaultId: Uint8Array;
  readonly keys: HeldKeys;
  /** Of the person who has the vault open. */
  readonly rights: readonly CompartmentRights[];
  readonly store: RecordStore;
  readonly journal: JournalWriter;
}

/** What the journal says of a commit beyond the records; sealed under the journal's key. */
export type CommitNote = Readonly<Record<string, string | number>> & { readonly action: string };

export interface Change {
  readonly put?: readonly NewRecord[];
  readonly remove?: readonly { readonly type: RecordType; readonly id: string }[];
  readonly note?: CommitNote;
}

/** Owner's record: opens the details of entries written before a rotation. */
interface OldDetailsKey {
  readonly compartment: Compartment;
  readonly epoch: number;
  /** Hex. */
  readonly key: string;
}

/** More ids than this would make an entry longer than what it tells. */
const IDS_IN_DETAILS = 16;

export class VaultRecords implements Records {
  readonly #options: VaultRecordsOptions;
  readonly #keys: Map<Compartment, RecordKeys>;
  readonly #contents = new Map<string, RecordContent>();
  readonly #idsByType = new Map<RecordType, Set<string>>(
    RECORD_TYPES.map((type) => [type, new Set<string>()]),
  );
  readonly #compartments = new Map<Compartment, CompartmentState>();

  constructor(options: VaultRecordsOptions, verified: readonly VerifiedRecord[]) {
    this.#options = options;
    this.#keys = new Map(options.keys);
    const entries = new Map<Compartment, ManifestEntry[]>();
    for (const { content, tag } of verified) {
      const { compartment } = RECORD_KINDS[content.type];
      const own = entries.get(compartment) ?? [];
      own.push({ id: content.id, version: content.version, tag });
      entries.set(compartment, own);
      this.#remember({ ...content, value: frozen(content.value) });
    }
    for (const [name, keys] of this.#keys) {
      this.#compartments.set(name, compartmentOf(options.vaultId, keys, entries.get(name) ?? []));
    }
  }

  /** Writes the manifests of a new vault, of all compartments. */
  commitEmpty(note: CommitNote = { action: 'vault.create' }): void {
    this.#commit([], { also: COMPARTMENT_NAMES, note });
  }

  list = <T>(type: RecordType): readonly { readonly id: string; readonly value: T }[] => {
    this.#keysFor(type);
    return [...(this.#idsByType.get(type) ?? [])].map((id) => ({
      id,
      value: this.#contents.get(id)?.value as T,
    }));
  };

  get = <T>(type: RecordType, id: string): T | undefined => {
    this.#keysFor(type);
    const content = this.#contents.get(id);
    return content?.type === type ? (content.value as T | undefined) : undefined;
  };

  put = (type: RecordType, id: string | undefined, value: unknown): string =>
    this.putMany([{ type, id, value }])[0] ?? '';

  putMany = (records: readonly NewRecord[]): readonly string[] => this.change({ put: records });

  remove = (type: RecordType, id: string): void => {
    this.removeMany([{ type, id }]);
  };

  removeMany = (records: readonly { readonly type: RecordType; readonly id: string }[]): void => {
    const there = records.filter(({ type, id }) => this.get(type, id) !== undefined);
    if (there.length > 0) this.change({ remove: there });
  };

  /** All in one transaction. Returns the ids of what was put, in order. */
  change({ put = [], remove = [], note }: Change): readonly string[] {
    const contents = put.map(({ type, id = hexOf(randomBytes(ID_BYTES)), value }) => {
      if (value === undefined) throw new VaultError('internal', 'a record needs a value');
      return this.#next(type, id, frozenCopy(value));
    });
    const removed = remove.map(({ type, id }) => this.#next(type, id, undefined));
    this.#commit([...contents, ...removed], { also: note === undefined ? [] : ['journal'], note });
    return contents.map(({ id }) => id);
  }

  idFor = (type: RecordType, naturalKey: string): string => {
    const input = associatedDataOf(LABELS.naturalKey, [utf8(type), utf8(naturalKey)]);
    return hexOf(keyedHash(this.#keysFor(type).naturalKey, input, ID_BYTES));
  };

  /** The epoch whose key now seals this compartment's records; undefined without the key. */
  epochOf(compartment: Compartment): number | undefined {
    return this.#keys.get(compartment)?.epoch;
  }

  /**
   * Seals every record of a compartment anew, removed ones too, in one transaction. The keys before are
   * wiped but for the one that opens old journal details, which the owner keeps.
   */
  reseal(fresh: RecordKeys, note: CommitNote): void {
    const { compartment, epoch, details } = this.#heldKeys(fresh.compartment);
    const old: OldDetailsKey = { compartment, epoch, key: details.use(hexOf) };
    const contents = [...this.#contents.values()].filter((each) => isIn(each, compartment));
    const kept = this.#next('details-key', hexOf(randomBytes(ID_BYTES)), frozenCopy(old));
    this.#commit([...contents, kept], { also: [compartment, 'journal'], note, fresh });
    wipeRecordKeys(this.#heldKeys(compartment));
    this.#keys.set(compartment, fresh);
  }

  /** Opens the details of journal entries of that epoch. Undefined where this person has no key. */
  detailsKeyOf(compartment: Compartment, epoch: number): Secret | undefined {
    const held = this.#keys.get(compartment);
    if (held?.epoch === epoch) return held.details;
    if (!this.#keys.has('owner')) return undefined;
    const old = this.list<OldDetailsKey>('details-key').find(
      ({ value }) => value.compartment === compartment && value.epoch === epoch,
    );
    return old === undefined ? undefined : new Secret(bytesOfHex(old.value.key, KEY_BYTES));
  }

  /** Records by type, removed ones left out. */
  counts(): readonly { readonly type: RecordType; readonly count: number }[] {
    return [...this.#idsByType].map(([type, { size }]) => ({ type, count: size }));
  }

  /** Reads the disk again and throws when anything there is not as it should be. */
  verifyStored(): StoredState {
    const stored = this.#options.store.readAll();
    verifyRecords(this.#options.vaultId, this.#keys, stored);
    return stored;
  }

  wipe(): void {
    for (const keys of this.#keys.values()) wipeRecordKeys(keys);
  }

  #next(type: RecordType, id: string, value: unknown): RecordContent {
    bytesOfHex(id, ID_BYTES);
    this.#keysFor(type);
    const previous = this.#contents.get(id);
    if (previous !== undefined && previous.type !== type) {
      throw new VaultError('internal', `record ${id} has another type`);
    }
    return { type, id, version: (previous?.version ?? 0) + 1, value };
  }

  /** Encrypts first, then one transaction, then memory: a failure leaves memory as the disk is. */
  #commit(
    contents: readonly RecordContent[],
    {
      also,
      note,
      fresh,
    }: { also: readonly Compartment[]; note?: CommitNote | undefined; fresh?: RecordKeys },
  ): void {
    if (new Set(contents.map(({ id }) => id)).size !== contents.length) {
      throw new VaultError('internal', 'the same record twice in one change');
    }
    const { vaultId, journal, store } = this.#options;
    const seq = journal.head.seq + 1;
    const touched = COMPARTMENT_NAMES.filter(
      (name) => also.includes(name) || contents.some((content) => isIn(content, name)),
    );
    const changes = touched.map((name) => {
      this.#ensureMayWrite(name);
      const isFresh = fresh?.compartment === name;
      const keys = isFresh ? fresh : this.#heldKeys(name);
      const state = isFresh ? emptyCompartment() : this.#stateOf(name);
      const own = contents.filter((content) => isIn(content, name));
      const details = detailsOf(own, name === 'journal' ? note : undefined);
      const change = compartmentChange({ vaultId, keys, seq }, state, own);
      return { ...change, name, touched: this.#touch(keys, change.manifest.root, details) };
    });
    const row = journal.next(changes.map((change) => change.touched));
    store.commit({
      records: changes.flatMap((change) => change.rows),
      buckets: changes.flatMap((change) => change.bucketRows),
      manifests: changes.map((change) => change.manifest),
      journal: row,
    });
    journal.accept(row);
    for (const { name, next } of changes) this.#compartments.set(name, next);
    for (const content of contents) this.#remember(content);
  }

  #touch(keys: RecordKeys, root: Uint8Array, details: unknown): TouchedCompartment {
    const { compartment, epoch } = keys;
    const { vaultId, journal } = this.#options;
    const place = { vaultId, seq: journal.head.seq + 1, compartment, epoch };
    return { compartment, epoch, root, details: sealDetails(keys.details, place, details) };
  }

  #ensureMayWrite(name: Compartment): void {
    if (!hasRight(this.#options.rights, name, 'write')) {
      throw new VaultError('not-permitted', `${name} may not be written by this person`);
    }
  }

  #keysFor(type: RecordType): RecordKeys {
    return this.#heldKeys(RECORD_KINDS[type].compartment);
  }

  #heldKeys(name: Compartment): RecordKeys {
    const keys = this.#keys.get(name);
    if (keys === undefined) throw new VaultError('not-permitted', `no key for ${name}`);
    return keys;
  }

  #stateOf(name: Compartment): CompartmentState {
    return this.#compartments.get(name) ?? emptyCompartment();
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

/** What the journal tells about a compartment: how many records of each type, and which ones when few. */
function detailsOf(contents: readonly RecordContent[], note: CommitNote | undefined): unknown {
  const counts = countsOf(contents);
  const removed = countsOf(contents.filter(({ value }) => value === undefined));
  const ids = contents.slice(0, IDS_IN_DETAILS).map(({ id }) => id);
  return { ...note, counts, ids, ...(Object.keys(removed).length === 0 ? {} : { removed }) };
}

function countsOf(contents: readonly RecordContent[]): Partial<Record<RecordType, number>> {
  const counts: Partial<Record<RecordType, number>> = {};
  for (const { type } of contents) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
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
