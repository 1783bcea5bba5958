/** What still reads in a vault's database file, sorted by table. Changes nothing and asks SQLite nothing. */
import { hexOf } from '../bytes.js';
import { SIGNATURE_BYTES } from '../crypto/sign.js';
import { HASH_BYTES } from '../crypto/hash.js';
import { ID_BYTES } from '../format.js';
import type { StoredState } from '../store/record-store.js';
import { databaseFile, readFileIfPresent } from '../vault-folder.js';
import { databasePages } from './database-pages.js';
import { rowsIn, type PageRow } from './page-rows.js';

/**
 * As `RecordStore.readAll` would give it where nothing is damaged, in another order. In a damaged file rows may be
 * missing, and the same key may be there more than once.
 */
export function readDamaged(dir: string): StoredState {
  const file = readFileIfPresent(databaseFile(dir)) ?? new Uint8Array();
  const log = readFileIfPresent(`${databaseFile(dir)}-wal`);
  const rows = rowsIn(databasePages(file, log));
  return {
    records: rows.flatMap(recordRow),
    buckets: rows.flatMap(bucketRow),
    manifests: rows.flatMap(manifestRow),
    journal: rows.flatMap(journalRow).sort((one, other) => one.seq - other.seq),
  };
}

// The columns in the order of the table's key, then of the table: store/migrations/0001-initial.ts.

function recordRow({ rowid, cells }: PageRow) {
  const [id, compartmentCode, version, envelope] = cells;
  if (rowid !== undefined || cells.length !== 4 || !isBytes(id, ID_BYTES)) return [];
  if (!isNumber(compartmentCode) || !isNumber(version) || !isBytes(envelope)) return [];
  return [{ id: hexOf(id), compartmentCode, version, envelope }];
}

function bucketRow({ rowid, cells }: PageRow) {
  const [compartmentCode, bucket, entries] = cells;
  if (rowid !== undefined || cells.length !== 3) return [];
  if (!isNumber(compartmentCode) || !isNumber(bucket) || !isBytes(entries)) return [];
  return bucket > 255 ? [] : [{ compartmentCode, bucket, entries }];
}

function manifestRow({ rowid, cells }: PageRow) {
  const [, epoch, seq, root] = cells;
  if (rowid === undefined || cells.length !== 4 || cells[0] !== null) return [];
  if (!isNumber(epoch) || !isNumber(seq) || !isBytes(root, HASH_BYTES)) return [];
  return [{ compartmentCode: rowid, epoch, seq, root }];
}

function journalRow({ rowid, cells }: PageRow) {
  const [, entry, signature, hash] = cells;
  if (rowid === undefined || cells.length !== 4 || cells[0] !== null) return [];
  if (!isBytes(entry) || !isBytes(signature, SIGNATURE_BYTES)) return [];
  return isBytes(hash, HASH_BYTES) ? [{ seq: rowid, entry, signature, hash }] : [];
}

const isNumber = (cell: unknown): cell is number => typeof cell === 'number';

const isBytes = (cell: unknown, length?: number): cell is Uint8Array =>
  cell instanceof Uint8Array && (length === undefined || cell.length === length);
