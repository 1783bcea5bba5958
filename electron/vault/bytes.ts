/** Hex and comparison of byte strings that are not secret. */

export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Throws when the text is not `sizeBytes` bytes of lower-case hex. */
export function bytesOfHex(hex: string, sizeBytes: number): Uint8Array {
  if (hex.length !== 2 * sizeBytes || !/^[0-9a-f]*$/.test(hex)) {
    throw new RangeError(`expected ${2 * sizeBytes} hex digits, got ${hex.length} characters`);
  }
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Not in constant time: for ids, tags of stored rows and other public bytes. */
export const areEqualBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
