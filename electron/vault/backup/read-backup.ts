/** Reads a backup file and believes nothing of it before every byte has proved itself. */
import { areEqualBytes } from '../bytes.js';
import { openSealedTo } from '../crypto/box.js';
import { checksum, growingHash } from '../crypto/hash.js';
import type { Secret } from '../crypto/secret.js';
import { isSignedBy } from '../crypto/sign.js';
import { sodiumReady } from '../crypto/sodium-ready.js';
import { openingStream } from '../crypto/stream.js';
import { isOf, type Keyring } from '../keyring/keyring.js';
import { SECTIONS } from './backup-format.js';
import type { BackupFs, BackupReader } from './backup-fs.js';
import type { BackupRunPorts } from './backup-run.js';
import { ChunkReader } from './chunk-reader.js';
import {
  NO_ID,
  SECTION_HEAD_BYTES,
  decodeManifest,
  decodeSectionHead,
  encodeSections,
  madePart,
  type ListedSection,
  type SectionHead,
} from './payload.js';
import { FRAME_BYTES, damaged, decodePreamble, preambleLength, type Preamble } from './preamble.js';
import { chunkPlace } from './write-backup.js';

export interface OpenBackup {
  readonly preamble: Preamble;
  /** As stored; every chunk is bound to them. */
  readonly preambleBytes: Uint8Array;
  readonly reader: BackupReader;
}

/** Closes the file whatever comes of the work. Throws `backup-damaged`, `format-too-new`, system errors. */
export async function withBackup<T>(
  fs: BackupFs,
  file: string,
  work: (backup: OpenBackup) => Promise<T>,
): Promise<T> {
  // Before a restore nothing else has needed it yet.
  await sodiumReady();
  const reader = await fs.open(file);
  try {
    const frame = await reader.read(FRAME_BYTES);
    const length = preambleLength(frame);
    const preambleBytes = new Uint8Array(length);
    preambleBytes.set(frame);
    const rest = await reader.read(length - FRAME_BYTES);
    if (rest.length !== length - FRAME_BYTES) throw damaged('the beginning is cut short');
    preambleBytes.set(rest, FRAME_BYTES);
    const preamble = decodePreamble(preambleBytes);
    return await work({ preamble, preambleBytes, reader });
  } finally {
    await reader.close();
  }
}

export interface BackupContent {
  readonly keyring: Uint8Array;
  /** A whole SQLite file in rollback-journal mode. */
  readonly database: Uint8Array;
  /** Everything the manifest lists, the keyring first. */
  readonly sections: readonly ListedSection[];
}

/** Takes the bytes of one attachment as they come. Believed only once `readContent` resolves. */
export interface AttachmentSink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface ContentKeys {
  readonly streamKey: Secret;
  /** The backup's own, with the owner's signature verified: it says whose signature the backup bears. */
  readonly keyring: Keyring;
}

/** Reads on to the last byte. The stream's key is wiped. Throws `backup-damaged` or `format-too-new`. */
export async function readContent(
  { preamble, preambleBytes, reader }: OpenBackup,
  { streamKey, keyring }: ContentKeys,
  ports: BackupRunPorts,
  sinkOf?: (id: string) => Promise<AttachmentSink>,
): Promise<BackupContent> {
  const openChunk = openingStream(streamKey, preamble.streamHeader);
  streamKey.wipe();
  const chunks = new ChunkReader(
    {
      reader,
      start: preambleBytes.length,
      openChunk,
      place: chunkPlace(preambleBytes),
    },
    ports,
  );
  const { database, read, manifestSize } = await readSections(chunks, preamble, sinkOf);
  const { sections, signature } = decodeManifest(await chunks.take(manifestSize));
  chunks.ensureEnd();
  // Of what was read as an attachment only the manifest says whether it was whole to begin with.
  const expected = read.map((section, index) =>
    section.kind === SECTIONS.attachment && sections[index]?.kind === SECTIONS.unreadable
      ? { ...section, kind: SECTIONS.unreadable }
      : section,
  );
  if (!areEqualBytes(encodeSections(sections), encodeSections(expected))) {
    throw damaged('the manifest names other bytes');
  }
  const made = madePart(preamble.vaultId, preambleBytes, sections);
  if (!isSignedBy(makerKey(keyring, preamble.makerId), made, signature)) {
    throw damaged('the maker’s signature does not hold');
  }
  return { keyring: preamble.keyring, database, sections };
}

/** With what only the owner holds. Throws `backup-damaged`. */
export function ownersStreamKey({ preamble }: OpenBackup, ownerSeed: Secret): Secret {
  const key = openSealedTo(ownerSeed, preamble.sealedKey);
  if (key === undefined) throw damaged('the key of the copy does not open');
  return key;
}

async function readSections(
  chunks: ChunkReader,
  { keyring }: Preamble,
  sinkOf?: (id: string) => Promise<AttachmentSink>,
) {
  const read: ListedSection[] = [
    { kind: SECTIONS.keyring, id: NO_ID, sizeBytes: keyring.length, hash: checksum(keyring) },
  ];
  const first = await headOf(chunks);
  if (first.kind !== SECTIONS.database || first.id !== NO_ID) throw damaged('no database');
  const database = await chunks.take(first.sizeBytes);
  read.push({ ...first, hash: checksum(database) });
  for (let previousId = ''; ;) {
    const head = await headOf(chunks);
    if (head.kind === SECTIONS.manifest) {
      return { database, read, manifestSize: head.sizeBytes };
    }
    if (head.kind !== SECTIONS.attachment || head.id <= previousId) throw damaged('out of order');
    previousId = head.id;
    read.push({ ...head, hash: await readAttachment(chunks, head, sinkOf) });
  }
}

async function readAttachment(
  chunks: ChunkReader,
  { id, sizeBytes }: SectionHead,
  sinkOf?: (id: string) => Promise<AttachmentSink>,
): Promise<Uint8Array> {
  chunks.ensureRoomFor(sizeBytes);
  const hash = growingHash();
  const sink = await sinkOf?.(id);
  try {
    for (let left = sizeBytes; left > 0;) {
      const part = await chunks.next(left);
      hash.add(part);
      await sink?.write(part);
      left -= part.length;
    }
  } finally {
    await sink?.end();
  }
  return hash.end();
}

const headOf = async (chunks: ChunkReader): Promise<SectionHead> =>
  decodeSectionHead(await chunks.take(SECTION_HEAD_BYTES));

/** The key its maker signed with when the backup was made, by the keyring of that moment. */
function makerKey({ people }: Keyring, makerId: Uint8Array): Uint8Array {
  const maker = people.find(isOf(makerId));
  const key = maker?.signingKeys.find(({ untilSeq }) => untilSeq === 0);
  if (maker?.status !== 'active' || key === undefined) throw damaged('made by nobody who may');
  return key.publicKey;
}
