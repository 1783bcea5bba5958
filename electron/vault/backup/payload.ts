/** What is inside the stream: sections, then a manifest of their sizes and hashes. Pure; FORMAT.md §7.3. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes } from '../bytes.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import { ID_BYTES } from '../format.js';
import { VaultError } from '../vault-error.js';
import { SECTIONS } from './backup-format.js';
import { damaged } from './preamble.js';

export interface BackupContent {
  /** The keyring file of the preamble: the manifest vouches for it too. */
  readonly keyring: Uint8Array;
  /** A whole SQLite file in rollback-journal mode. */
  readonly database: Uint8Array;
}

const NO_ID = new Uint8Array(ID_BYTES);
const SECTION_HEAD_BYTES = 1 + ID_BYTES + 8;

export function encodePayload({ keyring, database }: BackupContent): Uint8Array {
  const manifest = encodeManifest([
    { kind: SECTIONS.keyring, bytes: keyring },
    { kind: SECTIONS.database, bytes: database },
  ]);
  const writer = new ByteWriter();
  for (const section of [
    { kind: SECTIONS.database, bytes: database },
    { kind: SECTIONS.manifest, bytes: manifest },
  ]) {
    writer.u8(section.kind).raw(NO_ID).u64(section.bytes.length).raw(section.bytes);
  }
  return writer.bytes();
}

/** Throws `backup-damaged`, or `format-too-new` at a section this version does not know. */
export function decodePayload(payload: Uint8Array, keyring: Uint8Array): BackupContent {
  try {
    const reader = new ByteReader(payload);
    const database = sectionOf(reader, SECTIONS.database);
    const manifest = sectionOf(reader, SECTIONS.manifest);
    reader.ensureEnd();
    const expected = encodeManifest([
      { kind: SECTIONS.keyring, bytes: keyring },
      { kind: SECTIONS.database, bytes: database },
    ]);
    if (!areEqualBytes(manifest, expected)) throw damaged('the manifest names other bytes');
    return { keyring, database };
  } catch (error) {
    if (error instanceof VaultError) throw error;
    throw damaged('the sections cannot be read', error);
  }
}

function sectionOf(reader: ByteReader, expected: number): Uint8Array {
  const head = new ByteReader(reader.raw(SECTION_HEAD_BYTES));
  const kind = head.u8();
  // Never dropped in silence: a backup with attachments restored without them would look whole.
  if (kind !== expected) throw new VaultError('format-too-new', `section ${kind}`);
  head.raw(ID_BYTES);
  return reader.raw(head.u64());
}

interface Section {
  readonly kind: number;
  readonly bytes: Uint8Array;
}

function encodeManifest(sections: readonly Section[]): Uint8Array {
  const writer = new ByteWriter().u32(sections.length);
  for (const { kind, bytes } of sections) {
    const hash = checksum(bytes);
    if (hash.length !== HASH_BYTES) throw new RangeError('a hash has 32 bytes');
    writer.u8(kind).raw(NO_ID).u64(bytes.length).raw(hash);
  }
  return writer.bytes();
}
