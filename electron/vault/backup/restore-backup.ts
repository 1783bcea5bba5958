/** A backup as a vault again: everything is verified before the folder appears, by one rename. */
import { existsSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sodiumReady } from '../crypto/sodium-ready.js';
import { wipePerson, type PersonSecrets, type SlotSecret } from '../keyring/slot.js';
import { VaultError } from '../vault-error.js';
import {
  KEYRING_NAMES,
  createPrivateFile,
  databaseFile,
  isVaultAbsent,
  makeFolder,
  replaceFile,
  syncFolder,
} from '../vault-folder.js';
import type { VaultStage } from '../vault-ports.js';
import { ensureLocalFolder } from '../place/vault-place.js';
import type { BackupRunPorts } from './backup-run.js';
import type { BackupContent } from './payload.js';
import { readContent, withBackup } from './read-backup.js';
import { reopenCopy, unlockCopy, verifyFolder, type VerifiedCopy } from './verify-copy.js';

export interface RestorePorts extends BackupRunPorts {
  /** The vault's folder: restored into, or beside which a drill is held. */
  readonly dir: string;
  readonly nativeBinding: () => string;
  readonly now: () => Date;
  readonly onStage?: (stage: VaultStage) => void;
}

export interface RestoredCopy extends VerifiedCopy {
  readonly createdAt: Date;
}

/**
 * Makes the vault of a backup on a profile that has none. Throws `vault-exists` and leaves that vault as it
 * is; `wrong-secret` or `wrong-recovery-key`; `backup-damaged`; never one for the other.
 */
export async function restoreBackup(
  file: string,
  secret: SlotSecret,
  ports: RestorePorts,
): Promise<RestoredCopy> {
  await sodiumReady();
  const { dir } = ports;
  ensureLocalFolder(ports);
  ensureNoVault(dir);
  return withBackup(ports.fs, file, async (backup) => {
    ports.onStage?.('deriving');
    const opened = unlockCopy(backup.preamble, secret, ports.now());
    const staging = `${dir}.restoring`;
    try {
      const content = await readContent(backup, opened.person.personKey, ports);
      ports.onStage?.('verifying');
      writeFolder(staging, content);
      const verified = recordsVerified(() => verifyFolder(opened, staging, ports.nativeBinding()));
      // Asked again: reading a large copy takes a while.
      ensureNoVault(dir);
      if (existsSync(dir)) rmdirSync(dir);
      renameSync(staging, dir);
      syncFolder(dirname(dir));
      return { ...verified, createdAt: backup.preamble.createdAt };
    } finally {
      wipePerson(opened.person);
      removeFolder(staging);
    }
  });
}

/** Restores into a folder of its own beside the vault, opens every record there, and takes it away. */
export async function drillBackup(
  file: string,
  owner: PersonSecrets,
  ports: RestorePorts,
): Promise<RestoredCopy> {
  const place = drillFolder(ports.dir);
  return withBackup(ports.fs, file, async (backup) => {
    try {
      const opened = reopenCopy(backup.preamble, owner);
      writeFolder(place, await readContent(backup, owner.personKey, ports));
      const verified = recordsVerified(() => verifyFolder(opened, place, ports.nativeBinding()));
      return { ...verified, createdAt: backup.preamble.createdAt };
    } finally {
      removeFolder(place);
    }
  });
}

export const drillFolder = (dir: string): string => `${dir}.drill`;

export const removeFolder = (dir: string): void => {
  rmSync(dir, { recursive: true, force: true });
};

function ensureNoVault(dir: string): void {
  if (!isVaultAbsent(dir)) throw new VaultError('vault-exists', 'the folder holds a vault');
}

function writeFolder(dir: string, { keyring, database }: BackupContent): void {
  // What an interrupted run left behind is a copy of what the backup still has.
  removeFolder(dir);
  makeFolder(dirname(dir));
  makeFolder(dir);
  for (const name of KEYRING_NAMES) replaceFile(join(dir, name), keyring);
  createPrivateFile(databaseFile(dir));
  replaceFile(databaseFile(dir), database);
  syncFolder(dir);
}

/** Bytes that proved to be what was written, and still do not hold: the vault was damaged when copied. */
function recordsVerified(verify: () => VerifiedCopy): VerifiedCopy {
  try {
    return verify();
  } catch (error) {
    if (error instanceof VaultError && ABOUT_CONTENT.includes(error.code)) {
      throw new VaultError('backup-damaged', 'the records of the copy do not hold', {
        cause: error,
        findings: error.findings,
      });
    }
    throw error;
  }
}

const ABOUT_CONTENT: readonly string[] = [
  'database-damaged',
  'record-damaged',
  'record-missing',
  'rollback-suspected',
  'journal-broken',
];
