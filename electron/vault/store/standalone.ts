/** A serialised database that needs no file beside it. */

/** Write and read version of SQLite's header: 2 is a log beside the file, 1 is none. */
const JOURNAL_MODE_OFFSETS = [18, 19] as const;
const ROLLBACK_JOURNAL = 1;

/** The same database without a log beside it: only such a one opens in memory. */
export function standalone(database: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(database);
  for (const offset of JOURNAL_MODE_OFFSETS) bytes[offset] = ROLLBACK_JOURNAL;
  return bytes;
}
