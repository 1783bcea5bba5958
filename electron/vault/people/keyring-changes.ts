/**
 * Changes of the keyring, noted in the journal before and after. Two files cannot change in one write, so
 * the plan is a record first: whatever a crash leaves, the next opening knows whether it was carried out.
 */
import { errorCodeOf } from '../error-code-of.js';
import type { JournalWriter } from '../journal/journal-writer.js';
import type { KeyringHolder } from '../keyring/keyring-holder.js';
import type { Keyring } from '../keyring/keyring.js';
import type { NewRecord } from '../records.js';
import type { VaultPorts } from '../vault-ports.js';
import type { CommitNote, VaultRecords } from '../vault-records.js';

/** Owner's record: opens this person's wraps, so that they can be made anew without their passphrase. */
export interface PersonKeyRecord {
  /** Hex. */
  readonly personId: string;
  /** Hex. */
  readonly key: string;
}

interface PlannedChange {
  /** Of the keyring that carries it out. */
  readonly generation: number;
  readonly note: CommitNote;
  /** Replaces the person's key once the keyring is written. */
  readonly personKey?: PersonKeyRecord;
}

export interface KeyringChangesPorts {
  readonly records: VaultRecords;
  readonly journal: JournalWriter;
  readonly keyrings: KeyringHolder;
  readonly onStep: VaultPorts['onStep'];
  readonly onRenewing: VaultPorts['onRenewing'];
}

/** Signatures verified at each opening until the owner's keyring vouches for them: 0.1 ms each. */
const UNCHECKED_LIMIT = 256;

export class KeyringChanges {
  readonly #ports: KeyringChangesPorts;

  constructor(ports: KeyringChangesPorts) {
    this.#ports = ports;
  }

  /** Plans, writes the keyring that `build` makes of the present one, and notes that it is done. */
  apply(note: CommitNote, build: (keyring: Keyring) => Keyring, personKey?: PersonKeyRecord): void {
    const { records, keyrings, onStep } = this.#ports;
    // Else a change that may be on disk would be noted as not applied.
    keyrings.ensureUsable();
    this.settle();
    const planned: PlannedChange = {
      generation: keyrings.current.generation + 1,
      note,
      ...(personKey === undefined ? {} : { personKey }),
    };
    records.change({
      put: [{ type: 'keyring-change', id: this.#plannedId(), value: planned }],
      note: { ...note, step: 'planned' },
    });
    onStep?.('change-planned');
    this.#replace(build(keyrings.current));
    this.#settleIfRoom();
    onStep?.('change-settled');
  }

  /** Ends a change that a crash cut short: carried out or not, the journal says which. */
  settle(): void {
    const { records, keyrings } = this.#ports;
    const planned = records.get<PlannedChange>('keyring-change', this.#plannedId());
    if (planned === undefined) return;
    const isDone = keyrings.current.generation >= planned.generation;
    records.change({
      put: isDone ? this.#personKeyRecords(planned.personKey) : [],
      remove: [{ type: 'keyring-change', id: this.#plannedId() }],
      note: { ...planned.note, step: isDone ? 'done' : 'not-applied' },
    });
  }

  /** The change is in force: on a full disk its end is noted by the next change or opening, as after a crash. */
  #settleIfRoom(): void {
    try {
      this.settle();
    } catch (error) {
      if (errorCodeOf(error) !== 'disk-full') throw error;
    }
  }

  /** Lets the keyring vouch for the journal so far, when there is much of it to verify at each opening. */
  vouch(): void {
    const { journal, keyrings } = this.#ports;
    const unchecked = journal.head.seq - keyrings.current.checked.seq;
    if (unchecked > UNCHECKED_LIMIT) this.#replace(keyrings.current);
  }

  #replace(next: Keyring): void {
    const { journal, keyrings } = this.#ports;
    const { seq, hash } = journal.head;
    keyrings.replace({ ...next, checked: { seq, hash } });
    journal.generation = keyrings.current.generation;
  }

  #personKeyRecords(personKey: PersonKeyRecord | undefined): readonly NewRecord[] {
    if (personKey === undefined) return [];
    const id = this.#ports.records.idFor('person-key', personKey.personId);
    return [{ type: 'person-key', id, value: personKey }];
  }

  #plannedId(): string {
    return this.#ports.records.idFor('keyring-change', 'keyring-change');
  }
}
