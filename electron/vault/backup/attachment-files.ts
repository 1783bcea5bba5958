/** The vault's attachments as files nobody here can read: `att/<first 2 hex>/<32 hex>.enc`. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../vault-folder.js';

export interface StoredAttachment {
  /** 32 hex digits: the file's name. */
  readonly id: string;
  readonly sizeBytes: number;
}

export const ATTACHMENT_FOLDER = 'att';

export const attachmentFolder = (dir: string, id: string): string =>
  join(dir, ATTACHMENT_FOLDER, id.slice(0, 2));

export const attachmentFile = (dir: string, id: string): string =>
  join(attachmentFolder(dir, id), `${id}.enc`);

const NAME = /^([0-9a-f]{32})\.enc$/;

/** In the order of their ids. What has another name, or goes away meanwhile, is no attachment. */
export function attachmentsIn(dir: string): readonly StoredAttachment[] {
  const top = join(dir, ATTACHMENT_FOLDER);
  const ids = namesIn(top).flatMap((folder) =>
    namesIn(join(top, folder)).flatMap((name) => {
      const id = NAME.exec(name)?.[1];
      return id?.startsWith(folder) === true && folder.length === 2 ? [id] : [];
    }),
  );
  return ids.sort().flatMap((id) => {
    const facts = statSync(attachmentFile(dir, id), { throwIfNoEntry: false });
    return facts?.isFile() === true ? [{ id, sizeBytes: facts.size }] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error) || isNoFolder(error)) return [];
    throw error;
  }
}

const isNoFolder = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
