/**
 * Opens every record of a damaged vault that still opens at its place, and says of the others what became of them.
 * What opens was written by this vault: a key vouches for its id, type, version and content. Pure.
 */
import { areEqualBytes } from '../bytes.js';
import { compartmentOfCode, type Compartment } from '../format.js';
import type { JournalEntry } from '../journal/journal-entry.js';
import type { ManifestEntry } from '../manifest.js';
import { openRecord, tagOf, typeHintOf, type RecordContent } from '../record-envelope.js';
import type { RecordKeys } from '../record-keys.js';
import type { RecordType } from '../records.js';
import type { RecordRow, StoredState } from '../store/record-store.js';
import { salvagedManifest } from './salvaged-manifest.js';

/**
 * `damaged`: its row does not open. `missing`: its row is gone. `older`: what opens is not the version that was last
 * saved; it is kept, for want of the other.
 */
export type LossState = 'damaged' | 'missing' | 'older';

export interface Loss {
  readonly recordId: string;
  readonly state: LossState;
  readonly compartment: Compartment;
  /** Undefined when nothing tells any more. */
  readonly type: RecordType | undefined;
}

export interface SalvagedRecords {
  /** One for each id, tombstones included: the version that was last saved, else the latest that opens. */
  readonly contents: readonly RecordContent[];
  readonly losses: readonly Loss[];
  /** Rows that open nowhere and that nothing expects: no data of this vault. */
  readonly strayCount: number;
  /** Compartments of which nothing tells any more whether all their records are here. */
  readonly unvouched: readonly Compartment[];
}

/** Keys of every compartment and epoch this person holds. */
export type KeysByCompartment = ReadonlyMap<Compartment, readonly RecordKeys[]>;

export interface SalvageInput {
  readonly vaultId: Uint8Array;
  readonly keys: KeysByCompartment;
  readonly stored: StoredState;
  /** The entries of the journal that hold. */
  readonly journal: readonly JournalEntry[];
}

export function salvageRecords(input: SalvageInput): SalvagedRecords {
  const { vaultId, keys, stored } = input;
  const expected = new Map<string, Expected>();
  const unvouched: Compartment[] = [];
  for (const [compartment, held] of keys) {
    const manifest = salvagedManifest(vaultId, held, input);
    if (!manifest.isVouchedFor) unvouched.push(compartment);
    for (const [id, entry] of manifest.entries) {
      // Two compartments claim an id only where buckets are damaged: the vouched one is right.
      if (!expected.has(id) || manifest.isVouchedFor) expected.set(id, { ...entry, compartment });
    }
  }
  const rows = new Map<string, RecordRow[]>();
  for (const row of stored.records) rows.set(row.id, [...(rows.get(row.id) ?? []), row]);

  const contents: RecordContent[] = [];
  const losses: Loss[] = [];
  let strayCount = 0;
  for (const [id, candidates] of rows) {
    const entry = expected.get(id);
    const found = bestOf(input, candidates, entry);
    if (found !== undefined) {
      contents.push(found.content);
      const { compartment, content, isAsSaved } = found;
      // Where nothing vouches for what ought to be here, a record nobody expects is as good as any.
      if (isAsSaved || (entry === undefined && unvouched.includes(compartment))) continue;
      losses.push({ recordId: id, state: 'older', compartment, type: content.type });
    } else if (entry !== undefined) {
      const type = hintOf(input, candidates, entry);
      losses.push({ recordId: id, state: 'damaged', compartment: entry.compartment, type });
    } else if (!candidates.every((row) => isForOthers(keys, row))) {
      strayCount += 1;
    }
  }
  for (const [id, { compartment }] of expected) {
    if (!rows.has(id))
      losses.push({ recordId: id, state: 'missing', compartment, type: undefined });
  }
  return { contents, losses, strayCount, unvouched };
}

type Expected = ManifestEntry & { readonly compartment: Compartment };

interface Found {
  readonly content: RecordContent;
  readonly compartment: Compartment;
  readonly isAsSaved: boolean;
}

function bestOf(
  input: SalvageInput,
  candidates: readonly RecordRow[],
  entry: Expected | undefined,
): Found | undefined {
  const opened = candidates.flatMap((row) => openedAt(input, row, entry) ?? []);
  return (
    opened.find(({ isAsSaved }) => isAsSaved) ??
    opened.sort((one, other) => other.content.version - one.content.version)[0]
  );
}

/**
 * At the place the row claims, and at the one the manifest knows: the columns beside an envelope can be damaged while
 * the envelope is whole.
 */
function openedAt(
  { vaultId, keys }: SalvageInput,
  row: RecordRow,
  entry: Expected | undefined,
): Found | undefined {
  const versions = entry === undefined ? [row.version] : [row.version, entry.version];
  for (const version of new Set(versions)) {
    for (const held of keysFor(keys, row)) {
      const content = openRecord(vaultId, held, { ...row, version });
      if (content === undefined) continue;
      const { compartment } = held;
      const isAsSaved =
        entry?.compartment === compartment &&
        entry.version === version &&
        areEqualBytes(entry.tag, tagOf(row.envelope));
      return { content, compartment, isAsSaved };
    }
  }
  return undefined;
}

/** Those of the compartment the row names first: for a whole row they are the right ones. */
function keysFor(keys: KeysByCompartment, { compartmentCode }: RecordRow): readonly RecordKeys[] {
  const named = compartmentOfCode(compartmentCode);
  const others = [...keys].filter(([name]) => name !== named).flatMap(([, held]) => held);
  return [...(named === undefined ? [] : (keys.get(named) ?? [])), ...others];
}

/** The type stands masked, not sealed: it often survives what the record did not. */
function hintOf(
  { keys }: SalvageInput,
  candidates: readonly RecordRow[],
  entry: Expected,
): RecordType | undefined {
  for (const held of keys.get(entry.compartment) ?? []) {
    for (const row of candidates) {
      const type = typeHintOf(held, { ...row, version: entry.version });
      if (type !== undefined) return type;
    }
  }
  return undefined;
}

/** Rows of a compartment that exists and whose keys this person does not have are somebody else's to judge. */
function isForOthers(keys: KeysByCompartment, { compartmentCode }: RecordRow): boolean {
  const named = compartmentOfCode(compartmentCode);
  return named !== undefined && !keys.has(named);
}
