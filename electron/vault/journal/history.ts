/** The journal for reading: a page at a time, or whole as text that the owner signs. */
import { z } from 'zod';
import {
  HISTORY_STEPS,
  kindOf,
  type HistoryEntry,
  type HistoryKind,
  type HistoryPerson,
} from '../../../shared/domain/history/history-entry.js';
import { compartmentIdSchema } from '../../../shared/domain/people/access.js';
import { personIdSchema } from '../../../shared/domain/people/person.js';
import { hexOf } from '../bytes.js';
import type { Secret } from '../crypto/secret.js';
import type { Compartment } from '../format.js';
import type { KeyringHolder } from '../keyring/keyring-holder.js';
import type { KeyringPerson } from '../keyring/keyring.js';
import type { PersonSecrets } from '../keyring/slot.js';
import { hasRight } from '../people/role-rights.js';
import type { JournalRow, RecordStore } from '../store/record-store.js';
import { VaultError } from '../vault-error.js';
import type { VaultRecords } from '../vault-records.js';
import { signHistory, type HistoryLine } from './history-text.js';
import { decodeEntry, openDetails } from './journal-entry.js';

export interface HistoryQuery {
  readonly beforeSeq?: number | undefined;
  /** Hex. */
  readonly personId?: string | undefined;
  readonly kind?: HistoryKind | undefined;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Undefined when the first entry of the journal has been looked at. */
  readonly nextBeforeSeq: number | undefined;
}

export interface HistoryPorts {
  readonly store: RecordStore;
  readonly records: VaultRecords;
  readonly keyrings: KeyringHolder;
  readonly person: PersonSecrets;
  /** Of the person who has the vault open. */
  readonly self: KeyringPerson;
}

/** A screen holds about ten; more are there before anybody has scrolled to them. */
const PAGE_ENTRIES = 100;
/** With a filter that nothing matches: about 50 ms, then the window asks again. */
const SCANNED_AT_ONCE = 1000;
const BATCH = 250;

const countsSchema = z.record(z.string().min(1).max(40), z.number().int().nonnegative());
/** Whatever else a later program notes is left out. */
const detailsSchema = z.object({
  action: z.string().min(1).max(60).optional(),
  step: z.enum(HISTORY_STEPS).optional().catch(undefined),
  personId: personIdSchema.optional().catch(undefined),
  compartment: compartmentIdSchema.optional().catch(undefined),
  counts: countsSchema,
  removed: countsSchema.optional(),
});
type Details = z.infer<typeof detailsSchema>;

export class History {
  readonly #ports: HistoryPorts;

  constructor(ports: HistoryPorts) {
    this.#ports = ports;
  }

  /** The latest first. Throws `not-permitted` for who may not read the journal, as all here. */
  page({ beforeSeq = Number.MAX_SAFE_INTEGER, personId, kind }: HistoryQuery): HistoryPage {
    this.#ensureReader();
    const read = this.#reader();
    const entries: HistoryEntry[] = [];
    let next = beforeSeq;
    let scanned = 0;
    while (next > 1 && scanned < SCANNED_AT_ONCE) {
      const rows = this.#ports.store.journalBefore(next, BATCH);
      if (rows.length === 0) return { entries, nextBeforeSeq: undefined };
      for (const row of rows) {
        const entry = read(row, personId);
        next = row.seq;
        scanned += 1;
        if (entry === undefined || (kind !== undefined && kindOf(entry) !== kind)) continue;
        entries.push(entry);
        if (entries.length === PAGE_ENTRIES) break;
      }
      if (entries.length === PAGE_ENTRIES) break;
    }
    return { entries, nextBeforeSeq: next > 1 ? next : undefined };
  }

  /** Everybody the journal may name, removed people too. */
  people(): readonly HistoryPerson[] {
    this.#ensureReader();
    return this.#ports.keyrings.current.people.map(({ personId, label, role, status }) => ({
      personId: hexOf(personId),
      label,
      role,
      isRemoved: status === 'removed',
    }));
  }

  get vaultId(): Uint8Array {
    return this.#ports.person.vaultId;
  }

  get ownerKey(): Uint8Array {
    return this.#ports.person.ownerPublicKey;
  }

  /** `compose` makes the lines into text; what it returns is signed and nothing else. The owner's alone. */
  signedText(compose: (lines: readonly HistoryLine[]) => string): string {
    const { person, self, store } = this.#ports;
    if (self.role !== 'owner')
      throw new VaultError('not-permitted', 'the history is signed by the owner');
    const read = this.#reader();
    const lines: HistoryLine[] = [];
    let next = Number.MAX_SAFE_INTEGER;
    for (;;) {
      const rows = store.journalBefore(next, BATCH);
      if (rows.length === 0) break;
      for (const row of rows) {
        const entry = read(row);
        if (entry !== undefined) lines.push({ entry, hash: hexOf(row.hash) });
        next = row.seq;
      }
    }
    return signHistory(compose(lines.reverse()), person);
  }

  /** Reads rows that were verified when the vault opened, or written since. */
  #reader(): (row: JournalRow, personId?: string) => HistoryEntry | undefined {
    const { records, person } = this.#ports;
    const keys = new Map<string, Secret | undefined>();
    const keyOf = (compartment: Compartment, epoch: number): Secret | undefined => {
      const name = `${compartment} ${String(epoch)}`;
      if (!keys.has(name)) keys.set(name, records.detailsKeyOf(compartment, epoch));
      return keys.get(name);
    };
    return (row, personId) => {
      const { seq, actorId, atMs, zoneOffsetMin, touched } = decodeEntry(row.entry);
      const actor = hexOf(actorId);
      if (personId !== undefined && personId !== actor) return undefined;
      const read = touched.map(({ compartment, epoch, details }) => {
        const key = keyOf(compartment, epoch);
        const place = { vaultId: person.vaultId, seq, compartment, epoch };
        const opened =
          key === undefined ? undefined : detailsFrom(() => openDetails(key, place, details));
        return { compartment, details: opened };
      });
      const action = actionOf(read.find(({ compartment }) => compartment === 'journal')?.details);
      return {
        seq,
        personId: actor,
        atMs,
        zoneOffsetMin,
        ...(action === undefined ? {} : { action }),
        parts: read.map(({ compartment, details }) => ({
          compartment,
          isReadable: details !== undefined,
          counts: countsOf(details),
        })),
      };
    };
  }

  #ensureReader(): void {
    if (!hasRight(this.#ports.self.rights, 'journal', 'read')) {
      throw new VaultError('not-permitted', 'this person may not read the journal');
    }
  }
}

/** Somebody may have signed details that are none: the entry is shown, and its details count as unreadable. */
function detailsFrom(open: () => unknown): Details | undefined {
  try {
    return detailsSchema.safeParse(open()).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function actionOf(details: Details | undefined): HistoryEntry['action'] {
  if (details?.action === undefined) return undefined;
  const { action: name, step, personId, compartment } = details;
  return {
    name,
    ...(step === undefined ? {} : { step }),
    ...(personId === undefined ? {} : { personId }),
    ...(compartment === undefined ? {} : { compartment }),
  };
}

function countsOf(details: Details | undefined): HistoryEntry['parts'][number]['counts'] {
  if (details === undefined) return [];
  const { counts, removed = {} } = details;
  return Object.entries(counts).map(([type, count]) => {
    const gone = Math.min(removed[type] ?? 0, count);
    return { type, saved: count - gone, removed: gone };
  });
}
