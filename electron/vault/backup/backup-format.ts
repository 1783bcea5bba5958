/** Persisted numbers, names and labels of a backup file. FORMAT.md §9 explains them. */

export const BACKUP_FORMAT = 1;
/** Lowest backup format a program must know to read what this one writes. */
export const BACKUP_MIN_READER = 1;

export const BACKUP_MAGIC = 'CSVAULTB';
export const BACKUP_EXTENSION = 'vbk';

/** Plaintext bytes of a chunk; only the last one may have fewer. */
export const CHUNK_BYTES = 65_536;
/** What libsodium's secretstream adds to each chunk: 1 byte of tag, 16 of authentication. */
export const CHUNK_EXTRA_BYTES = 17;
export const STREAM_HEADER_BYTES = 24;

export const BACKUP_LABELS = { chunk: 'backup/1/chunk', made: 'backup/1/made' } as const;

/**
 * What a backup is made of. `keyring` is in the clear beginning and only listed; `unreadable` is an
 * attachment the vault's own disk did not give back whole.
 */
export const SECTIONS = {
  keyring: 0,
  database: 1,
  attachment: 2,
  unreadable: 3,
  manifest: 255,
} as const;
export type SectionKind = (typeof SECTIONS)[keyof typeof SECTIONS];
