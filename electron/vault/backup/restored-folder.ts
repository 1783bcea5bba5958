/** A backup's content as the files of a vault, in a folder that is not one yet. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ATTACHMENT_FOLDER,
  attachmentFile,
  attachmentFolder,
} from '../attachments/attachment-files.js';
import { areEqualBytes } from '../bytes.js';
import { growingHash } from '../crypto/hash.js';
import { errorCodeOf } from '../error-code-of.js';
import { VaultError } from '../vault-error.js';
import {
  KEYRING_NAMES,
  createPrivateFile,
  databaseFile,
  makeFolder,
  replaceFile,
  syncFolder,
} from '../vault-folder.js';
import { CHUNK_BYTES, SECTIONS } from './backup-format.js';
import { nodeBackupFs } from './backup-fs.js';
import type { ListedSection } from './payload.js';
import type { AttachmentSink, BackupContent } from './read-backup.js';

export const removeFolder = (dir: string): void => {
  rmSync(dir, { recursive: true, force: true });
};

/** Empty. What an interrupted run left behind is a copy of what the backup still has. */
export const newFolder = (dir: string): void =>
  onOwnDisk(() => {
    removeFolder(dir);
    makeFolder(dirname(dir));
    makeFolder(dir);
  });

export async function attachmentSink(dir: string, id: string): Promise<AttachmentSink> {
  try {
    makeFolder(attachmentFolder(dir, id));
    const out = await nodeBackupFs.create(attachmentFile(dir, id));
    return {
      write: (bytes) => out.write(bytes).catch(asOwnDisk),
      end: async () => {
        try {
          await out.sync();
        } finally {
          await out.close();
        }
      },
    };
  } catch (error) {
    return asOwnDisk(error);
  }
}

/** The rest, once all of the backup has proved itself. Incomplete attachments go again. */
export const writeRest = (dir: string, { keyring, database, sections }: BackupContent): void =>
  onOwnDisk(() => {
    for (const { kind, id } of sections) {
      if (kind === SECTIONS.unreadable) rmSync(attachmentFile(dir, id));
    }
    for (const name of KEYRING_NAMES) replaceFile(join(dir, name), keyring);
    createPrivateFile(databaseFile(dir));
    replaceFile(databaseFile(dir), database);
    syncFolders(dir, sections);
  });

/** Reads every attachment of the folder again. Throws `io-error` when this computer's disk kept other bytes. */
export async function verifyAttachments(
  dir: string,
  sections: readonly ListedSection[],
): Promise<void> {
  for (const { kind, id, hash } of sections) {
    if (kind !== SECTIONS.attachment) continue;
    const found = await hashOfFile(attachmentFile(dir, id)).catch(asOwnDisk);
    if (!areEqualBytes(found, hash)) {
      throw new VaultError('io-error', 'an attachment was not written as it was read');
    }
  }
}

function syncFolders(dir: string, sections: readonly ListedSection[]): void {
  const folders = new Set(
    sections.flatMap(({ kind, id }) =>
      kind === SECTIONS.attachment ? [attachmentFolder(dir, id)] : [],
    ),
  );
  for (const folder of folders) syncFolder(folder);
  if (folders.size > 0) syncFolder(join(dir, ATTACHMENT_FOLDER));
  syncFolder(dir);
}

async function hashOfFile(file: string): Promise<Uint8Array> {
  const hash = growingHash();
  const reader = await nodeBackupFs.open(file);
  try {
    for (;;) {
      const bytes = await reader.read(CHUNK_BYTES);
      if (bytes.length === 0) return hash.end();
      hash.add(bytes);
    }
  } finally {
    await reader.close();
  }
}

/** A full disk here must not read as a full stick there. */
function onOwnDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return asOwnDisk(error);
  }
}

function asOwnDisk(error: unknown): never {
  if (error instanceof VaultError) throw error;
  throw new VaultError(errorCodeOf(error), 'this computer’s disk', { cause: error });
}
