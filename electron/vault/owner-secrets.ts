/** The owner's passphrase and recovery key, changed and proved while the vault is open. */
import { hexOf } from './bytes.js';
import { DEFAULT_KDF_PARAMS } from './crypto/kdf.js';
import { heldKeysOf } from './held-keys.js';
import { readKeyringCopies } from './keyring/keyring-files.js';
import type { KeyringHolder } from './keyring/keyring-holder.js';
import { isOf, type KeyringPerson, type Slot, type SlotKind } from './keyring/keyring.js';
import { newRecoverySlot } from './keyring/new-recovery-slot.js';
import { makeSlot, wipePerson, type PersonSecrets, type SlotSecret } from './keyring/slot.js';
import { dayOf, unlockKeyring } from './keyring/unlock-keyring.js';
import { withPassphrase } from './passphrase-bytes.js';
import type { KeyringChanges } from './people/keyring-changes.js';
import { wipeRecordKeys } from './record-keys.js';
import { decodeRecoveryKey, normalGroup } from './recovery-key.js';
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

export interface OwnerSecretsParts {
  readonly ports: VaultPorts;
  readonly keyrings: KeyringHolder;
  /** Who has opened the vault: what changes a secret refuses everybody but the owner. */
  readonly person: PersonSecrets;
  readonly self: KeyringPerson;
  readonly store: RecordStore;
  readonly records: VaultRecords;
  readonly changes: KeyringChanges;
}

export class OwnerSecrets {
  readonly #parts: OwnerSecretsParts;
  /** Shown until proved, in memory only: on disk it would outlive the paper it belongs on. */
  #pendingGroups: readonly string[] | undefined;

  constructor(parts: OwnerSecretsParts) {
    this.#parts = parts;
  }

  forget(): void {
    this.#pendingGroups = undefined;
  }

  get isRecoveryProved(): boolean {
    const setup = this.#parts.records.get<Setup>('setup', this.#setupId());
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
    if (this.#parts.self.role !== 'owner') {
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
    this.#parts.changes.apply({ action: 'passphrase.change' }, (keyring) => ({
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
    this.#parts.records.put('setup', this.#setupId(), setup);
    this.#pendingGroups = undefined;
    return { isProved: true, wrong: [] };
  }

  /** Keeps what was issued before the vault was opened (at creation). */
  showPending(groups: readonly string[]): void {
    this.#pendingGroups = groups;
  }

  /** Replaces the owner's slots of the given kinds and the recovery slot. */
  #reissue(replacements: readonly Slot[]): readonly string[] {
    const { person } = this.#parts;
    if (this.#parts.self.role !== 'owner')
      throw new VaultError('not-permitted', 'the recovery key is the owner’s');
    const recovery = newRecoverySlot(person);
    const fresh = [...replacements, recovery.slot];
    const isReplaced = ({ header }: Slot): boolean =>
      isOf(person.personId)(header) && fresh.some((slot) => slot.header.kind === header.kind);
    const action = replacements.length > 0 ? 'recovery.used' : 'recovery.renew';
    this.#parts.changes.apply({ action }, (keyring) => ({
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
    return this.#parts.records.idFor('setup', 'setup');
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
