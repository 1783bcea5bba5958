/** XChaCha20-Poly1305-IETF with random nonces, always bound to a described place. */
import { ByteWriter } from '../byte-writer.js';
import { utf8 } from '../bytes.js';
import { randomBytes } from './random.js';
import type { Secret } from './secret.js';
import { readySodium } from './sodium-ready.js';

export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;

declare const associatedData: unique symbol;
/** Only `associatedDataOf` makes one: libsodium.js takes null, '' and missing for the same thing. */
export type AssociatedData = Uint8Array & { readonly [associatedData]: true };

export interface Sealed {
  readonly nonce: Uint8Array;
  /** Ciphertext followed by the 16-byte tag. */
  readonly ciphertext: Uint8Array;
}

/** Label and fields, each preceded by its length (u16). Refuses a missing or empty field. */
export function associatedDataOf(label: string, fields: readonly Uint8Array[]): AssociatedData {
  if (label === '' || fields.length === 0) throw new RangeError('associated data needs its fields');
  const writer = new ByteWriter().sized(utf8(label));
  for (const field of fields) {
    if (!(field instanceof Uint8Array) || field.length === 0) {
      throw new RangeError(`associated data "${label}" has an empty field`);
    }
    writer.sized(field);
  }
  return writer.bytes() as AssociatedData;
}

export function seal(key: Secret, plaintext: Uint8Array, place: AssociatedData): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const ciphertext = key.use((keyBytes) =>
    readySodium().crypto_aead_xchacha20poly1305_ietf_encrypt(
      plaintext,
      place,
      null,
      nonce,
      keyBytes,
    ),
  );
  return { nonce, ciphertext };
}

/** Undefined when key, place or bytes are not those it was sealed with. */
export function open(key: Secret, sealed: Sealed, place: AssociatedData): Uint8Array | undefined {
  if (sealed.nonce.length !== NONCE_BYTES || sealed.ciphertext.length < TAG_BYTES) return undefined;
  return key.use((keyBytes) => {
    try {
      return readySodium().crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        sealed.ciphertext,
        place,
        sealed.nonce,
        keyBytes,
      );
    } catch {
      return undefined;
    }
  });
}
