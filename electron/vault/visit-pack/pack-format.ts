/** Persisted numbers, names and labels of a visit pack. FORMAT.md §9.6 explains them. */

export const PACK_FORMAT = 1;
/** Lowest pack format a program must know to read what this one writes. */
export const PACK_MIN_READER = 1;

export const PACK_MAGIC = 'CSVISITP';
export const PACK_EXTENSION = 'visite';

export const PACK_LABELS = { key: 'visit/1/key', chunk: 'visit/1/chunk' } as const;

/** Plaintext bytes of a chunk; only the last one may have fewer. */
export const PACK_CHUNK_BYTES = 65_536;
/** What libsodium's secretstream adds to each chunk. */
export const PACK_CHUNK_EXTRA_BYTES = 17;
export const PACK_STREAM_HEADER_BYTES = 24;

/** Sixty photos of the largest size in base64, and the rest: a larger file is not looked at. */
export const PACK_MAX_BYTES = 64 * 1024 * 1024;
