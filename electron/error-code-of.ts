/** Maps whatever was thrown in main to a code of the closed set. */
import type { IpcErrorCode } from '../shared/ipc/error-codes.js';
import { VaultCallError } from './vault-client.js';

/** System error codes worth telling apart; everything else the system says is an input/output failure. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT']);

export function errorCodeOf(error: unknown): IpcErrorCode {
  if (error instanceof VaultCallError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    if (DISK_FULL.has(error.code)) return 'disk-full';
    if (/^E[A-Z]+$/.test(error.code)) return 'io-error';
  }
  return 'internal';
}
