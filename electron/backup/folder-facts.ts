/** What main can tell of a folder without opening anything in it. */
import { stat } from 'node:fs/promises';
import { parse } from 'node:path';

export interface FolderFacts {
  readonly name: string;
  readonly isReachable: boolean;
  /** On the same file system as the vault: lost together with it. */
  readonly isOwnDrive: boolean;
}

export async function folderFacts(folder: string, vaultDir: string): Promise<FolderFacts> {
  const [there, own] = await Promise.all([deviceOf(folder), deviceOf(vaultDir)]);
  return {
    name: folderName(folder),
    isReachable: there !== undefined,
    isOwnDrive: there !== undefined && there === own,
  };
}

/** "Copies (E:)" on Windows, "Copies" elsewhere; the drive alone for its root. Pure. */
export function folderName(folder: string): string {
  const { root, base } = parse(folder);
  const drive = /^[A-Za-z]:/.exec(root)?.[0];
  const last = base === '' ? (drive ?? root) : base;
  const shown = drive === undefined || base === '' ? last : `${last} (${drive})`;
  return shown.slice(0, 255);
}

/** Undefined when there is no such folder now. */
async function deviceOf(folder: string): Promise<number | undefined> {
  try {
    const facts = await stat(folder);
    return facts.isDirectory() ? facts.dev : undefined;
  } catch {
    return undefined;
  }
}
