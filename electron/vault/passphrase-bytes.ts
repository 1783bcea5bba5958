/** Makes sure a passphrase typed as "e" + accent and one typed as "é" are the same bytes. */

/**
 * The window already sends NFC; this repeats it because a passphrase that stops opening after a keyboard
 * or system change cannot be helped later. Returns a new array only when something had to change.
 */
export function passphraseBytes(utf8Bytes: Uint8Array): Uint8Array {
  if (utf8Bytes.every((byte) => byte < 0x80)) return utf8Bytes;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(utf8Bytes);
  } catch {
    return utf8Bytes;
  }
  return new TextEncoder().encode(text.normalize('NFC'));
}

/** Lends the NFC bytes; a copy that had to be made is overwritten afterwards. */
export function withPassphrase<T>(utf8Bytes: Uint8Array, fn: (passphrase: Uint8Array) => T): T {
  const passphrase = passphraseBytes(utf8Bytes);
  try {
    return fn(passphrase);
  } finally {
    if (passphrase !== utf8Bytes) passphrase.fill(0);
  }
}
