/** Reads what `ByteWriter` wrote. Throws RangeError when the bytes end too early; never reads past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get remaining(): number {
    return this.#bytes.length - this.#offset;
  }

  u8(): number {
    return this.#integer(1);
  }

  u16(): number {
    return this.#integer(2);
  }

  u32(): number {
    return this.#integer(4);
  }

  u64(): number {
    const value = this.#integer(8);
    if (!Number.isSafeInteger(value)) throw new RangeError('64-bit field is out of range');
    return value;
  }

  /** A copy of the next bytes. */
  raw(length: number): Uint8Array {
    if (length > this.remaining) {
      throw new RangeError(`expected ${length} more bytes, got ${this.remaining}`);
    }
    const slice = this.#bytes.slice(this.#offset, this.#offset + length);
    this.#offset += length;
    return slice;
  }

  sized(): Uint8Array {
    return this.raw(this.u16());
  }

  ensureEnd(): void {
    if (this.remaining !== 0) throw new RangeError(`${this.remaining} bytes too many`);
  }

  #integer(sizeBytes: number): number {
    return this.raw(sizeBytes).reduce((value, byte) => value * 256 + byte, 0);
  }
}
