/** A vault while it is open: the only holder of keys. Wiped by `close`; the process ends right after. */
import type { Access } from '../../shared/domain/people/access.js';
import type { Role } from '../../shared/domain/people/person.js';
import type { AnchorCheck, LossNotice } from '../../shared/ipc/contract-anchor.js';
import type { Anchors } from './anchor/anchors.js';
import { Attachments } from './attachments/attachments.js';
import { backupSourceOf, type BackupSource } from './backup/backup-source.js';
import { hexOf } from './bytes.js';
import { DEFAULT_KDF_PARAMS } from './crypto/kdf.js';
import { randomBytes } from './crypto/random.js';
import { errorCodeOf } from './error-code-of.js';
import { heldKeysOf } from './held-keys.js';
import { History } from './journal/history.js';
import type { JournalWriter } from './journal/journal-writer.js';
import { readJournal, type ReadEntry } from './journal/read-journal.js';
import { copyInForce, verifyOpen, type Verification } from './health/verify-open.js';
import { keyringCopyStates } from './keyring/keyring-copy-states.js';
import { readKeyringCopies } from './keyring/keyring-files.js';
import type { KeyringHolder } from './keyring/keyring-holder.js';
import { isOf, type KeyringPerson, type Slot, type SlotKind } from './keyring/keyring.js';
import { makeSlot, wipePerson, type PersonSecrets, type SlotSecret } from './keyring/slot.js';
import { dayOf, unlockKeyring } from './keyring/unlock-keyring.js';
import { KeyringChanges } from './people/keyring-changes.js';
import { withPassphrase } from './passphrase-bytes.js';
import { accessOf } from './people/access-of.js';
import { People } from './people/people.js';
import { hasRight, readableOf } from './people/role-rights.js';
import { wipeRecordKeys } from './record-keys.js';
import {
  decodeRecoveryKey,
  drawRecoveryKey,
  encodeRecoveryKey,
  normalGroup,
} from './recovery-key.js';
import { knownFormatOf } from './store/migrate.js';
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
  /** Shown until proved, in memory only: on disk it would outlive the paper it belongs on. */
  #pendingGroups: readonly string[] | undefined;
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
   * The owner's own; the recovery key stays. The present one is proved on the files on disk first: throws
   * `wrong-secret` and changes nothing.
   */
  changePassphrase(current: Uint8Array, next: Uint8Array): void {
    const { person, ports } = this.#parts;
    if (this.role !== 'owner') {
      throw new VaultError('not-permitted', 'the owner gives everybody else their passphrase');
    }
    const proof = withPassphrase(current, (bytes) =>
      unlockKeyring(
        readKeyringCopies(ports.dir),
        { kind: 'passphrase', passphrase: bytes, personId: person.personId },
        dayOf(ports.now()),
      ),
    );
    wipePerson(proof.person);
    for (const { secret } of proof.secrets) secret.wipe();
    const old = this.#ownSlot('passphrase');
    const slot = withPassphrase(next, (bytes) =>
      makeSlot(
        person,
        { kind: 'passphrase', passphrase: bytes },
        old?.header.kdf ?? DEFAULT_KDF_PARAMS,
      ),
    );
    this.#changes.apply({ action: 'passphrase.change' }, (keyring) => ({
      ...keyring,
      slots: [...keyring.slots.filter((each) => each !== old), slot],
    }));
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
    const opened = unlockKeyring(
      readKeyringCopies(ports.dir, knownFormatOf(ports)),
      secret,
      dayOf(ports.now()),
    );
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
