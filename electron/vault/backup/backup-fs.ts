/**
 * The few file operations backups need, as a port: tests make each of them fail in turn. Asynchronous, so
 * that answers are saved while a backup is written to a slow drive.
 */
import { open, readdir, rename, rm } from 'node:fs/promises';

export interface BackupWriter {
  /** All bytes, or an error. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** On the drive when it resolves. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BackupReader {
  readonly sizeBytes: number;
  /** The next bytes; fewer only at the end of the file. */
  readonly read: (length: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface BackupFs {
  /** Only the user may read it. Fails when it exists. */
  readonly create: (file: string) => Promise<BackupWriter>;
  readonly open: (file: string) => Promise<BackupReader>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Does nothing when there is no such file. */
  readonly remove: (file: string) => Promise<void>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Makes a rename durable where the file system can. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

/** Sticks and network drives often cannot sync a folder; the rename is then as durable as they make it. */
const CANNOT_SYNC_FOLDER = ['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR', 'EBADF'];

export const nodeBackupFs: BackupFs = {
  create: async (file) => {
    const handle = await open(file, 'wx', 0o600);
    return {
      write: (bytes) => handle.writeFile(bytes),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  open: async (file) => {
    const handle = await open(file, 'r');
    const { size } = await handle.stat();
    return {
      sizeBytes: size,
      read: async (length) => {
        const bytes = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
          const { bytesRead } = await handle.read(bytes, filled, length - filled, null);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.slice(0, filled);
      },
      close: () => handle.close(),
    };
  },
  rename,
  remove: (file) => rm(file, { force: true }),
  list: (folder) => readdir(folder),
  syncFolder: async (folder) => {
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } catch (error) {
      if (!CANNOT_SYNC_FOLDER.includes(systemCodeOf(error) ?? '')) throw error;
    } finally {
      await handle.close();
    }
  },
};

export const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
