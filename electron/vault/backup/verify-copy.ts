/**
 * Opens every record of a copy with the keys of the copy's own keyring. The one place where backups meet
 * the keyring's and the records' insides.
 */
import { Anchors } from '../anchor/anchors.js';
import { areEqualBytes } from '../bytes.js';
import { heldKeysOf } from '../held-keys.js';
import { verifyJournal } from '../journal/verify-journal.js';
import { decodeKeyringFile, type KeyringCopy } from '../keyring/keyring-file.js';
import type { PersonSecrets, SlotSecret } from '../keyring/slot.js';
import {
  dayOf,
  reopenKeyring,
  unlockKeyring,
  type OpenedKeyring,
  type ReopenedKeyring,
} from '../keyring/unlock-keyring.js';
import { wipeRecordKeys } from '../record-keys.js';
import { openSnapshot } from '../store/record-snapshot.js';
import { openRecordStore, type StoredState } from '../store/record-store.js';
import { VaultError } from '../vault-error.js';
import { databaseFile } from '../vault-folder.js';
import { verifyRecords } from '../verify-records.js';
import { damaged, type Preamble } from './preamble.js';

export interface VerifiedCopy {
  /** Records that are not removed, each one opened. */
  readonly records: number;
  /** Rows that are not for the person who verifies: only their bytes were compared. */
  readonly sealed: number;
}

/** With what a person types. Throws `wrong-secret`, `wrong-recovery-key` or `backup-damaged`. */
export function unlockCopy(preamble: Preamble, secret: SlotSecret, now: Date): OpenedKeyring {
  const copies = { 'keyring.a': goodKeyring(preamble), 'keyring.b': { state: 'missing' } } as const;
  return asDamage(() => unlockKeyring(copies, secret, dayOf(now)));
}

/** With the secrets of somebody whose vault is open. Throws `backup-damaged`. */
export function reopenCopy(preamble: Preamble, person: PersonSecrets): ReopenedKeyring {
  const copy = goodKeyring(preamble);
  const opened = areEqualBytes(preamble.vaultId, person.vaultId)
    ? asDamage(() => reopenKeyring(copy, person))
    : undefined;
  if (opened === undefined) throw damaged('the copy is not of this vault');
  return opened;
}

/** Every record and journal entry of the database in memory. The keyring's secrets are wiped. */
export function verifyDatabase(
  opened: ReopenedKeyring,
  preamble: Preamble,
  { database, nativeBinding }: { readonly database: Uint8Array; readonly nativeBinding: string },
): VerifiedCopy {
  const snapshot = openSnapshot(database, nativeBinding);
  try {
    return verified(opened, preamble, snapshot.readAll());
  } finally {
    snapshot.close();
  }
}

export interface RestoredFolder {
  readonly dir: string;
  readonly nativeBinding: string;
  readonly now: () => Date;
}

/** The same of a restored folder, through the same opening as any vault's. Its anchor begins where its journal ends. */
export function verifyFolder(
  opened: ReopenedKeyring,
  preamble: Preamble,
  { dir, nativeBinding, now }: RestoredFolder,
): VerifiedCopy {
  const store = openRecordStore({ file: databaseFile(dir), nativeBinding });
  try {
    const stored = store.readAll();
    const copy = verified(opened, preamble, stored);
    const { vaultId } = opened.keyring;
    const anchors = new Anchors({ dir, vaultId, now }, stored.journal);
    anchors.catchUp();
    anchors.close();
    return copy;
  } finally {
    store.close();
  }
}

export const wipeSecrets = ({ secrets }: ReopenedKeyring): void => {
  for (const { secret } of secrets) secret.wipe();
};

type GoodKeyring = Extract<KeyringCopy, { state: 'good' }>;

function goodKeyring(preamble: Preamble): GoodKeyring {
  const copy = decodeKeyringFile(preamble.keyring);
  if (copy.state === 'too-new') throw new VaultError('format-too-new', 'the keyring of the copy');
  if (copy.state !== 'good' || !areEqualBytes(copy.keyring.vaultId, preamble.vaultId)) {
    throw damaged('the keyring is not the one of this vault');
  }
  return copy;
}

function verified(opened: ReopenedKeyring, preamble: Preamble, stored: StoredState): VerifiedCopy {
  const { keyring } = opened;
  const keys = heldKeysOf(opened, stored.manifests);
  try {
    const records = verifyRecords(keyring.vaultId, keys, stored);
    const { head } = verifyJournal(keyring, stored);
    const isTold =
      head.seq === preamble.seq &&
      areEqualBytes(head.hash, preamble.head) &&
      stored.records.length === preamble.rowCount;
    if (!isTold) throw damaged('the beginning tells of other records');
    return {
      records: records.filter(({ content }) => content.value !== undefined).length,
      sealed: stored.records.length - records.length,
    };
  } finally {
    for (const held of keys.values()) wipeRecordKeys(held);
  }
}

/** A backup has one copy of the keyring: damaged there, it is the backup that is damaged. */
function asDamage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof VaultError && error.code === 'keyring-damaged') {
      throw damaged('the keyring of the copy does not open', error);
    }
    throw error;
  }
}
