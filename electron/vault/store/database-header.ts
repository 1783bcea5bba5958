/** Reads SQLite's file header before SQLite does: opening may already write (a WAL left by a crash). */
import { VaultError } from '../vault-error.js';
import { readFileStart } from '../vault-folder.js';
import { ensureKnownVersion } from './migrate.js';
import { APPLICATION_ID } from './pragmas.js';

/** Layout: sqlite.org/fileformat2.html §1.3. Integers are big-endian, 32 bits. */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;
/** Versions count migrations. Beyond this it is damage, not a newer program. */
const MAX_PLAUSIBLE_VERSION = 9999;

/**
 * Throws `database-damaged` when the file is not ours and `format-too-new` when it is from a newer program.
 * Never call it while the file is open in this process: closing this handle would drop SQLite's locks.
 */
export function ensureReadableHeader(file: string, known?: number): void {
  const header = readFileStart(file, HEADER_BYTES);
  if (header?.length !== HEADER_BYTES) {
    throw new VaultError('database-damaged', 'the file is missing or cut short');
  }
  const view = new DataView(header.buffer, header.byteOffset);
  const magic = new TextDecoder().decode(header.subarray(0, MAGIC.length));
  const version = view.getUint32(USER_VERSION_OFFSET);
  const isOurs = magic === MAGIC && view.getUint32(APPLICATION_ID_OFFSET) === APPLICATION_ID;
  if (!isOurs || version > MAX_PLAUSIBLE_VERSION) {
    throw new VaultError('database-damaged', 'not a database of this program');
  }
  ensureKnownVersion(version, known);
}
