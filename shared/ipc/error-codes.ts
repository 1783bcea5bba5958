import type { VaultHolder } from './vault-holder.js';

/** Closed set of failures that cross a process boundary; the window translates them. */
export const IPC_ERROR_CODES = [
  'bad-input',
  'untrusted-sender',
  'vault-locked',
  'vault-paused',
  'vault-absent',
  'vault-exists',
  'wrong-secret',
  'wrong-recovery-key',
  'recovery-key-mistyped',
  'keyring-damaged',
  'database-damaged',
  'record-damaged',
  'record-missing',
  'rollback-suspected',
  'attachment-missing',
  'attachment-damaged',
  'journal-broken',
  'person-suspended',
  'person-expired',
  'vault-in-use',
  'vault-on-network',
  'format-too-new',
  'migration-failed',
  'kdf-out-of-memory',
  'kdf-params-refused',
  'crypto-selftest-failed',
  'disk-full',
  'io-error',
  'backup-damaged',
  'backup-unverified',
  'backup-disk-full',
  'backup-folder-gone',
  'backup-folder-read-only',
  'backup-absent',
  'backup-running',
  'backup-cancelled',
  'visit-pack-damaged',
  'visit-frozen',
  'archive-damaged',
  'not-found',
  'not-permitted',
  'internal',
] as const;
export type IpcErrorCode = (typeof IPC_ERROR_CODES)[number];

export interface IpcFailure {
  readonly ok: false;
  readonly code: IpcErrorCode;
  /** With `vault-in-use`, when it can be told. */
  readonly holder?: VaultHolder | undefined;
}
export type IpcResult<T> = { readonly ok: true; readonly value: T } | IpcFailure;
