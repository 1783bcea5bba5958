/** How a long run reports its progress and is stopped, and what its failures are called. */
import { errorCodeOf } from '../error-code-of.js';
import { VaultError } from '../vault-error.js';
import { systemCodeOf, type BackupFs } from './backup-fs.js';

/** Where a crash has to be survived. */
export type BackupStep =
  | 'backup-begun'
  | 'backup-database-written'
  | 'backup-attachments-written'
  | 'backup-synced'
  | 'backup-read-back'
  | 'backup-renamed'
  | 'backup-pruned'
  | 'restore-begun'
  | 'restore-attachments-written'
  | 'restore-database-written'
  | 'restore-verified'
  | 'restore-renamed';

export interface BackupRunPorts {
  readonly fs: BackupFs;
  /** From 0 to 1. Called often. */
  readonly onProgress?: (share: number) => void;
  readonly onStep?: (step: BackupStep) => void;
  /** Stops the run at the next chunk. */
  readonly signal?: AbortSignal;
}

/** Throws `backup-cancelled`. */
export function ensureNotCancelled({ signal }: Pick<BackupRunPorts, 'signal'>): void {
  if (signal?.aborted === true) throw new VaultError('backup-cancelled', 'stopped on request');
}

const DISK_FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];

/** What went wrong on the target folder, by code. A drive that was pulled out answers in many ways. */
export async function targetError(
  fs: BackupFs,
  folder: string,
  error: unknown,
): Promise<VaultError> {
  if (error instanceof VaultError) return error;
  const code = systemCodeOf(error) ?? '';
  if (DISK_FULL.includes(code)) {
    return new VaultError('backup-disk-full', 'no room for the copy', { cause: error });
  }
  const isThere = await fs.list(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    return new VaultError('backup-folder-gone', 'the folder cannot be read', { cause: error });
  }
  if (READ_ONLY.includes(code)) {
    return new VaultError('backup-folder-read-only', 'not writable', { cause: error });
  }
  return new VaultError(errorCodeOf(error), 'the folder could not be used', { cause: error });
}
