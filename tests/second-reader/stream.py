"""A long message as a row of chunks, by libsodium's secretstream: FORMAT.md §8 and §9.2."""

from nacl import bindings
from nacl.exceptions import CryptoError

CHUNK = 65536
CHUNK_EXTRA = 17
HEADER = 24
MESSAGE, FINAL = 0, 3


def state_of(key, header):
    """Reading and writing begin with the same state, once the header is known."""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    return state


def seal(key, header, chunks):
    """`chunks`: (place, plaintext) pairs; the last is sealed as the last. Without the header."""
    state = state_of(key, header)
    out = []
    for number, (place, plaintext) in enumerate(chunks, start=1):
        tag = FINAL if number == len(chunks) else MESSAGE
        out.append(bindings.crypto_secretstream_xchacha20poly1305_push(state, plaintext, place, tag))
    return b"".join(out)


def unseal(key, header, place_of, sealed):
    """The plaintexts of chunks already told apart, or None unless the last, and no other, is sealed as the last."""
    state = state_of(key, header)
    out = []
    for index, chunk in enumerate(sealed):
        try:
            opened = bindings.crypto_secretstream_xchacha20poly1305_pull(state, chunk, place_of(index))
        except (CryptoError, RuntimeError, ValueError, TypeError):
            return None
        plaintext, tag = opened
        if tag != (FINAL if index == len(sealed) - 1 else MESSAGE):
            return None
        out.append(plaintext)
    return out


def cut(data):
    """All chunks are full but the last."""
    step = CHUNK + CHUNK_EXTRA
    return [data[start : start + step] for start in range(0, len(data), step)]
