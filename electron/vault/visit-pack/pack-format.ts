/** Persisted numbers, names and labels of a visit pack. FORMAT.md §9.6 explains them. */
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';

export const PACK_FORMAT = 1;
/** Lowest pack format a program must know to read what this one writes. */
export const PACK_MIN_READER = 1;

export const PACK_EXTENSION = 'visite';

/** A file sealed under a passphrase of its own: what tells one kind from another. */
export interface SealedFileKind {
  /** Eight letters, the first bytes of the file. */
  readonly magic: string;
  readonly labels: { readonly key: string; readonly chunk: string };
  readonly damaged: Extract<IpcErrorCode, 'visit-pack-damaged' | 'archive-damaged'>;
}

export const VISIT_PACK: SealedFileKind = {
  magic: 'CSVISITP',
  labels: { key: 'visit/1/key', chunk: 'visit/1/chunk' },
  damaged: 'visit-pack-damaged',
};

/** Plaintext bytes of a chunk; only the last one may have fewer. */
export const PACK_CHUNK_BYTES = 65_536;
/** What libsodium's secretstream adds to each chunk. */
export const PACK_CHUNK_EXTRA_BYTES = 17;
export const PACK_STREAM_HEADER_BYTES = 24;

/** Sixty photos of the largest size in base64, and the rest: a larger file is not looked at. */
export const PACK_MAX_BYTES = 64 * 1024 * 1024;
