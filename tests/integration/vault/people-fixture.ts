/** A vault with one person of each role, and its stored state as somebody with the files has it. */
import { join } from 'node:path';
import { bytesOfHex } from '../../../electron/vault/bytes.js';
import { heldKeysOf } from '../../../electron/vault/held-keys.js';
import { verifyJournal } from '../../../electron/vault/journal/verify-journal.js';
import { readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import type { SlotSecret } from '../../../electron/vault/keyring/slot.js';
import { unlockKeyring } from '../../../electron/vault/keyring/unlock-keyring.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { decodeRecoveryKey } from '../../../electron/vault/recovery-key.js';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { openRecordStore, type StoredState } from '../../../electron/vault/store/record-store.js';
import { openVault } from '../../../electron/vault/vault.js';
import { verifyRecords } from '../../../electron/vault/verify-records.js';
import { PASSPHRASE, TODAY, newVault, newVaultDir, phrase, portsFor } from './vault-fixture.js';

export const OTHER_ROLES = ['associate', 'staff', 'adviser'] as const;
export type OtherRole = (typeof OTHER_ROLES)[number];
export const phraseOf = (role: OtherRole): string => `la phrase de passe ${role}`;

export interface Team {
  /** Open, as the owner. */
  readonly vault: OpenVault;
  readonly dir: string;
  readonly recoveryKey: Uint8Array;
  readonly ids: Readonly<Record<OtherRole, string>>;
}

export async function newTeam(dir = newVaultDir()): Promise<Team> {
  const { vault } = await newVault(dir);
  const decoded = decodeRecoveryKey((vault.pendingRecovery() ?? []).join('-'));
  if (!decoded.ok) throw new Error('expected a key');
  const add = (role: OtherRole): string =>
    vault.people.add({
      label: `Label ${role}`,
      role,
      passphrase: phrase(phraseOf(role)),
      expiryDay: role === 'adviser' ? TODAY : 0,
    });
  const ids = { associate: add('associate'), staff: add('staff'), adviser: add('adviser') };
  return { vault, dir, recoveryKey: decoded.bytes, ids };
}

export const openAs = (team: Pick<Team, 'dir' | 'ids'>, role: OtherRole): Promise<OpenVault> =>
  openVault(portsFor(team.dir), phrase(phraseOf(role)), team.ids[role]);

export const secretOf = (team: Team, role: OtherRole | 'owner'): SlotSecret =>
  role === 'owner'
    ? { kind: 'passphrase', passphrase: phrase(PASSPHRASE) }
    : {
        kind: 'passphrase',
        passphrase: phrase(phraseOf(role)),
        personId: bytesOfHex(team.ids[role], 16),
      };

/** Of a closed vault. */
export function storedState(dir: string): StoredState {
  const store = openRecordStore({
    file: join(dir, 'records.db'),
    nativeBinding: findNativeBinding(),
  });
  try {
    return store.readAll();
  } finally {
    store.close();
  }
}

/** What an opening does with the files, without the slow derivation; throws what it would throw. */
export function verifyAsOwner(team: Team, stored: StoredState, dir = team.dir): void {
  const secret: SlotSecret = { kind: 'recovery', recoveryKey: team.recoveryKey };
  const opened = unlockKeyring(readKeyringCopies(dir), secret, TODAY);
  const keys = heldKeysOf(opened, stored.manifests);
  verifyRecords(opened.keyring.vaultId, keys, stored);
  verifyJournal(opened.keyring, stored);
}
