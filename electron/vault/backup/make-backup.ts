/**
 * A backup counts only when it was read back: snapshot, write beside its final name, sync, read every byte
 * again, open every record, rename, and only then let older ones go.
 */
import { join } from 'node:path';
import { areEqualBytes } from '../bytes.js';
import { randomBytes } from '../crypto/random.js';
import type { Secret } from '../crypto/secret.js';
import { publicKeyOf } from '../crypto/sign.js';
import { newStreamKey } from '../crypto/stream.js';
import { ID_BYTES } from '../format.js';
import type { PersonSecrets } from '../keyring/slot.js';
import { openSnapshot } from '../store/record-snapshot.js';
import { VaultError } from '../vault-error.js';
import { backupName, partName } from './backup-name.js';
import { targetError, type BackupRunPorts } from './backup-run.js';
import type { BackupSource } from './backup-source.js';
import { pruneBackups, removeParts } from './folder-backups.js';
import { countAttachments, encodeSections, type ListedSection } from './payload.js';
import { ownersStreamKey, readContent, withBackup, type OpenBackup } from './read-backup.js';
import { reopenCopy, verifyDatabase, wipeSecrets, type VerifiedCopy } from './verify-copy.js';
import { writeBackup } from './write-backup.js';

export interface MakeBackupPorts extends BackupRunPorts {
  readonly nativeBinding: () => string;
  readonly now: () => Date;
  /** The file being written; undefined once it has its name or is gone. */
  readonly onPart?: (file: string | undefined) => void;
}

export interface MadeBackup extends VerifiedCopy {
  /** Photos and documents, read back byte for byte. */
  readonly attachments: number;
  /** Those that the vault's own disk did not give: the copy lacks them, and no older copy goes for it. */
  readonly unreadable: number;
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
  const { vaultId, personId: makerId } = source.maker;
  const name = backupName({ vaultId, createdAt, backupId });
  const part = join(folder, partName(name));
  const streamKey = newStreamKey();
  try {
    await removeParts(fs, folder, vaultId);
    ports.onPart?.(part);
    const stored = storedFacts(source, ports.nativeBinding());
    const facts = { ...stored, vaultId, backupId, makerId, createdAt };
    const written = await writeBackup(part, { facts, source, streamKey }, halves(ports).first);
    const verified = await readBack(part, { source, streamKey, written }, ports);
    ports.onStep?.('backup-read-back');
    await fs.rename(part, join(folder, name));
    await fs.syncFolder(folder);
    ports.onStep?.('backup-renamed');
    const counts = countAttachments(written);
    // SECURITY: an older copy may have the photos this one lacks.
    const removed =
      counts.unreadable > 0 ? 0 : await prune(folder, { vaultId, lastVerified: name }, ports);
    ports.onStep?.('backup-pruned');
    return { ...verified, ...counts, name, createdAt, removed };
  } catch (error) {
    const failure = await targetError(fs, folder, error);
    // Only ever the unfinished file, which no earlier backup has the name of.
    await fs.remove(part).catch(() => undefined);
    throw failure;
  } finally {
    streamKey.wipe();
    ports.onPart?.(undefined);
  }
}

interface WrittenBackup {
  readonly source: BackupSource;
  readonly streamKey: Secret;
  readonly written: readonly ListedSection[];
}

/** Opened anew: every byte comes back through the file system, as far as that asks the drive. */
async function readBack(
  part: string,
  { source, streamKey, written }: WrittenBackup,
  ports: MakeBackupPorts,
): Promise<VerifiedCopy> {
  try {
    return await withBackup(ports.fs, part, async (backup) => {
      const { preamble } = backup;
      const opened = reopenCopy(preamble, source.maker);
      try {
        const keys = { streamKey: keyFor(backup, source.maker, streamKey), ...opened };
        const { database, sections } = await readContent(backup, keys, halves(ports).second);
        if (!areEqualBytes(encodeSections(sections), encodeSections(written))) {
          throw new VaultError('backup-unverified', 'the drive gave back other bytes');
        }
        const nativeBinding = ports.nativeBinding();
        return verifyDatabase(opened, preamble, { database, nativeBinding });
      } finally {
        wipeSecrets(opened);
      }
    });
  } catch (error) {
    // Damage found in a copy that was never named a backup: the drive is at fault, or the vault itself.
    if (error instanceof VaultError && error.code === 'backup-damaged') {
      throw new VaultError('backup-unverified', 'the copy does not read back', { cause: error });
    }
    throw error;
  }
}

/** The owner's out of the file, as a restore would get it; a colleague has only the one in memory. */
function keyFor(backup: OpenBackup, maker: PersonSecrets, streamKey: Secret): Secret {
  const isOwner = areEqualBytes(publicKeyOf(maker.signingSeed), maker.ownerPublicKey);
  return isOwner ? ownersStreamKey(backup, maker.signingSeed) : streamKey;
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

function storedFacts({ database }: BackupSource, nativeBinding: string) {
  const snapshot = openSnapshot(database, nativeBinding);
  try {
    const { journal, records } = snapshot.readAll();
    const last = journal.at(-1);
    if (last === undefined) throw new VaultError('journal-broken', 'no entry', { seq: 1 });
    return { seq: last.seq, head: last.hash, rowCount: records.length };
  } finally {
    snapshot.close();
  }
}

/** Writing and reading back each take half of the progress. */
function halves({ fs, signal, onProgress, onStep }: BackupRunPorts) {
  const half = (start: number): BackupRunPorts => ({
    fs,
    ...(signal === undefined ? {} : { signal }),
    ...(onStep === undefined ? {} : { onStep }),
    onProgress: (share) => onProgress?.(start + share / 2),
  });
  return { first: half(0), second: half(0.5) };
}
