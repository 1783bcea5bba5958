"""libsodium through Debian's PyNaCl: another build of it than the program's WebAssembly one."""

from nacl import bindings
from nacl.exceptions import CryptoError

from refusal import Refusal

KDF_FLOOR = (64 * 1024, 3)
KDF_CEILING = (512 * 1024, 20)


def blake2b(data, size=32, key=b""):
    return bindings.crypto_generichash_blake2b_salt_personal(data, digest_size=size, key=key)


def kdf(key, number, context=b"CabSurV1"):
    """crypto_kdf_derive_from_key: the bindings lack it, FORMAT.md §3 says what it is made of."""
    return bindings.crypto_generichash_blake2b_salt_personal(
        b"",
        digest_size=32,
        key=key,
        salt=number.to_bytes(8, "little").ljust(16, b"\0"),
        person=context.ljust(16, b"\0"),
    )


def argon2id(passphrase, salt, memory_kib, passes):
    try:
        return bindings.crypto_pwhash_alg(
            64,
            passphrase,
            salt,
            passes,
            memory_kib * 1024,
            bindings.crypto_pwhash_ALG_ARGON2ID13,
        )
    except Exception as cause:
        raise Refusal("kdf-out-of-memory") from cause


def derive(passphrase, salt, memory_kib, passes):
    """KEK and commitment. Refuses parameters outside the accepted ones before running."""
    inside = (
        KDF_FLOOR[0] <= memory_kib <= KDF_CEILING[0] and KDF_FLOOR[1] <= passes <= KDF_CEILING[1]
    )
    if not inside:
        raise Refusal("kdf-params-refused")
    output = argon2id(passphrase, salt, memory_kib, passes)
    if not any(output):
        raise Refusal("kdf-out-of-memory")
    return output[:32], output[32:]


def seal(key, nonce, place, plaintext):
    return bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, place, nonce, key)


def unseal(key, nonce, place, ciphertext):
    """None when key, place or bytes are not those it was sealed with."""
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, place, nonce, key)
    except (CryptoError, ValueError, TypeError):
        return None


def signing_keys(seed):
    """Public key, private key."""
    return bindings.crypto_sign_seed_keypair(seed)


def sign(seed, message):
    return bindings.crypto_sign(message, signing_keys(seed)[1])[:64]


def is_signed(public_key, message, signature):
    try:
        bindings.crypto_sign_open(signature + message, public_key)
        return len(signature) == 64
    except (CryptoError, ValueError, TypeError):
        return False
