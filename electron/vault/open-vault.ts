/** A vault while it is open: the only holder of keys. Wiped by `close`; the process ends right after. */
import { hexOf } from './bytes.js';
import { DEFAULT_KDF_PARAMS } from './crypto/kdf.js';
import { randomBytes } from './crypto/random.js';
import { COMPARTMENT_NAMES } from './format.js';
import { readKeyringCopies, writeKeyring } from './keyring/keyring-files.js';
import type { Keyring, Slot } from './keyring/keyring.js';
import { makeSlot, type Person, type SlotSecret } from './keyring/slot.js';
import { unlockKeyring, type OpenedKeyring } from './keyring/unlock-keyring.js';
import { wipeRecordKeys, recordKeysOf } from './record-keys.js';
import {
  decodeRecoveryKey,
  drawRecoveryKey,
  encodeRecoveryKey,
  normalGroup,
} from './recovery-key.js';
import type { Records } from './records.js';
import type { RecordStore } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import { verifyManifests, type AllRecordKeys } from './verify-records.js';

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
  readonly dir: string;
  readonly keyring: Keyring;
  readonly person: Person;
  readonly keys: AllRecordKeys;
  readonly store: RecordStore;
  readonly records: Records;
  readonly wasRepaired: boolean;
  readonly release: () => void;
}

/** Derived from the compartment keys, which are wiped. One epoch until keys can be rotated. */
export const allRecordKeysOf = (opened: Pick<OpenedKeyring, 'compartmentKeys'>): AllRecordKeys => ({
  owner: recordKeysOf('owner', 1, opened.compartmentKeys.owner),
  survey: recordKeysOf('survey', 1, opened.compartmentKeys.survey),
});

export class OpenVault {
  readonly records: Records;
  /** A copy of the keyring was damaged and has been written anew. */
  readonly wasRepaired: boolean;
  readonly #parts: OpenVaultParts;
  #keyring: Keyring;
  /** Shown until proved, in memory only: on disk it would outlive the paper it belongs on. */
  #pendingGroups: readonly string[] | undefined;
  #isClosed = false;

  constructor(parts: OpenVaultParts) {
    this.#parts = parts;
    this.#keyring = parts.keyring;
    this.records = parts.records;
    this.wasRepaired = parts.wasRepaired;
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
    const kdf = this.#keyring.slots.find(({ header }) => header.role === 'owner')?.header.kdf;
    const secret: SlotSecret = { role: 'owner', passphrase };
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
    this.#parts.person.personKey.wipe();
    for (const name of COMPARTMENT_NAMES) wipeRecordKeys(this.#parts.keys[name]);
    try {
      this.#parts.store.close();
    } finally {
      this.#parts.release();
    }
  }

  /** Replaces the slots of the given roles and the recovery slot. */
  #reissue(replacements: readonly Slot[]): readonly string[] {
    const { person, dir } = this.#parts;
    const recovery = newRecoverySlot(person);
    const fresh = [...replacements, recovery.slot];
    const kept = this.#keyring.slots.filter(
      (slot) => !fresh.some(({ header }) => header.role === slot.header.role),
    );
    const next = { ...this.#keyring, slots: [...kept, ...fresh] };
    this.#keyring = writeKeyring(dir, next, person.personKey);
    this.#pendingGroups = recovery.groups;
    return recovery.groups;
  }

  #unlockFromDisk(recoveryKey: Uint8Array): void {
    const { dir, store } = this.#parts;
    const opened = unlockKeyring(readKeyringCopies(dir), { role: 'recovery', recoveryKey });
    const keys = allRecordKeysOf(opened);
    try {
      verifyManifests(opened.keyring.vaultId, keys, store.readAll());
    } finally {
      opened.personKey.wipe();
      for (const name of COMPARTMENT_NAMES) wipeRecordKeys(keys[name]);
    }
  }

  #setupId(): string {
    return this.records.idFor('setup', 'setup');
  }

  #recoverySlotId(): string {
    const slot = this.#keyring.slots.find(({ header }) => header.role === 'recovery');
    return slot === undefined ? '' : hexOf(slot.header.slotId);
  }
}

export interface IssuedRecovery {
  readonly slot: Slot;
  readonly groups: readonly string[];
}

export function newRecoverySlot(person: Person): IssuedRecovery {
  const recoveryKey = drawRecoveryKey(randomBytes);
  // The recovery slot has no slow derivation: the parameters are not used.
  const slot = makeSlot(person, { role: 'recovery', recoveryKey }, DEFAULT_KDF_PARAMS);
  const groups = encodeRecoveryKey(recoveryKey);
  recoveryKey.fill(0);
  return { slot, groups };
}
