/** The door to the parts below a vault: sealing, slots, recovery keys and keyring files by themselves. */
import { ByteWriter } from '../../electron/vault/byte-writer.js';
import { associatedDataOf, seal } from '../../electron/vault/crypto/aead.js';
import { checksum } from '../../electron/vault/crypto/hash.js';
import { DEFAULT_KDF_PARAMS, type KdfParams } from '../../electron/vault/crypto/kdf.js';
import { Secret } from '../../electron/vault/crypto/secret.js';
import {
  failedSelfTests,
  readySodium,
  sodiumReady,
} from '../../electron/vault/crypto/sodium-ready.js';
import { RECORD_KINDS, type Compartment } from '../../electron/vault/format.js';
import { decodeKeyringFile } from '../../electron/vault/keyring/keyring-file.js';
import { encodeKeyringBody } from '../../electron/vault/keyring/keyring-body.js';
import { makeSlot, newPersonSecrets, openSlot } from '../../electron/vault/keyring/slot.js';
import { openRecord, sealRecord } from '../../electron/vault/record-envelope.js';
import {
  COMPARTMENT_SECRET_BYTES,
  recordKeysOf,
  type RecordKeys,
} from '../../electron/vault/record-keys.js';
import { RECORD_TYPES, type RecordType } from '../../electron/vault/records.js';
import { randomOf } from './random.js';

export interface Place {
  readonly id: string;
  readonly compartment: Compartment;
  readonly type: RecordType;
  readonly version: number;
  readonly vaultId: Uint8Array;
  readonly epoch: number;
}

const keys = new Map<string, RecordKeys>();

/** One key for all compartments and epochs: a real vault has more, which would hide a missing binding. */
function keysOf({ compartment, epoch }: Place): RecordKeys {
  const name = `${compartment} ${epoch}`;
  const made = keys.get(name) ?? recordKeysOf(compartment, epoch, sameSecret());
  keys.set(name, made);
  return made;
}

const sameSecret = (): Secret => new Secret(new Uint8Array(COMPARTMENT_SECRET_BYTES).fill(7));

/** No two of them share id, version, vault or epoch. */
export async function placeOf(seed: number, index: number): Promise<Place> {
  await sodiumReady();
  const random = randomOf(seed, index);
  const type = RECORD_TYPES[index % RECORD_TYPES.length] ?? 'answer';
  return {
    id: Buffer.from(random.bytes(16)).toString('hex'),
    compartment: RECORD_KINDS[type].compartment,
    type,
    version: index + 1,
    vaultId: random.bytes(16),
    epoch: index + 1,
  };
}

export const sealAt = (place: Place, value: unknown): Uint8Array =>
  sealRecord(place.vaultId, keysOf(place), { ...place, value });

/** Whether the cipher accepts the record at this place: the payload, which repeats its place, is not asked. */
export function opensAt(place: Place, envelope: Uint8Array): boolean {
  const sodium = readySodium();
  // libsodium's typings give it several shapes; which one is asked for does not matter here.
  const genuine = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt as (
    ...args: readonly unknown[]
  ) => unknown;
  let hasAccepted = false;
  const watched = (...args: readonly unknown[]): unknown => {
    const plaintext = genuine(...args);
    hasAccepted = true;
    return plaintext;
  };
  Object.assign(sodium, { crypto_aead_xchacha20poly1305_ietf_decrypt: watched });
  try {
    openRecord(place.vaultId, keysOf(place), { ...place, envelope });
    return hasAccepted;
  } finally {
    Object.assign(sodium, { crypto_aead_xchacha20poly1305_ietf_decrypt: genuine });
  }
}

/** Gives the nonces of the function that seals every record and key. The cipher itself does not run here. */
export async function nonceSource(): Promise<() => Uint8Array> {
  Object.assign(await sodiumReady(), {
    crypto_aead_xchacha20poly1305_ietf_encrypt: () => new Uint8Array(16),
  });
  const key = new Secret(new Uint8Array(32).fill(1));
  const byte = new Uint8Array(1);
  const place = associatedDataOf('torture', [byte]);
  return () => seal(key, byte, place).nonce;
}

export const PRIMITIVES = [
  'crypto_pwhash',
  'crypto_generichash',
  'crypto_kdf_derive_from_key',
  'crypto_aead_xchacha20poly1305_ietf_encrypt',
  'crypto_sign_detached',
] as const;

/** What the self-test says of a libsodium of which one function gives one wrong bit. */
export async function failedWithBent(
  name: (typeof PRIMITIVES)[number],
): Promise<readonly string[]> {
  const lib = await sodiumReady();
  const genuine = lib[name] as (...args: readonly unknown[]) => Uint8Array;
  const bent = (...args: readonly unknown[]): Uint8Array => {
    const output = genuine(...args);
    output[0] = (output[0] ?? 0) ^ 1;
    return output;
  };
  return failedSelfTests({ ...lib, [name]: bent });
}

/** A keyring file whose passphrase slots name other parameters, with a right checksum: what a forger can do. */
export function withKdfParams(file: Uint8Array, kdf: KdfParams | undefined): Uint8Array {
  const copy = decodeKeyringFile(file);
  if (copy.state !== 'good') throw new Error(`the keyring is ${copy.state}`);
  const slots = copy.keyring.slots.map((slot) =>
    slot.header.kdf === undefined ? slot : { ...slot, header: { ...slot.header, kdf } },
  );
  const body = encodeKeyringBody({ ...copy.keyring, slots });
  const content = new ByteWriter()
    .raw(file.slice(0, 12))
    .u32(body.length)
    .raw(body)
    .raw(copy.signature)
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

/** Makes a recovery slot with one key and tells what another one does to it: `open` only for the same key. */
export function triedOnSlot(recoveryKey: Uint8Array, tried: Uint8Array): string {
  const vaultId = new Uint8Array(16).fill(1);
  const person = newPersonSecrets(vaultId);
  const slot = makeSlot(person, { kind: 'recovery', recoveryKey }, DEFAULT_KDF_PARAMS);
  return openSlot(vaultId, slot, { kind: 'recovery', recoveryKey: tried }).state;
}
