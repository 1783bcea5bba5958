/** The clear beginning of a backup: what it is, whose, and who may open it. Pure; FORMAT.md §7.1. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { NONCE_BYTES, TAG_BYTES, type Sealed } from '../crypto/aead.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import { ID_BYTES } from '../format.js';
import { VaultError } from '../vault-error.js';
import {
  BACKUP_FORMAT,
  BACKUP_MAGIC,
  BACKUP_MIN_READER,
  STREAM_HEADER_BYTES,
} from './backup-format.js';

/** What is known before the backup's key is made; all of it is associated data of that key. */
export interface BackupFacts {
  readonly vaultId: Uint8Array;
  /** Random, 16 bytes. */
  readonly backupId: Uint8Array;
  /** Whose key opens it. */
  readonly personId: Uint8Array;
  /** Number of the vault's last commit. */
  readonly seq: number;
  readonly createdAt: Date;
  /** Rows of the records table, tombstones included: no more than the file's size tells. */
  readonly rowCount: number;
  readonly attachmentCount: number;
  /** Bytes inside the stream. */
  readonly payloadBytes: number;
}

export interface Preamble extends BackupFacts {
  /** The backup's random key under a key of the person's. */
  readonly sealedKey: Sealed;
  readonly streamHeader: Uint8Array;
  /** A whole keyring file (FORMAT.md §2). */
  readonly keyring: Uint8Array;
}

/** Magic 8, format 2, lowest reader 2, length of body 4. */
export const FRAME_BYTES = 16;
const KEY_BYTES = 32;
/** A keyring has a few thousand bytes; this is what a forged length may cost in memory. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

export function encodeFacts(facts: BackupFacts): Uint8Array {
  return new ByteWriter()
    .raw(facts.vaultId)
    .raw(facts.backupId)
    .raw(facts.personId)
    .u64(facts.seq)
    .u64(facts.createdAt.getTime())
    .u32(facts.rowCount)
    .u32(facts.attachmentCount)
    .u64(facts.payloadBytes)
    .bytes();
}

export function encodePreamble(preamble: Preamble): Uint8Array {
  const body = new ByteWriter()
    .raw(encodeFacts(preamble))
    .raw(preamble.sealedKey.nonce)
    .raw(preamble.sealedKey.ciphertext)
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
    personId: reader.raw(ID_BYTES),
    seq: reader.u64(),
    createdAt: new Date(reader.u64()),
    rowCount: reader.u32(),
    attachmentCount: reader.u32(),
    payloadBytes: reader.u64(),
    sealedKey: { nonce: reader.raw(NONCE_BYTES), ciphertext: reader.raw(KEY_BYTES + TAG_BYTES) },
    streamHeader: reader.raw(STREAM_HEADER_BYTES),
    keyring: reader.raw(reader.u32()),
  };
  reader.ensureEnd();
  if (Number.isNaN(preamble.createdAt.getTime())) throw new RangeError('no such moment');
  return preamble;
}

export const damaged = (what: string, cause?: unknown): VaultError =>
  new VaultError('backup-damaged', what, { cause });
