/** A vault while it is open: the only holder of keys. Wiped by `close`; the process ends right after. */
import type { Access } from '../../shared/domain/people/access.js';
import type { Role } from '../../shared/domain/people/person.js';
import type { AnchorCheck, LossNotice } from '../../shared/ipc/contract-anchor.js';
import type { Anchors } from './anchor/anchors.js';
import { Attachments } from './attachments/attachments.js';
import { backupSourceOf, type BackupSource } from './backup/backup-source.js';
import { errorCodeOf } from './error-code-of.js';
import { History } from './journal/history.js';
import type { JournalWriter } from './journal/journal-writer.js';
import { readJournal, type ReadEntry } from './journal/read-journal.js';
import { copyInForce, verifyOpen, type Verification } from './health/verify-open.js';
import { keyringCopyStates } from './keyring/keyring-copy-states.js';
import type { KeyringHolder } from './keyring/keyring-holder.js';
import type { KeyringPerson } from './keyring/keyring.js';
import { wipePerson, type PersonSecrets } from './keyring/slot.js';
import { OwnerSecrets, type RecoveryProof, type TypedGroup } from './owner-secrets.js';
import { KeyringChanges } from './people/keyring-changes.js';
import { accessOf } from './people/access-of.js';
import { People } from './people/people.js';
import { hasRight, readableOf } from './people/role-rights.js';
import type { RecordStore } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import type { VaultPorts } from './vault-ports.js';
import type { VaultRecords } from './vault-records.js';

export interface OpenVaultParts {
  readonly ports: VaultPorts;
  readonly keyrings: KeyringHolder;
  readonly person: PersonSecrets;
  /** What the keyring says of the person who opened. */
  readonly self: KeyringPerson;
  readonly store: RecordStore;
  readonly anchors: Anchors;
  readonly records: VaultRecords;
  readonly journal: JournalWriter;
  readonly wasRepaired: boolean;
  /** Of the opening. */
  readonly verification: Verification;
  readonly release: () => void;
}

export class OpenVault {
  readonly records: VaultRecords;
  readonly people: People;
  readonly history: History;
  readonly attachments: Attachments;
  #wasRepaired: boolean;
  #verification: Verification;
  readonly #parts: OpenVaultParts;
  readonly #changes: KeyringChanges;
  readonly #secrets: OwnerSecrets;
  #isClosed = false;

