/** A vault while it is open: the only holder of keys. Wiped by `close`; the process ends right after. */
import type { Role } from '../../shared/domain/people/person.js';
import { Attachments } from './attachments/attachments.js';
import { hexOf } from './bytes.js';
import { DEFAULT_KDF_PARAMS } from './crypto/kdf.js';
import { randomBytes } from './crypto/random.js';
import { heldKeysOf } from './held-keys.js';
import type { JournalWriter } from './journal/journal-writer.js';
import { readJournal, type ReadEntry } from './journal/read-journal.js';
import { readKeyringCopies } from './keyring/keyring-files.js';
import type { KeyringHolder } from './keyring/keyring-holder.js';
import { isOf, type KeyringPerson, type Slot, type SlotKind } from './keyring/keyring.js';
import { makeSlot, wipePerson, type PersonSecrets, type SlotSecret } from './keyring/slot.js';
import { dayOf, unlockKeyring } from './keyring/unlock-keyring.js';
import { KeyringChanges } from './people/keyring-changes.js';
import { People } from './people/people.js';
import { wipeRecordKeys } from './record-keys.js';
import {
  decodeRecoveryKey,
  drawRecoveryKey,
  encodeRecoveryKey,
  normalGroup,
} from './recovery-key.js';
import type { RecordStore } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import type { VaultPorts } from './vault-ports.js';
import type { VaultRecords } from './vault-records.js';
import { verifyManifests } from './verify-records.js';

/** The part of the vault's own record that says which recovery key was typed back and worked. */
interface Setup {
  /** Hex. A new recovery key has a new slot, so an old proof never counts for it. */
  readonly provedRecoverySlotId?: string;
}

export interface TypedGroup {
  /** 0–7. */
  readonly index: number;
  readonly text: string;
}

export interface RecoveryProof {
  readonly isProved: boolean;
  /** Indexes of the groups that are not those shown. */
  readonly wrong: readonly number[];
}

export interface OpenVaultParts {
  readonly ports: VaultPorts;
  readonly keyrings: KeyringHolder;
  readonly person: PersonSecrets;
  /** What the keyring says of the person who opened. */
  readonly self: KeyringPerson;
  readonly store: RecordStore;
  readonly records: VaultRecords;
  readonly journal: JournalWriter;
  readonly wasRepaired: boolean;
  readonly release: () => void;
}

export class OpenVault {
  readonly records: VaultRecords;
  readonly people: People;
  readonly attachments: Attachments;
  /** A copy of the keyring was damaged and has been written anew. */
  readonly wasRepaired: boolean;
  readonly #parts: OpenVaultParts;
  readonly #changes: KeyringChanges;
  /** Shown until proved, in memory only: on disk it would outlive the paper it belongs on. */
  #pendingGroups: readonly string[] | undefined;
  #isClosed = false;

