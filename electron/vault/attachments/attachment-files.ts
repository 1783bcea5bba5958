/** Where attachments lie: `att/<first 2 hex>/<32 hex>.enc`. No name from outside is ever part of a path. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  attachmentIdSchema,
  type AttachmentId,
} from '../../../shared/domain/attachment/attachment.js';
import { isMissing, makeFolder, replaceFile, syncFolder } from '../vault-folder.js';

export const ATTACHMENT_FOLDER = 'att';

/** `id` is checked again here: this is where it becomes part of a path. */
export const attachmentFile = (dir: string, id: string): string => {
  const checked = attachmentIdSchema.parse(id);
  return join(dir, ATTACHMENT_FOLDER, checked.slice(0, 2), `${checked}.enc`);
};

export const attachmentFolder = (dir: string, id: string): string =>
  dirname(attachmentFile(dir, id));

/** Durable under its name when it returns. A write that fails leaves nothing but what frees its room again. */
export function placeFile(
  dir: string,
  id: AttachmentId,
  { bytes, onWritten }: { readonly bytes: Uint8Array; readonly onWritten: () => void },
): void {
  const file = attachmentFile(dir, id);
  const folder = attachmentFolder(dir, id);
  if (!existsSync(folder)) {
    makeFolder(folder);
    // The new folders' own names must survive a power cut too.
    syncFolder(dirname(folder));
    syncFolder(dir);
  }
  try {
    replaceFile(file, bytes, onWritten);
  } catch (error) {
    rmSync(`${file}.new`, { force: true });
    throw error;
  }
}

export interface StoredFile {
  readonly path: string;
  readonly id: AttachmentId;
  /** `temporary`: a write that was cut short. */
  readonly kind: 'attachment' | 'temporary';
  readonly sizeBytes: number;
  readonly changedAt: Date;
}

const FILE_NAME = /^([0-9a-f]{32})\.enc(\.new)?$/;

/** By id. What has another name (set aside, or not ours) is not listed, so nobody touches it. */
export function storedFiles(dir: string): readonly StoredFile[] {
  const top = join(dir, ATTACHMENT_FOLDER);
  return namesIn(top)
    .filter((folder) => /^[0-9a-f]{2}$/.test(folder))
    .flatMap((folder) =>
      namesIn(join(top, folder))
        .filter((name) => name.startsWith(folder))
        .flatMap((name) => storedFile(join(top, folder), name)),
    );
}

/** The whole ones alone: what a backup takes, unopened. */
export const attachmentsIn = (dir: string): readonly StoredFile[] =>
  storedFiles(dir).filter(({ kind }) => kind === 'attachment');

function storedFile(folder: string, name: string): readonly StoredFile[] {
  const [, id, temporary] = FILE_NAME.exec(name) ?? [];
  if (id === undefined) return [];
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return [];
  return [
    {
      path,
      id: attachmentIdSchema.parse(id),
      kind: temporary === undefined ? 'attachment' : 'temporary',
      sizeBytes: found.size,
      changedAt: found.mtime,
    },
  ];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}
