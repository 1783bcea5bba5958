/** Sealing for somebody without being able to open again: X25519 through the owner's Ed25519 key pair. */
import { readySodium } from './sodium-ready.js';
import { Secret } from './secret.js';

/** What `sealTo` adds: an ephemeral public key of 32 bytes and a tag of 16. */
export const BOX_EXTRA_BYTES = 48;

/** `publicKey`: Ed25519. libsodium's crypto_box_seal to the same point on Curve25519. */
export function sealTo(publicKey: Uint8Array, message: Uint8Array): Uint8Array {
  const sodium = readySodium();
  return sodium.crypto_box_seal(message, sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey));
}

/** Undefined when the bytes were not sealed to this seed's key, or not as they are now. */
export function openSealedTo(seed: Secret, sealed: Uint8Array): Secret | undefined {
  const sodium = readySodium();
  const { publicKey, privateKey } = seed.use((bytes) => sodium.crypto_sign_seed_keypair(bytes));
  const secretKey = sodium.crypto_sign_ed25519_sk_to_curve25519(privateKey);
  privateKey.fill(0);
  try {
    const boxKey = sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey);
    return new Secret(sodium.crypto_box_seal_open(sealed, boxKey, secretKey));
  } catch {
    return undefined;
  } finally {
    secretKey.fill(0);
  }
}