  constructor(parts: OpenVaultParts) {
    this.#parts = parts;
    this.records = parts.records;
    this.#wasRepaired = parts.wasRepaired;
    this.#verification = parts.verification;
    const { records, journal, keyrings, person } = parts;
    const { onStep, onRenewing } = parts.ports;
    const changing = { records, journal, keyrings, onStep, onRenewing };
    this.#changes = new KeyringChanges(changing);
    this.#secrets = new OwnerSecrets({ ...parts, changes: this.#changes });
    this.people = new People({ ...changing, person, changes: this.#changes });
    this.history = new History(parts);
    const { dir, now } = parts.ports;
    this.attachments = new Attachments({ dir, now, onStep, records, vaultId: person.vaultId });
  }

  /** A copy of the keyring was damaged and has been written anew. */
  get wasRepaired(): boolean {
    return this.#wasRepaired;
  }

  get role(): Role {
    return this.#parts.self.role;
  }

  get anchorCheck(): AnchorCheck {
    return this.#parts.anchors.check;
  }

  /** What was committed last is safe, but its loss would not be noticed: an anchor could not be written. */
  get isAnchorStale(): boolean {
    return this.#parts.anchors.isStale;
  }

  /** Commits this vault held once and holds no more, until somebody acknowledges it. */
  get loss(): LossNotice | undefined {
    const { loss } = this.#parts.anchors;
    if (loss === undefined) return undefined;
    return {
      kind: loss.kind,
      ...(loss.missing === 0 ? {} : { missing: loss.missing }),
      lastSeenAt: new Date(loss.lastSeenMs).toISOString(),
      mayAcknowledge: hasRight(this.#parts.self.rights, 'journal', 'write'),
    };
  }

  /** Notes in the journal what was noticed, then takes the vault as it is for the whole. Throws `not-permitted`. */
  acknowledgeLoss(): void {
    const { loss } = this;
    if (loss === undefined) return;
    const { kind, missing = 0, lastSeenAt } = loss;
    this.records.change({ note: { action: 'rollback.noticed', kind, missing, lastSeenAt } });
    this.#parts.anchors.acknowledge();
  }

  /** Who has opened it, and what their keys and rights let them do. */
  get access(): Access {
    return accessOf(this.#parts.self);
  }

  /** Up to this entry the owner's keyring vouches for the journal; later ones are verified at each opening. */
  get checkedSeq(): number {
    return this.#parts.keyrings.current.checked.seq;
  }

  /** Reads everything from the disk again; throws what an opening would throw. */
  verify(): void {
    const { ports } = this.#parts;
    const startMs = ports.monotonicMs();
    if (verifyOpen(this.#parts)) this.#wasRepaired = true;
    const durationMs = Math.round(ports.monotonicMs() - startMs);
    this.#verification = { verifiedAt: ports.now().toISOString(), durationMs };
  }

  /** What the window shows of a vault that was verified. */
  extent() {
    const { ports, keyrings, journal, self } = this.#parts;
    const trusted = copyInForce(this.#parts)?.bytes ?? new Uint8Array();
    return {
      ...this.#verification,
      wasRepaired: this.#wasRepaired,
      keyring: keyringCopyStates(ports.dir, trusted),
      records: this.records.counts(),
      journalEntries: journal.head.seq,
      compartments: {
        readable: readableOf(self.rights).length,
        all: keyrings.current.epochs.length,
      },
    };
  }

  journalEntries(): readonly ReadEntry[] {
    const { store, person } = this.#parts;
    return readJournal(person.vaultId, store.readAll().journal, (compartment, epoch) =>
      this.records.detailsKeyOf(compartment, epoch),
    );
  }

  /** What a crash left half done, and what spares the next opening work. The owner's alone. */
  settle(): void {
    if (this.role !== 'owner') return;
    try {
      this.#changes.settle();
      this.people.resumeRotation();
      this.#changes.vouch();
    } catch (error) {
      // Everything that was there is there: the vault is whole, and the next opening tries again.
      if (errorCodeOf(error) !== 'disk-full') throw error;
    }
  }

  get isRecoveryProved(): boolean {
    return this.#secrets.isRecoveryProved;
  }

  /** The recovery key made in this session and not proved yet. */
  pendingRecovery(): readonly string[] | undefined {
    return this.#secrets.pendingRecovery();
  }

  /** This and the four below: see OwnerSecrets. */
  showPending(groups: readonly string[]): void {
    this.#secrets.showPending(groups);
  }

  proveRecovery(typed: readonly TypedGroup[]): RecoveryProof {
    return this.#secrets.proveRecovery(typed);
  }

  renewRecovery(): readonly string[] {
    return this.#secrets.renewRecovery();
  }

  resetSecrets(passphrase: Uint8Array): readonly string[] {
    return this.#secrets.resetSecrets(passphrase);
  }

  changePassphrase(current: Uint8Array, next: Uint8Array): void {
    this.#secrets.changePassphrase(current, next);
  }

  get vaultId(): Uint8Array {
    return this.#parts.person.vaultId;
  }

  /** The owner's secrets, lent until the vault closes: nobody else opens what is in a backup. */
  backupOwner(): PersonSecrets {
    if (this.role !== 'owner') throw new VaultError('not-permitted', 'backups open for the owner');
    return this.#parts.person;
  }

  /** What a backup is made from. Everybody of the practice may make one, and only the owner opens it. */
  backupSource(): BackupSource {
    if (this.role === 'adviser') throw new VaultError('not-permitted', 'advisers make no backups');
    const { ports, keyrings, person, store } = this.#parts;
    return backupSourceOf({ dir: ports.dir, maker: person, keyring: keyrings.current, store });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#secrets.forget();
    wipePerson(this.#parts.person);
    this.records.wipe();
    try {
      this.#parts.store.close();
    } finally {
      this.#parts.release();
    }
  }
}
