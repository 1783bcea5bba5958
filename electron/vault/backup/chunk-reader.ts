/** The bytes inside the stream, one chunk in memory at a time. Throws `backup-damaged` at the first wrong one. */
import type { AssociatedData } from '../crypto/aead.js';
import type { OpenChunk } from '../crypto/stream.js';
import { CHUNK_BYTES, CHUNK_EXTRA_BYTES } from './backup-format.js';
import type { BackupReader } from './backup-fs.js';
import { ensureNotCancelled, type BackupRunPorts } from './backup-run.js';
import { damaged } from './preamble.js';

export interface ChunkSource {
  readonly reader: BackupReader;
  /** Where the stream begins in the file. */
  readonly start: number;
  readonly openChunk: OpenChunk;
  readonly place: AssociatedData;
}

export class ChunkReader {
  readonly #source: ChunkSource;
  readonly #ports: BackupRunPorts;
  /** Bytes of the file that were not read yet. */
  #unread: number;
  #chunk = new Uint8Array(0);

  constructor(source: ChunkSource, ports: BackupRunPorts) {
    this.#source = source;
    this.#ports = ports;
    this.#unread = Math.max(0, source.reader.sizeBytes - source.start);
  }

  /** At least one byte and at most `limit`. */
  async next(limit: number): Promise<Uint8Array> {
    if (this.#chunk.length === 0) await this.#fill();
    const part = this.#chunk.subarray(0, limit);
    this.#chunk = this.#chunk.subarray(part.length);
    return part;
  }

  /** A whole part in memory. */
  async take(length: number): Promise<Uint8Array> {
    // Before any memory is set aside for what a size claims.
    this.ensureRoomFor(length);
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const part = await this.next(length - filled);
      bytes.set(part, filled);
      filled += part.length;
    }
    return bytes;
  }

  ensureRoomFor(length: number): void {
    if (length > this.#chunk.length + this.#unread) throw damaged('a size is not plausible');
  }

  ensureEnd(): void {
    if (this.#chunk.length + this.#unread > 0) throw damaged('there is more than was listed');
  }

  async #fill(): Promise<void> {
    ensureNotCancelled(this.#ports);
    const { reader, start, openChunk, place } = this.#source;
    const length = Math.min(CHUNK_BYTES + CHUNK_EXTRA_BYTES, this.#unread);
    if (length <= CHUNK_EXTRA_BYTES) throw damaged('the file ends too early');
    const opened = openChunk(await reader.read(length), place);
    this.#unread -= length;
    if (opened?.isLast !== (this.#unread === 0)) {
      throw damaged('a part of the file is not what was written');
    }
    this.#chunk = new Uint8Array(opened.bytes);
    this.#ports.onProgress?.(1 - this.#unread / (reader.sizeBytes - start));
  }
}
