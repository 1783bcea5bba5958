/** Builds the vault's binary layouts. Integers are unsigned and big-endian. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];

  u8(value: number): this {
    return this.#integer(value, 1);
  }

  u16(value: number): this {
    return this.#integer(value, 2);
  }

  u32(value: number): this {
    return this.#integer(value, 4);
  }

  u64(value: number): this {
    return this.#integer(value, 8);
  }

  raw(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    return this;
  }

  /** Bytes preceded by their length (u16). */
  sized(bytes: Uint8Array): this {
    return this.u16(bytes.length).raw(bytes);
  }

  bytes(): Uint8Array {
    const total = this.#parts.reduce((sum, part) => sum + part.length, 0);
    const joined = new Uint8Array(total);
    let offset = 0;
    for (const part of this.#parts) {
      joined.set(part, offset);
      offset += part.length;
    }
    return joined;
  }

  #integer(value: number, sizeBytes: 1 | 2 | 4 | 8): this {
    // 64-bit fields hold safe integers only: a version or a counter never comes near 2^53.
    const limit = sizeBytes === 8 ? Number.MAX_SAFE_INTEGER : 2 ** (8 * sizeBytes) - 1;
    if (!Number.isSafeInteger(value) || value < 0 || value > limit) {
      throw new RangeError(`expected an integer of ${sizeBytes} bytes, got ${value}`);
    }
    const bytes = new Uint8Array(sizeBytes);
    let rest = value;
    for (let index = sizeBytes - 1; index >= 0; index -= 1) {
      bytes[index] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return this.raw(bytes);
  }
}
