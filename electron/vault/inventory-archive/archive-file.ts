/**
 * Writes and reads archives in steps: each `next` does a piece and says how far it is; `return` ends it and leaves nothing
 * behind. FORMAT.md §9.7.
 */
import { dirname } from 'node:path';
import type { BackupFs } from '../backup/backup-fs.js';
import { hexOf, utf8 } from '../bytes.js';
import { canonicalJson } from '../canonical-json.js';
import { seal } from '../crypto/aead.js';
import { DEFAULT_KDF_PARAMS, SALT_BYTES, deriveKey, ensureKdfParams } from '../crypto/kdf.js';
import { randomBytes } from '../crypto/random.js';
import type { Secret } from '../crypto/secret.js';
import { newStreamKey, openingStream, sealingStream } from '../crypto/stream.js';
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { chunkPlace, keyPlace, openStreamKey, type Derive } from '../visit-pack/pack-file.js';
import {
  damagedFile,
  decodePackPreamble,
  encodePackPreamble,
  MAX_PREAMBLE_BYTES,
  type DecodedPreamble,
} from '../visit-pack/pack-preamble.js';
import {
  ARCHIVE,
  archiveHeadSchema,
  HEAD_MAX_BYTES,
  photoBytesIn,
  type ArchiveHead,
} from './archive-format.js';
import { ArchiveReader, ArchiveWriter } from './archive-stream.js';

export interface Progress {
  readonly done: number;
  readonly total: number;
}
export type Steps<T> = AsyncGenerator<Progress, T, undefined>;

export interface ArchivePorts {
  readonly fs: BackupFs;
  readonly derive?: Derive;
}

/** A picture and its thumbnail, empty for a document. */
export interface PhotoBytes {
  readonly whole: Uint8Array;
  readonly thumbnail: Uint8Array;
}

const LENGTH_BYTES = 4;

export interface WriteArchive {
  readonly file: string;
  readonly passphrase: Uint8Array;
  readonly head: ArchiveHead;
  /** By its place in the head. */
  readonly readPhoto: (index: number) => PhotoBytes;
}

/** Written beside its place, read back and opened with the same passphrase, then renamed. Returns its size. */
export async function* writeArchive(
  { fs, derive = deriveKey }: ArchivePorts,
  { file, passphrase, head, readPhoto }: WriteArchive,
): Steps<number> {
  const headText = utf8(canonicalJson(archiveHeadSchema.parse(head)));
  if (headText.length > HEAD_MAX_BYTES) throw damagedFile(ARCHIVE, 'too many objects');
  const plain = LENGTH_BYTES + headText.length + photoBytesIn(head);
  // Once to write, once to read it back.
  const total = 2 * plain;
  yield { done: 0, total };
  const salt = randomBytes(SALT_BYTES);
  const { kek, commitment } = derive(passphrase, salt, DEFAULT_KDF_PARAMS);
  const streamKey = newStreamKey();
  const part = `${file}.${hexOf(randomBytes(4))}.part`;
  let isDone = false;
  try {
    const stream = sealingStream(streamKey);
    const start = { kdf: DEFAULT_KDF_PARAMS, salt, commitment };
    const preamble = encodePackPreamble(
      {
        ...start,
        sealedKey: streamKey.use((bytes) => seal(kek, bytes, keyPlace(start, ARCHIVE))),
        streamHeader: stream.header,
      },
      ARCHIVE,
    );
    const out = await fs.create(part);
    const writer = new ArchiveWriter(out, stream, chunkPlace(preamble, ARCHIVE));
    try {
      await out.write(preamble);
      await writer.write(new ByteWriter().u32(headText.length).bytes());
      await writer.write(headText);
      for (const index of head.photos.keys()) {
        yield { done: writer.done, total };
        const { whole, thumbnail } = readPhoto(index);
        await writer.write(whole);
        await writer.write(thumbnail);
        whole.fill(0);
      }
      await writer.finish();
      await out.sync();
    } finally {
      writer.wipe();
      await out.close();
    }
    const opened = yield* shifted(openArchive({ fs, derive }, part, passphrase), plain, total);
    opened.key.wipe();
    await fs.rename(part, file);
    isDone = true;
    await fs.syncFolder(dirname(file));
    return opened.sizeBytes;
  } finally {
    kek.wipe();
    streamKey.wipe();
    headText.fill(0);
    if (!isDone) await fs.remove(part).catch(() => undefined);
  }
}

