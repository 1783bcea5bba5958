/** libsodium's secretstream: a long message in chunks that cannot be reordered, dropped or cut short. */
import type { AssociatedData } from './aead.js';
import { Secret } from './secret.js';
import { readySodium } from './sodium-ready.js';

export interface SealingStream {
  /** 24 bytes, random; not secret. */
  readonly header: Uint8Array;
  readonly seal: (chunk: Uint8Array, place: AssociatedData, isLast: boolean) => Uint8Array;
}

/** Undefined when key, place, order or bytes are not those it was sealed with, or the tag is neither of ours. */
export type OpenChunk = (
  chunk: Uint8Array,
  place: AssociatedData,
) => { readonly bytes: Uint8Array; readonly isLast: boolean } | undefined;

export const newStreamKey = (): Secret =>
  new Secret(readySodium().crypto_secretstream_xchacha20poly1305_keygen());

// The state lives in libsodium's memory until the vault process ends, as copies of every key do: its
// JavaScript has no call that frees one.
export function sealingStream(key: Secret): SealingStream {
  const sodium = readySodium();
  const { state, header } = key.use((bytes) =>
    sodium.crypto_secretstream_xchacha20poly1305_init_push(bytes),
  );
  return {
    header,
    seal: (chunk, place, isLast) =>
      sodium.crypto_secretstream_xchacha20poly1305_push(
        state,
        chunk,
        place,
        isLast
          ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
          : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
      ),
  };
}

export function openingStream(key: Secret, header: Uint8Array): OpenChunk {
  const sodium = readySodium();
  const state = key.use((bytes) =>
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, bytes),
  );
  return (chunk, place) => {
    try {
      // false when the chunk does not open.
      const opened: { message: Uint8Array; tag: number } | false =
        sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, place);
      if (opened === false) return undefined;
      const isLast = opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
      // Libsodium knows two tags more, which only a holder of the key could have sealed.
      const isKnown =
        isLast || opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
      return isKnown ? { bytes: opened.message, isLast } : undefined;
    } catch {
      return undefined;
    }
  };
}
