/** How far a damaged vault's journal holds, and what its entries tell about records that are gone. */
import type { SalvageReport } from '../../../shared/ipc/contract-health.js';
import { decodeEntry, openDetails, type JournalEntry } from '../journal/journal-entry.js';
import { verifyJournal } from '../journal/verify-journal.js';
import type { Keyring } from '../keyring/keyring.js';
import { RECORD_TYPES, type RecordType } from '../records.js';
import type { StoredState } from '../store/record-store.js';
import { VaultError } from '../vault-error.js';
import type { KeysByCompartment } from './salvage-records.js';

export interface SalvagedJournal {
  readonly state: SalvageReport['journal']['state'];
  readonly holdsTo: number;
  /** The entries that hold. */
  readonly entries: readonly JournalEntry[];
}

export function salvagedJournal(keyring: Keyring, stored: StoredState): SalvagedJournal {
  const whole = (state: SalvagedJournal['state']): SalvagedJournal => {
    const entries = stored.journal.map(({ entry }) => decodeEntry(entry));
    return { state, holdsTo: entries.length, entries };
  };
  try {
    verifyJournal(keyring, stored);
    return whole('whole');
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    // Every entry held; only what it was compared with afterwards is not of the same moment, or is gone.
    if (error.code === 'rollback-suspected') return whole('out-of-step');
    if (error.code === 'database-damaged') return whole('whole');
    const holdsTo = Math.max(0, (error.seq ?? 1) - 1);
    const entries = stored.journal.slice(0, holdsTo).map(({ entry }) => decodeEntry(entry));
    return { state: 'broken', holdsTo, entries };
  }
}

/** Types of records by id, from commits that were about one type only. */
export function typesInJournal(
  vaultId: Uint8Array,
  keys: KeysByCompartment,
  entries: readonly JournalEntry[],
): ReadonlyMap<string, RecordType> {
  const types = new Map<string, RecordType>();
  for (const { seq, touched } of entries) {
    for (const { compartment, epoch, details } of touched) {
      const held = keys.get(compartment)?.find((each) => each.epoch === epoch);
      if (held === undefined) continue;
      const place = { vaultId, seq, compartment, epoch };
      const { type, ids } = oneTypeOf(openDetails(held.details, place, details));
      if (type !== undefined) for (const id of ids) types.set(id, type);
    }
  }
  return types;
}

function oneTypeOf(details: unknown): {
  readonly type: RecordType | undefined;
  readonly ids: readonly string[];
} {
  if (typeof details !== 'object' || details === null) return { type: undefined, ids: [] };
  const { counts, ids } = details as { readonly counts?: unknown; readonly ids?: unknown };
  const names = typeof counts === 'object' && counts !== null ? Object.keys(counts) : [];
  const type = names.length === 1 ? RECORD_TYPES.find((name) => name === names[0]) : undefined;
  return { type, ids: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [] };
}
