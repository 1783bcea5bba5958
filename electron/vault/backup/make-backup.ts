/**
 * A backup counts only when it was read back: snapshot, write beside its final name, sync, read every byte
 * again, open every record, rename, and only then let older ones go.
 */
import { join } from 'node:path';
import { areEqualBytes } from '../bytes.js';
import { randomBytes } from '../crypto/random.js';
import { ID_BYTES } from '../format.js';
import type { BackupSource } from '../open-vault.js';
import { openSnapshot } from '../store/record-snapshot.js';
import type { StoredState } from '../store/record-store.js';
import { VaultError } from '../vault-error.js';
import { backupName, partName } from './backup-name.js';
import { targetError, type BackupRunPorts } from './backup-run.js';
import { pruneBackups, removeParts } from './folder-backups.js';
import { readContent, withBackup } from './read-backup.js';
import { reopenCopy, verifyDatabase, type VerifiedCopy } from './verify-copy.js';
import { writeBackup } from './write-backup.js';

export interface MakeBackupPorts extends BackupRunPorts {
  readonly nativeBinding: () => string;
  readonly now: () => Date;
  /** The file being written; undefined once it has its name or is gone. */
  readonly onPart?: (file: string | undefined) => void;
}

export interface MadeBackup extends VerifiedCopy {
  readonly name: string;
  readonly createdAt: Date;
  readonly removed: number;
}

/**
 * Throws `backup-disk-full`, `backup-folder-gone`, `backup-folder-read-only`, `backup-unverified`,
 * `backup-cancelled` or an input/output code; earlier backups are as they were.
 */
export async function makeBackup(
  folder: string,
  source: BackupSource,
  ports: MakeBackupPorts,
): Promise<MadeBackup> {
  const { fs, now } = ports;
  const createdAt = now();
  const backupId = randomBytes(ID_BYTES);
  const { vaultId, personId, personKey } = source.owner;
  const name = backupName({ vaultId, createdAt, backupId });
  const part = join(folder, partName(name));
  try {
    await removeParts(fs, folder, vaultId);
    ports.onPart?.(part);
    const facts = {
      ...factsOf(source, ports.nativeBinding()),
      vaultId,
      backupId,
      personId,
      createdAt,
      attachmentCount: 0,
    };
    await writeBackup(part, { facts, content: source, personKey }, halves(ports).first);
    const verified = await readBack(part, source, ports);
    await fs.rename(part, join(folder, name));
    await fs.syncFolder(folder);
    const removed = await prune(folder, { vaultId, lastVerified: name }, ports);
    return { ...verified, name, createdAt, removed };
  } catch (error) {
    const failure = await targetError(fs, folder, error);
    // Only ever the unfinished file, which no earlier backup has the name of.
    await fs.remove(part).catch(() => undefined);
    throw failure;
  } finally {
    ports.onPart?.(undefined);
  }
}

async function readBack(
  part: string,
  source: BackupSource,
  ports: MakeBackupPorts,
): Promise<VerifiedCopy> {
  try {
    return await withBackup(ports.fs, part, async (backup) => {
      const content = await readContent(backup, source.owner.personKey, halves(ports).second);
      if (!areEqualBytes(content.database, source.database)) {
        throw new VaultError('backup-unverified', 'the drive gave back other bytes');
      }
      const opened = reopenCopy(backup.preamble, source.owner);
      return verifyDatabase(opened, content.database, ports.nativeBinding());
    });
  } catch (error) {
    // Damage found in a copy that was never named a backup: the drive is at fault, or the vault itself.
    if (error instanceof VaultError && error.code === 'backup-damaged') {
      throw new VaultError('backup-unverified', 'the copy does not read back', { cause: error });
    }
    throw error;
  }
}

/** An older backup that cannot be removed is no failure of the new one. */
async function prune(
  folder: string,
  which: { readonly vaultId: Uint8Array; readonly lastVerified: string },
  { fs }: MakeBackupPorts,
): Promise<number> {
  try {
    return await pruneBackups(fs, folder, which);
  } catch {
    return 0;
  }
}

function factsOf(source: BackupSource, nativeBinding: string) {
  const snapshot = openSnapshot(source.database, nativeBinding);
  try {
    const stored = snapshot.readAll();
    return { seq: lastCommit(stored), rowCount: stored.records.length };
  } finally {
    snapshot.close();
  }
}

const lastCommit = ({ journal }: StoredState): number => journal.at(-1)?.seq ?? 0;

/** Writing and reading back each take half of the progress. */
function halves({ fs, signal, onProgress }: BackupRunPorts) {
  const half = (start: number): BackupRunPorts => ({
    fs,
    ...(signal === undefined ? {} : { signal }),
    onProgress: (share) => onProgress?.(start + share / 2),
  });
  return { first: half(0), second: half(0.5) };
}