async function* shifted<T>(steps: Steps<T>, by: number, total: number): Steps<T> {
  let next = await steps.next();
  while (next.done !== true) {
    yield { done: by + next.value.done, total };
    next = await steps.next();
  }
  return next.value;
}

export interface OpenedArchive {
  readonly head: ArchiveHead;
  readonly sizeBytes: number;
  /** Of the stream; wiped by who has it. */
  readonly key: Secret;
}

/**
 * Reads and verifies the whole file; keeps nothing of it but the list. Throws `wrong-secret`, `format-too-new` and
 * `kdf-params-refused` as they are, and `archive-damaged` for everything else.
 */
export async function* openArchive(
  { fs, derive = deriveKey }: ArchivePorts,
  file: string,
  passphrase: Uint8Array,
): Steps<OpenedArchive> {
  const { preamble } = await preambleOf(fs, file);
  ensureKdfParams(preamble.kdf);
  const key = openStreamKey(preamble, passphrase, derive, ARCHIVE);
  let isOpen = false;
  try {
    const steps = readArchive(fs, file, key);
    let next = await steps.next();
    try {
      while (next.done !== true) {
        if (next.value.photo !== undefined) next.value.photo.bytes.whole.fill(0);
        yield next.value;
        next = await steps.next();
      }
    } finally {
      await steps.return(undefined as never);
    }
    isOpen = true;
    return { ...next.value, key };
  } finally {
    if (!isOpen) key.wipe();
  }
}

/** With a photo whenever one was read. */
export interface ReadStep extends Progress {
  readonly photo?: { readonly index: number; readonly bytes: PhotoBytes };
}

/** Photos one by one, in the order of the head. */
export async function* readArchive(
  fs: BackupFs,
  file: string,
  key: Secret,
): AsyncGenerator<ReadStep, { readonly head: ArchiveHead; readonly sizeBytes: number }, undefined> {
  const { preamble, bytes } = await preambleOf(fs, file);
  const from = await fs.open(file);
  try {
    const total = from.sizeBytes;
    await from.read(bytes.length);
    const reader = new ArchiveReader(
      from,
      openingStream(key, preamble.streamHeader),
      chunkPlace(bytes, ARCHIVE),
      total - bytes.length,
    );
    const length = new ByteReader(await reader.read(LENGTH_BYTES)).u32();
    if (length > HEAD_MAX_BYTES || length > total) {
      throw damagedFile(ARCHIVE, 'the length is not plausible');
    }
    const head = headFrom(await reader.read(length));
    if (photoBytesIn(head) > total) throw damagedFile(ARCHIVE, 'more pictures than bytes');
    let done = bytes.length + length;
    yield { done, total };
    for (const [index, { sizeBytes, thumbnailBytes }] of head.photos.entries()) {
      const whole = await reader.read(sizeBytes);
      const thumbnail = await reader.read(thumbnailBytes);
      done += sizeBytes + thumbnailBytes;
      yield { done, total, photo: { index, bytes: { whole, thumbnail } } };
    }
    reader.ensureEnd();
    return { head, sizeBytes: total };
  } finally {
    await from.close();
  }
}

async function preambleOf(fs: BackupFs, file: string): Promise<DecodedPreamble> {
  const from = await fs.open(file);
  try {
    const start = await from.read(Math.min(from.sizeBytes, MAX_PREAMBLE_BYTES));
    return decodePackPreamble(start, ARCHIVE);
  } finally {
    await from.close();
  }
}

function headFrom(text: Uint8Array): ArchiveHead {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    // SECURITY: the cause would quote what was opened.
    throw damagedFile(ARCHIVE, 'the list is no JSON');
  } finally {
    text.fill(0);
  }
  const head = archiveHeadSchema.safeParse(parsed);
  if (!head.success) throw damagedFile(ARCHIVE, 'the list is not of an inventory');
  return head.data;
}
