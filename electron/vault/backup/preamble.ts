/** The clear beginning of a backup: what it is, whose, and who may open it. Pure; FORMAT.md §9.1. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { BOX_EXTRA_BYTES } from '../crypto/box.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import { ID_BYTES, KEY_BYTES } from '../format.js';
import { VaultError } from '../vault-error.js';
import {
  BACKUP_FORMAT,
  BACKUP_MAGIC,
  BACKUP_MIN_READER,
  STREAM_HEADER_BYTES,
} from './backup-format.js';

export interface Preamble {
  readonly vaultId: Uint8Array;
  /** Random, 16 bytes. */
  readonly backupId: Uint8Array;
  /** Who made it, and signed what is in it. */
  readonly makerId: Uint8Array;
  /** Number of the vault's last commit, and the hash of its journal entry. */
  readonly seq: number;
  readonly head: Uint8Array;
  readonly createdAt: Date;
  /** Rows of the records table, tombstones included: no more than the file's size tells. */
  readonly rowCount: number;
  /** The stream's random key, sealed to the owner's public key. */
  readonly sealedKey: Uint8Array;
  readonly streamHeader: Uint8Array;
  /** A whole keyring file (FORMAT.md §2). */
  readonly keyring: Uint8Array;
}

/** Magic 8, format 2, lowest reader 2, length of body 4. */
export const FRAME_BYTES = 16;
/** A keyring has a few thousand bytes; this is what a forged length may cost in memory. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

export function encodePreamble(preamble: Preamble): Uint8Array {
  const body = new ByteWriter()
    .raw(preamble.vaultId)
    .raw(preamble.backupId)
    .raw(preamble.makerId)
    .u64(preamble.seq)
    .raw(preamble.head)
    .u64(preamble.createdAt.getTime())
    .u32(preamble.rowCount)
    .raw(preamble.sealedKey)
    .raw(preamble.streamHeader)
    .u32(preamble.keyring.length)
    .raw(preamble.keyring)
    .bytes();
  const content = new ByteWriter()
    .raw(utf8(BACKUP_MAGIC))
    .u16(BACKUP_FORMAT)
    .u16(BACKUP_MIN_READER)
    .u32(body.length)
    .raw(body)
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

/** Bytes of the whole preamble, from its first 16. Throws `backup-damaged`. */
export function preambleLength(frame: Uint8Array): number {
  const magic = utf8(BACKUP_MAGIC);
  if (frame.length < FRAME_BYTES || !areEqualBytes(frame.subarray(0, magic.length), magic)) {
    throw damaged('not a backup of this program');
  }
  const bodyLength = new ByteReader(frame.subarray(FRAME_BYTES - 4, FRAME_BYTES)).u32();
  if (bodyLength > MAX_BODY_BYTES) throw damaged('the length is not plausible');
  return FRAME_BYTES + bodyLength + HASH_BYTES;
}

/** Throws `backup-damaged`, or `format-too-new` when a newer program wrote it and it is intact. */
export function decodePreamble(bytes: Uint8Array): Preamble {
  const content = bytes.subarray(0, Math.max(0, bytes.length - HASH_BYTES));
  // The checksum comes first: a flipped bit in the format number must not read as "too new".
  if (!areEqualBytes(checksum(content), bytes.subarray(content.length))) {
    throw damaged('the beginning does not match its checksum');
  }
  try {
    const reader = new ByteReader(content);
    reader.raw(BACKUP_MAGIC.length);
    const format = reader.u16();
    const minReader = reader.u16();
    if (format > BACKUP_FORMAT || minReader > BACKUP_FORMAT) {
      throw new VaultError('format-too-new', `backup format ${format}, reader ${minReader}`);
    }
    return decodeBody(reader.raw(reader.u32()));
  } catch (error) {
    if (error instanceof VaultError) throw error;
    throw damaged('the beginning cannot be read', error);
  }
}

function decodeBody(body: Uint8Array): Preamble {
  const reader = new ByteReader(body);
  const preamble = {
    vaultId: reader.raw(ID_BYTES),
    backupId: reader.raw(ID_BYTES),
    makerId: reader.raw(ID_BYTES),
    seq: reader.u64(),
    head: reader.raw(HASH_BYTES),
    createdAt: new Date(reader.u64()),
    rowCount: reader.u32(),
    sealedKey: reader.raw(KEY_BYTES + BOX_EXTRA_BYTES),
    streamHeader: reader.raw(STREAM_HEADER_BYTES),
    keyring: reader.raw(reader.u32()),
  };
  reader.ensureEnd();
  if (Number.isNaN(preamble.createdAt.getTime())) throw new RangeError('no such moment');
  return preamble;
}

export const damaged = (what: string, cause?: unknown): VaultError =>
  new VaultError('backup-damaged', what, { cause });
