/** Passphrases leave their field as bytes: strings cannot be overwritten, bytes can. */

/** Sizes in bytes of UTF-8, as the contract takes them. */
export const MAX_SECRET_BYTES = 1024;
export const MIN_NEW_SECRET_BYTES = 12;

/** UTF-8 of the NFC form: the same bytes whichever keyboard composed the accents. */
export function secretBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.normalize('NFC'));
}

/** Reads the field once and empties it. */
export function takeSecret(input: HTMLInputElement): Uint8Array<ArrayBuffer> {
  const bytes = secretBytes(input.value);
  input.value = '';
  return bytes;
}

/** Runs `work`, then overwrites the bytes whatever came of it. */
export async function withSecret<T>(
  bytes: Uint8Array<ArrayBuffer>,
  work: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  try {
    return await work(bytes);
  } finally {
    bytes.fill(0);
  }
}
