/** Cuts a long message into chunks of one size; the last one, and only that, may be shorter. */
import { CHUNK_BYTES } from './backup-format.js';

export class ChunkWriter {
  readonly #write: (chunk: Uint8Array, isLast: boolean) => Promise<void>;
  readonly #buffer = new Uint8Array(CHUNK_BYTES);
  #filled = 0;
  /** Bytes written, without what is still held back. */
  byteCount = 0;

  /** `write` must be done with the bytes when it resolves: the next chunk takes their place. */
  constructor(write: (chunk: Uint8Array, isLast: boolean) => Promise<void>) {
    this.#write = write;
  }

  async add(bytes: Uint8Array): Promise<void> {
    let taken = 0;
    while (taken < bytes.length) {
      // Held back until more comes: the last chunk must say that it is the last.
      if (this.#filled === CHUNK_BYTES) await this.#flush(false);
      const part = bytes.subarray(taken, taken + CHUNK_BYTES - this.#filled);
      this.#buffer.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
    }
  }

  async end(): Promise<void> {
    await this.#flush(true);
  }

  async #flush(isLast: boolean): Promise<void> {
    const chunk = this.#buffer.subarray(0, this.#filled);
    this.byteCount += chunk.length;
    this.#filled = 0;
    await this.#write(chunk, isLast);
  }
}