  constructor(parts: OpenVaultParts) {
    this.#parts = parts;
    this.records = parts.records;
    this.wasRepaired = parts.wasRepaired;
    const { records, journal, keyrings, person } = parts;
    const changing = { records, journal, keyrings, onStep: parts.ports.onStep };
    this.#changes = new KeyringChanges(changing);
    this.people = new People({ ...changing, person, changes: this.#changes });
    const { dir, now, onStep } = parts.ports;
    this.attachments = new Attachments({ dir, now, onStep, records, vaultId: person.vaultId });
  }

  get role(): Role {
    return this.#parts.self.role;
  }

  /** Up to this entry the owner's keyring vouches for the journal; later ones are verified at each opening. */
  get checkedSeq(): number {
    return this.#parts.keyrings.current.checked.seq;
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
    this.#changes.settle();
    try {
      this.people.resumeRotation();
    } catch (error) {
      // The keys before are still there: the vault is whole, and the next opening tries again.
      if (!(error instanceof VaultError) || error.code !== 'disk-full') throw error;
    }
    this.#changes.vouch();
  }

  get isRecoveryProved(): boolean {
    const setup = this.records.get<Setup>('setup', this.#setupId());
    return setup?.provedRecoverySlotId === this.#recoverySlotId();
  }

  /** The recovery key made in this session and not proved yet. */
  pendingRecovery(): readonly string[] | undefined {
    return this.#pendingGroups;
  }

  /** Issues a new recovery key; the previous one opens nothing from now on. */
  renewRecovery(): readonly string[] {
    return this.#reissue([]);
  }

  /** Sets a new passphrase and issues a new recovery key, in one write of the keyring. */
  resetSecrets(passphrase: Uint8Array): readonly string[] {
    const kdf = this.#ownSlot('passphrase')?.header.kdf;
    const secret: SlotSecret = { kind: 'passphrase', passphrase };
    return this.#reissue([makeSlot(this.#parts.person, secret, kdf ?? DEFAULT_KDF_PARAMS)]);
  }

  /**
   * Puts the typed groups and the remaining shown ones together and unlocks the files on disk with the
   * result, from the keyring to the manifests. Only that proves a recovery key.
   */
  proveRecovery(typed: readonly TypedGroup[]): RecoveryProof {
    const pending = this.#pendingGroups;
    if (pending === undefined) throw new VaultError('not-found', 'no recovery key is being shown');
    const wrong = typed
      .filter(({ index, text }) => normalGroup(text, index) !== pending[index])
      .map(({ index }) => index);
    if (wrong.length > 0) return { isProved: false, wrong };
    const groups = pending.map((group, index) => {
      const given = typed.find((item) => item.index === index);
      return given === undefined ? group : (normalGroup(given.text, index) ?? '');
    });
    const decoded = decodeRecoveryKey(groups.join('-'));
    if (!decoded.ok) throw new VaultError('recovery-key-mistyped', 'groups do not form a key');
    this.#unlockFromDisk(decoded.bytes);
    const setup: Setup = { provedRecoverySlotId: this.#recoverySlotId() };
    this.records.put('setup', this.#setupId(), setup);
    this.#pendingGroups = undefined;
    return { isProved: true, wrong: [] };
  }

  /** Keeps what was issued before the vault was opened (at creation). */
  showPending(groups: readonly string[]): void {
    this.#pendingGroups = groups;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#pendingGroups = undefined;
    wipePerson(this.#parts.person);
    this.records.wipe();
    try {
      this.#parts.store.close();
    } finally {
      this.#parts.release();
    }
  }

  /** Replaces the owner's slots of the given kinds and the recovery slot. */
  #reissue(replacements: readonly Slot[]): readonly string[] {
    const { person } = this.#parts;
    if (this.role !== 'owner')
      throw new VaultError('not-permitted', 'the recovery key is the owner’s');
    const recovery = newRecoverySlot(person);
    const fresh = [...replacements, recovery.slot];
    const isReplaced = ({ header }: Slot): boolean =>
      isOf(person.personId)(header) && fresh.some((slot) => slot.header.kind === header.kind);
    const action = replacements.length > 0 ? 'recovery.used' : 'recovery.renew';
    this.#changes.apply({ action }, (keyring) => ({
      ...keyring,
      slots: [...keyring.slots.filter((slot) => !isReplaced(slot)), ...fresh],
    }));
    this.#pendingGroups = recovery.groups;
    return recovery.groups;
  }

  #unlockFromDisk(recoveryKey: Uint8Array): void {
    const { ports, store } = this.#parts;
    const secret: SlotSecret = { kind: 'recovery', recoveryKey };
    const opened = unlockKeyring(readKeyringCopies(ports.dir), secret, dayOf(ports.now()));
    const stored = store.readAll();
    const keys = heldKeysOf(opened, stored.manifests);
    try {
      verifyManifests(opened.keyring.vaultId, keys, stored);
    } finally {
      wipePerson(opened.person);
      for (const held of keys.values()) wipeRecordKeys(held);
    }
  }

  #setupId(): string {
    return this.records.idFor('setup', 'setup');
  }

  #recoverySlotId(): string {
    const slot = this.#ownSlot('recovery');
    return slot === undefined ? '' : hexOf(slot.header.slotId);
  }

  #ownSlot(kind: SlotKind): Slot | undefined {
    const isOwn = isOf(this.#parts.person.personId);
    return this.#parts.keyrings.current.slots.find(
      ({ header }) => header.kind === kind && isOwn(header),
    );
  }
}

export interface IssuedRecovery {
  readonly slot: Slot;
  readonly groups: readonly string[];
}

export function newRecoverySlot(person: PersonSecrets): IssuedRecovery {
  const recoveryKey = drawRecoveryKey(randomBytes);
  // The recovery slot has no slow derivation: the parameters are not used.
  const slot = makeSlot(person, { kind: 'recovery', recoveryKey }, DEFAULT_KDF_PARAMS);
  const groups = encodeRecoveryKey(recoveryKey);
  recoveryKey.fill(0);
  return { slot, groups };
}
