/** One backup file, from the first byte to the last, synced. FORMAT.md §9. */
import { associatedDataOf } from '../crypto/aead.js';
import { sealTo } from '../crypto/box.js';
import { checksum, growingHash } from '../crypto/hash.js';
import type { Secret } from '../crypto/secret.js';
import { sign } from '../crypto/sign.js';
import { sealingStream } from '../crypto/stream.js';
import { ByteWriter } from '../byte-writer.js';
import { BACKUP_LABELS, CHUNK_BYTES, SECTIONS } from './backup-format.js';
import type { BackupReader } from './backup-fs.js';
import { ensureNotCancelled, type BackupRunPorts } from './backup-run.js';
import type { BackupSource, StoredAttachment } from './backup-source.js';
import { ChunkWriter } from './chunk-writer.js';
import {
  NO_ID,
  encodeSectionHead,
  encodeSections,
  madePart,
  manifestBytes,
  type ListedSection,
} from './payload.js';
import { encodePreamble, type Preamble } from './preamble.js';

export interface NewBackup {
  readonly facts: Omit<Preamble, 'sealedKey' | 'streamHeader' | 'keyring'>;
  readonly source: BackupSource;
  /** Random, of this backup alone. */
  readonly streamKey: Secret;
}

/**
 * Creates `file`, which must not exist. Leaves it as it is when it fails. Returns what the manifest lists;
 * attachments that were deleted since they were listed are not among it.
 */
export async function writeBackup(
  file: string,
  { facts, source, streamKey }: NewBackup,
  ports: BackupRunPorts,
): Promise<readonly ListedSection[]> {
  const { maker, keyring, database, attachments } = source;
  const stream = sealingStream(streamKey);
  const preamble = encodePreamble({
    ...facts,
    sealedKey: streamKey.use((key) => sealTo(maker.ownerPublicKey, key)),
    streamHeader: stream.header,
    keyring,
  });
  const total = attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, database.length);
  const out = await ports.fs.create(file);
  try {
    await out.write(preamble);
    ports.onStep?.('backup-begun');
    const place = chunkPlace(preamble);
    const chunks = new ChunkWriter(async (chunk, isLast) => {
      ensureNotCancelled(ports);
      await out.write(stream.seal(chunk, place, isLast));
      ports.onProgress?.(Math.min(1, chunks.byteCount / total));
    });
    const sections: ListedSection[] = [
      { kind: SECTIONS.keyring, id: NO_ID, sizeBytes: keyring.length, hash: checksum(keyring) },
      await writeDatabase(chunks, database),
    ];
    ports.onStep?.('backup-database-written');
    for (const attachment of attachments) {
      const section = await writeAttachment(chunks, attachment, source);
      if (section !== undefined) sections.push(section);
    }
    ports.onStep?.('backup-attachments-written');
    const made = madePart(facts.vaultId, preamble, sections);
    const manifest = new ByteWriter()
      .raw(encodeSections(sections))
      .raw(sign(maker.signingSeed, made))
      .bytes();
    await chunks.add(
      encodeSectionHead({
        kind: SECTIONS.manifest,
        id: NO_ID,
        sizeBytes: manifestBytes(sections.length),
      }),
    );
    await chunks.add(manifest);
    await chunks.end();
    await out.sync();
    ports.onStep?.('backup-synced');
    return sections;
  } finally {
    await out.close();
  }
}

async function writeDatabase(chunks: ChunkWriter, database: Uint8Array): Promise<ListedSection> {
  const head = { kind: SECTIONS.database, id: NO_ID, sizeBytes: database.length };
  await chunks.add(encodeSectionHead(head));
  await chunks.add(database);
  return { ...head, hash: checksum(database) };
}

/** Undefined when it was deleted. What cannot be read is filled up with zeros and listed as such. */
async function writeAttachment(
  chunks: ChunkWriter,
  { id }: StoredAttachment,
  { openAttachment }: BackupSource,
): Promise<ListedSection | undefined> {
  const opened = await openAttachment(id);
  if (opened === 'deleted') return undefined;
  const sizeBytes = opened === 'unreadable' ? 0 : opened.sizeBytes;
  // What was promised here is what the reader counts off: whether it could be kept, the manifest says.
  await chunks.add(encodeSectionHead({ kind: SECTIONS.attachment, id, sizeBytes }));
  const hash = growingHash();
  let isWhole = opened !== 'unreadable';
  try {
    for (let start = 0; start < sizeBytes; start += CHUNK_BYTES) {
      const length = Math.min(CHUNK_BYTES, sizeBytes - start);
      const bytes = isWhole ? await wholePart(opened, length) : undefined;
      if (bytes === undefined) isWhole = false;
      const part = bytes ?? new Uint8Array(length);
      hash.add(part);
      await chunks.add(part);
    }
  } finally {
    if (opened !== 'unreadable') await opened.close();
  }
  const kind = isWhole ? SECTIONS.attachment : SECTIONS.unreadable;
  return { kind, id, sizeBytes, hash: hash.end() };
}

/** Undefined when the vault's own disk does not give these bytes. */
async function wholePart(
  opened: BackupReader | 'unreadable',
  length: number,
): Promise<Uint8Array | undefined> {
  if (opened === 'unreadable') return undefined;
  const bytes = await opened.read(length).catch(() => undefined);
  return bytes?.length === length ? bytes : undefined;
}

/** Binds every chunk to the whole clear beginning. */
export const chunkPlace = (preamble: Uint8Array) =>
  associatedDataOf(BACKUP_LABELS.chunk, [checksum(preamble)]);
