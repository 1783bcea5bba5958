/** The backups of one vault in a folder: which there are, and which may go. Touches no other file. */
import { join } from 'node:path';
import { prunableBackups, type DatedBackup } from '../../../shared/domain/backup/retention.js';
import { areEqualBytes } from '../bytes.js';
import type { BackupFs } from './backup-fs.js';
import { isBackupName, isPartName } from './backup-name.js';
import { withBackup } from './read-backup.js';

/** Whole beginnings only, in no order. A damaged or foreign file is left out, and left alone. */
export async function backupsIn(
  fs: BackupFs,
  folder: string,
  vaultId: Uint8Array,
): Promise<readonly DatedBackup[]> {
  const names = (await fs.list(folder)).filter((name) => isBackupName(name, vaultId));
  const found: DatedBackup[] = [];
  for (const name of names) {
    try {
      const { preamble } = await withBackup(fs, join(folder, name), (backup) =>
        Promise.resolve(backup),
      );
      // The name tells eight digits of the vault's id, the header all of them.
      if (!areEqualBytes(preamble.vaultId, vaultId)) continue;
      found.push({ name, createdAt: preamble.createdAt.toISOString() });
    } catch {
      continue;
    }
  }
  return found;
}

/** Removes what the rule lets go, once `lastVerified` stands. Returns how many went. */
export async function pruneBackups(
  fs: BackupFs,
  folder: string,
  { vaultId, lastVerified }: { readonly vaultId: Uint8Array; readonly lastVerified: string },
): Promise<number> {
  const prunable = prunableBackups(await backupsIn(fs, folder, vaultId), lastVerified);
  for (const name of prunable) await fs.remove(join(folder, name));
  return prunable.length;
}

/** What runs that were cut short left behind: never a backup yet. */
export async function removeParts(
  fs: BackupFs,
  folder: string,
  vaultId: Uint8Array,
): Promise<void> {
  const names = await fs.list(folder);
  for (const name of names.filter((each) => isPartName(each, vaultId))) {
    await fs.remove(join(folder, name));
  }
}
