/** A backup as a vault again: everything is verified before the folder appears, by one rename. */
import { existsSync, renameSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Secret } from '../crypto/secret.js';
import { wipePerson, type PersonSecrets, type SlotSecret } from '../keyring/slot.js';
import type { ReopenedKeyring } from '../keyring/unlock-keyring.js';
import { ensureLocalFolder } from '../place/vault-place.js';
import { VaultError } from '../vault-error.js';
import { isVaultAbsent, syncFolder } from '../vault-folder.js';
import type { VaultStage } from '../vault-ports.js';
import type { BackupRunPorts } from './backup-run.js';
import { countAttachments, type AttachmentCounts } from './payload.js';
import { ownersStreamKey, readContent, withBackup, type OpenBackup } from './read-backup.js';
import {
  attachmentSink,
  newFolder,
  removeFolder,
  verifyAttachments,
  writeRest,
} from './restored-folder.js';
import {
  reopenCopy,
  unlockCopy,
  verifyFolder,
  wipeSecrets,
  type VerifiedCopy,
} from './verify-copy.js';

export interface RestorePorts extends BackupRunPorts {
  /** The vault's folder: restored into, or beside which a drill is held. */
  readonly dir: string;
  readonly nativeBinding: () => string;
  readonly now: () => Date;
  readonly onStage?: (stage: VaultStage) => void;
}

export interface RestoredCopy extends VerifiedCopy, AttachmentCounts {
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
  const { dir } = ports;
  ensureLocalFolder(ports);
  ensureNoVault(dir);
  return withBackup(ports.fs, file, async (backup) => {
    ports.onStage?.('deriving');
    const opened = unlockCopy(backup.preamble, secret, ports.now());
    const staging = stagingFolder(dir);
    try {
      const restored = await restoreInto(staging, backup, {
        opened,
        ownerSeed: opened.person.signingSeed,
        ports,
      });
      // Asked again: reading a large copy takes a while.
      ensureNoVault(dir);
      if (existsSync(dir)) rmdirSync(dir);
      renameSync(staging, dir);
      syncFolder(dirname(dir));
      ports.onStep?.('restore-renamed');
      return restored;
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
      return await restoreInto(place, backup, { opened, ownerSeed: owner.signingSeed, ports });
    } finally {
      removeFolder(place);
    }
  });
}

export const drillFolder = (dir: string): string => `${dir}.drill`;
const stagingFolder = (dir: string): string => `${dir}.restoring`;

function ensureNoVault(dir: string): void {
  if (!isVaultAbsent(dir)) throw new VaultError('vault-exists', 'the folder holds a vault');
}

interface Restoring {
  readonly opened: ReopenedKeyring;
  readonly ownerSeed: Secret;
  readonly ports: RestorePorts;
}

/** Everything is verified when it resolves. Wipes the secrets of `opened`. */
async function restoreInto(
  place: string,
  backup: OpenBackup,
  { opened, ownerSeed, ports }: Restoring,
): Promise<RestoredCopy> {
  const { preamble } = backup;
  try {
    newFolder(place);
    ports.onStep?.('restore-begun');
    const keys = { streamKey: ownersStreamKey(backup, ownerSeed), keyring: opened.keyring };
    const content = await readContent(backup, keys, ports, (id) => attachmentSink(place, id));
    ports.onStep?.('restore-attachments-written');
    ports.onStage?.('verifying');
    writeRest(place, content);
    ports.onStep?.('restore-database-written');
    const verified = recordsVerified(() =>
      verifyFolder(opened, preamble, {
        dir: place,
        nativeBinding: ports.nativeBinding(),
        now: ports.now,
      }),
    );
    await verifyAttachments(place, content.sections);
    ports.onStep?.('restore-verified');
    const { createdAt } = preamble;
    return { ...verified, ...countAttachments(content.sections), createdAt };
  } finally {
    wipeSecrets(opened);
  }
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
