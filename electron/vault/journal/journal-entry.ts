/** One commit in the journal as bytes: what it hashes to, what is signed, what is sealed in it. Pure; FORMAT.md §6. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { canonicalJson } from '../canonical-json.js';
import {
  NONCE_BYTES,
  associatedDataOf,
  open,
  seal,
  type AssociatedData,
  type Sealed,
} from '../crypto/aead.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import type { Secret } from '../crypto/secret.js';
import { COMPARTMENTS, ID_BYTES, LABELS, compartmentOfCode, type Compartment } from '../format.js';
import { padded, unpadded } from '../padding.js';

/** A compartment after the commit, and what was done to it. */
export interface TouchedCompartment {
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly root: Uint8Array;
  /** Under the compartment's details key: who may not read the records may not read this either. */
  readonly details: Sealed;
}

export interface JournalEntry {
  /** 1 for the first; grows by 1. */
  readonly seq: number;
  /** Hash of the entry before; 32 zero bytes for the first. */
  readonly previousHash: Uint8Array;
  readonly actorId: Uint8Array;
  /** Of the keyring the actor had open. */
  readonly generation: number;
  /** Milliseconds since 1970-01-01 UTC, by the computer's clock. */
  readonly atMs: number;
  /** What to add to UTC for the civil time, in minutes. */
  readonly zoneOffsetMin: number;
  /** Milliseconds the vault has been open in all, by clocks nobody sets. Shows a clock that was turned. */
  readonly openMs: number;
  readonly touched: readonly TouchedCompartment[];
}

/** Offsets run from UTC-12 to UTC+14; stored with this added so that they are never negative. */
const ZONE_BIAS_MIN = 1440;

export function encodeEntry(entry: JournalEntry): Uint8Array {
  const writer = new ByteWriter()
    .u64(entry.seq)
    .raw(entry.previousHash)
    .raw(entry.actorId)
    .u64(entry.generation)
    .u64(entry.atMs)
    .u16(entry.zoneOffsetMin + ZONE_BIAS_MIN)
    .u64(entry.openMs)
    .u8(entry.touched.length);
  for (const { compartment, epoch, root, details } of entry.touched) {
    writer.u8(COMPARTMENTS[compartment]).u16(epoch).raw(root);
    writer.u32(details.ciphertext.length).raw(details.nonce).raw(details.ciphertext);
  }
  return writer.bytes();
}

/** Throws RangeError on anything but the canonical bytes of an entry. */
export function decodeEntry(bytes: Uint8Array): JournalEntry {
  const reader = new ByteReader(bytes);
  const entry: JournalEntry = {
    seq: reader.u64(),
    previousHash: reader.raw(HASH_BYTES),
    actorId: reader.raw(ID_BYTES),
    generation: reader.u64(),
    atMs: reader.u64(),
    zoneOffsetMin: reader.u16() - ZONE_BIAS_MIN,
    openMs: reader.u64(),
    touched: Array.from({ length: reader.u8() }, () => readTouched(reader)),
  };
  reader.ensureEnd();
  if (!areEqualBytes(encodeEntry(entry), bytes)) throw new RangeError('entry is not canonical');
  return entry;
}

function readTouched(reader: ByteReader): TouchedCompartment {
  const compartment = compartmentOfCode(reader.u8());
  if (compartment === undefined) throw new RangeError('unknown compartment');
  const epoch = reader.u16();
  const root = reader.raw(HASH_BYTES);
  const size = reader.u32();
  const details = { nonce: reader.raw(NONCE_BYTES), ciphertext: reader.raw(size) };
  return { compartment, epoch, root, details };
}

/** What the actor signs. */
export const signedPartOf = (vaultId: Uint8Array, entry: Uint8Array): AssociatedData =>
  associatedDataOf(LABELS.commit, [vaultId, checksum(entry)]);

/** Covers the signature too: what was verified once stays as it was verified. */
export const entryHash = (
  vaultId: Uint8Array,
  { entry, signature }: { readonly entry: Uint8Array; readonly signature: Uint8Array },
): Uint8Array => checksum(associatedDataOf(LABELS.entry, [vaultId, checksum(entry), signature]));

interface DetailsPlace {
  readonly vaultId: Uint8Array;
  readonly seq: number;
  readonly compartment: Compartment;
  readonly epoch: number;
}

export const sealDetails = (key: Secret, place: DetailsPlace, details: unknown): Sealed =>
  seal(key, padded(utf8(canonicalJson(details))), detailsPlace(place));

/** Undefined when key, place or bytes are not those it was sealed with. */
export function openDetails(key: Secret, place: DetailsPlace, sealed: Sealed): unknown {
  const plaintext = open(key, sealed, detailsPlace(place));
  const text = plaintext === undefined ? undefined : unpadded(plaintext);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

const detailsPlace = ({ vaultId, seq, compartment, epoch }: DetailsPlace): AssociatedData =>
  associatedDataOf(LABELS.details, [
    vaultId,
    new ByteWriter().u64(seq).bytes(),
    new ByteWriter().u8(COMPARTMENTS[compartment]).u16(epoch).bytes(),
  ]);
