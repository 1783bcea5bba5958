/** The sealed chunks of an archive, written and read one after the other: no archive is ever whole in memory. */
import type { BackupReader, BackupWriter } from '../backup/backup-fs.js';
import type { AssociatedData } from '../crypto/aead.js';
import type { OpenChunk, SealingStream } from '../crypto/stream.js';
import { PACK_CHUNK_BYTES, PACK_CHUNK_EXTRA_BYTES } from '../visit-pack/pack-format.js';
import { damagedFile } from '../visit-pack/pack-preamble.js';
import { ARCHIVE } from './archive-format.js';

const SEALED_BYTES = PACK_CHUNK_BYTES + PACK_CHUNK_EXTRA_BYTES;

export class ArchiveWriter {
  readonly #out: BackupWriter;
  readonly #stream: SealingStream;
  readonly #place: AssociatedData;
  readonly #chunk = new Uint8Array(PACK_CHUNK_BYTES);
  #filled = 0;
  /** Plaintext bytes taken so far. */
  done = 0;

  constructor(out: BackupWriter, stream: SealingStream, place: AssociatedData) {
    this.#out = out;
    this.#stream = stream;
    this.#place = place;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      if (this.#filled === PACK_CHUNK_BYTES) await this.#flush(false);
      const part = bytes.subarray(at, at + PACK_CHUNK_BYTES - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      this.done += part.length;
    }
  }

  async finish(): Promise<void> {
    await this.#flush(true);
  }

  wipe(): void {
    this.#chunk.fill(0);
  }

  async #flush(isLast: boolean): Promise<void> {
    const bytes = this.#chunk.subarray(0, this.#filled);
    await this.#out.write(this.#stream.seal(bytes, this.#place, isLast));
    this.#filled = 0;
  }
}

export class ArchiveReader {
  readonly #from: BackupReader;
  readonly #open: OpenChunk;
  readonly #place: AssociatedData;
  #left: number;
  #chunk: Uint8Array = new Uint8Array();
  #at = 0;

  /** `sealedBytes` is what the file has behind its preamble. */
  constructor(from: BackupReader, open: OpenChunk, place: AssociatedData, sealedBytes: number) {
    this.#from = from;
    this.#open = open;
    this.#place = place;
    this.#left = sealedBytes;
  }

  /** Exactly so many bytes; throws `archive-damaged` when there are fewer or they are not what was written. */
  async read(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length;) {
      if (this.#at === this.#chunk.length) await this.#next();
      const part = this.#chunk.subarray(this.#at, this.#at + length - filled);
      bytes.set(part, filled);
      filled += part.length;
      this.#at += part.length;
    }
    return bytes;
  }

  /** Nothing more was written than was read. */
  ensureEnd(): void {
    if (this.#left > 0 || this.#at < this.#chunk.length) {
      throw damagedFile(ARCHIVE, 'the file goes on after its end');
    }
  }

  async #next(): Promise<void> {
    const size = Math.min(SEALED_BYTES, this.#left);
    if (size <= PACK_CHUNK_EXTRA_BYTES) throw damagedFile(ARCHIVE, 'the file ends too early');
    const opened = this.#open(await this.#from.read(size), this.#place);
    this.#left -= size;
    if (opened?.isLast !== (this.#left === 0)) {
      throw damagedFile(ARCHIVE, 'a part of the file is not what was written');
    }
    this.#chunk.fill(0);
    this.#chunk = opened.bytes;
    this.#at = 0;
  }
}
