/** The vault's folder: names, rights, and the two ways of changing a file that survive a power cut. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const KEYRING_NAMES = ['keyring.a', 'keyring.b'] as const;
export type KeyringName = (typeof KEYRING_NAMES)[number];
export const DATABASE_NAME = 'records.db';
/** While a backup begins; left by a crash it is ignored, and the next backup takes it away. */
export const SNAPSHOT_NAME = 'snapshot.new';
/** Advice about who has the vault open: see lock-file.ts. */
export const LOCK_NAME = 'lock';
/** How far the journal had come: see anchor/anchors.ts. */
export const ANCHOR_NAME = 'anchor';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Absent only when nothing of a vault is there: half a vault must never look like none. */
export function isVaultAbsent(dir: string): boolean {
  try {
    const names = readdirSync(dir);
    return !names.some((name) => name.startsWith('keyring.') || name.startsWith(DATABASE_NAME));
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

/** Only the user may list or enter it. */
export const makeFolder = (dir: string): void => {
  mkdirSync(dir, { recursive: true, mode: FOLDER_MODE });
};

/** Undefined when there is no such file. */
export function readFileIfPresent(file: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The first bytes, fewer when the file is shorter. Undefined when there is no such file. */
export function readFileStart(file: string, sizeBytes: number): Uint8Array | undefined {
  const handle = openIfPresent(file);
  if (handle === undefined) return undefined;
  try {
    const bytes = new Uint8Array(sizeBytes);
    return bytes.slice(0, readSync(handle, bytes, 0, sizeBytes, 0));
  } finally {
    closeSync(handle);
  }
}

function openIfPresent(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const READ_BYTES = 65_536;

/**
 * Reads a file to its end, if there is one. Throws what the system says where the disk does not give a byte.
 * Leaves it open: `onOpened` is given the handle, to be closed when no lock depends on it.
 */
export function readThrough(file: string, onOpened: (handle: number) => void): void {
  const handle = openIfPresent(file);
  if (handle === undefined) return;
  onOpened(handle);
  const buffer = new Uint8Array(READ_BYTES);
  for (let at = 0, size = 1; size > 0; at += size) {
    size = readSync(handle, buffer, 0, READ_BYTES, at);
  }
}

/** Creates an empty file only the user may read; fails when it exists. */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', FILE_MODE));
}

/** After a crash at any moment the file is either the old one or the new one, whole. */
export function replaceFile(file: string, bytes: Uint8Array, onWritten?: () => void): void {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', FILE_MODE);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  onWritten?.();
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

export const damagedNameOf = (file: string, now: Date): string =>
  `${file}.damaged-${now.toISOString().replaceAll(/[-:.]/g, '')}`;

/** Makes a file that another program has written durable and gives it its name. */
export function putInPlace(temporary: string, file: string): void {
  const handle = openSync(temporary, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

/** Moves a damaged file out of the way under a name that says when. Nothing is ever deleted. */
export function setAside(file: string, now: Date): void {
  renameSync(file, damagedNameOf(file, now));
  syncFolder(dirname(file));
}

/** Makes a rename durable. Windows has no such call and does not need it. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export const databaseFile = (dir: string): string => join(dir, DATABASE_NAME);
export const anchorFile = (dir: string): string => join(dir, ANCHOR_NAME);
export const lockFile = (dir: string): string => join(dir, LOCK_NAME);

/** One spelling per folder, for the list of vaults open in this process. */
export const canonicalFolder = (dir: string): string => resolve(dir);

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
