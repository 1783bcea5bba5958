/** One record as stored bytes: sealed, padded, bound to its id, kind, version and vault. FORMAT.md §4. */
import { ByteReader } from './byte-reader.js';
import { ByteWriter } from './byte-writer.js';
import { bytesOfHex, utf8 } from './bytes.js';
import { canonicalJson } from './canonical-json.js';
import {
  NONCE_BYTES,
  TAG_BYTES,
  associatedDataOf,
  open,
  seal,
  type AssociatedData,
} from './crypto/aead.js';
import { keyedHash } from './crypto/hash.js';
import { COMPARTMENTS, ID_BYTES, LABELS, RECORD_KINDS } from './format.js';
import { padded, unpadded } from './padding.js';
import type { RecordKeys } from './record-keys.js';
import { RECORD_TYPES, type RecordType } from './records.js';

export interface RecordContent {
  readonly type: RecordType;
  /** 32 hex digits. */
  readonly id: string;
  /** Starts at 1 and grows by 1 with each write, removal included. */
  readonly version: number;
  /** Undefined: removed. The record stays as a tombstone so that an old copy cannot come back. */
  readonly value: unknown;
}

/** Where a row claims to be: the columns beside the envelope. */
export interface RecordPlace {
  readonly id: string;
  readonly version: number;
}

const ENVELOPE_VERSION = 1;
const ALGORITHM_XCHACHA20 = 1;
const KIND_BYTES = 3;
const HEADER_BYTES = 4 + KIND_BYTES + NONCE_BYTES;

export function sealRecord(
  vaultId: Uint8Array,
  keys: RecordKeys,
  content: RecordContent,
): Uint8Array {
  const kind = RECORD_KINDS[content.type];
  const place = recordPlace(vaultId, keys, { ...content, schema: kind.schema });
  const sealed = seal(keys.record, padded(payloadOf(content)), place);
  const kindBytes = new ByteWriter().u8(kind.code).u16(kind.schema).bytes();
  return new ByteWriter()
    .u8(ENVELOPE_VERSION)
    .u8(ALGORITHM_XCHACHA20)
    .u16(keys.epoch)
    .raw(masked(kindBytes, keys, content))
    .raw(sealed.nonce)
    .raw(sealed.ciphertext)
    .bytes();
}

/** Undefined when anything at all is not as it was sealed for this place. */
export function openRecord(
  vaultId: Uint8Array,
  keys: RecordKeys,
  row: RecordPlace & { readonly envelope: Uint8Array },
): RecordContent | undefined {
  if (row.envelope.length < HEADER_BYTES + TAG_BYTES) return undefined;
  const reader = new ByteReader(row.envelope);
  if (reader.u8() !== ENVELOPE_VERSION || reader.u8() !== ALGORITHM_XCHACHA20) return undefined;
  if (reader.u16() !== keys.epoch) return undefined;
  const kind = new ByteReader(masked(reader.raw(KIND_BYTES), keys, row));
  const code = kind.u8();
  const schema = kind.u16();
  const type = RECORD_TYPES.find((name) => RECORD_KINDS[name].code === code);
  if (type === undefined || RECORD_KINDS[type].compartment !== keys.compartment) return undefined;
  const sealed = { nonce: reader.raw(NONCE_BYTES), ciphertext: reader.raw(reader.remaining) };
  const plaintext = open(keys.record, sealed, recordPlace(vaultId, keys, { ...row, type, schema }));
  return plaintext === undefined ? undefined : contentOf(plaintext, { ...row, type });
}

/**
 * The type a row that does not open seems to be of: read from its masked header, vouched for by nothing. Undefined when the
 * header makes no sense either.
 */
export function typeHintOf(
  keys: RecordKeys,
  row: RecordPlace & { readonly envelope: Uint8Array },
): RecordType | undefined {
  if (row.envelope.length < HEADER_BYTES) return undefined;
  const kind = new ByteReader(masked(row.envelope.slice(4, 4 + KIND_BYTES), keys, row));
  const code = kind.u8();
  const schema = kind.u16();
  return RECORD_TYPES.find((name) => {
    const known = RECORD_KINDS[name];
    return known.code === code && known.schema === schema && known.compartment === keys.compartment;
  });
}

/** The tag that names this very ciphertext in the manifest. */
export const tagOf = (envelope: Uint8Array): Uint8Array => envelope.slice(-TAG_BYTES);

function recordPlace(
  vaultId: Uint8Array,
  keys: RecordKeys,
  record: RecordPlace & { readonly type: RecordType; readonly schema: number },
): AssociatedData {
  return associatedDataOf(LABELS.record, [
    vaultId,
    new ByteWriter().u8(COMPARTMENTS[keys.compartment]).bytes(),
    new ByteWriter().u16(keys.epoch).bytes(),
    utf8(record.type),
    bytesOfHex(record.id, ID_BYTES),
    new ByteWriter().u64(record.version).bytes(),
    new ByteWriter().u16(record.schema).bytes(),
  ]);
}

/** Its own inverse. Depends on id and version, so equal kinds look different in every row. */
function masked(bytes: Uint8Array, keys: RecordKeys, place: RecordPlace): Uint8Array {
  const input = associatedDataOf(LABELS.kind, [
    bytesOfHex(place.id, ID_BYTES),
    new ByteWriter().u64(place.version).bytes(),
  ]);
  const mask = keyedHash(keys.index, input, 16);
  return bytes.map((byte, index) => byte ^ (mask[index] ?? 0));
}

function payloadOf({ id, type, version, value }: RecordContent): Uint8Array {
  return utf8(canonicalJson({ id, type, version, value }));
}

/** The payload repeats its place: checked again although the tag already vouches for it. */
function contentOf(
  plaintext: Uint8Array,
  place: RecordPlace & { readonly type: RecordType },
): RecordContent | undefined {
  const text = unpadded(plaintext);
  if (text === undefined) return undefined;
  const payload: unknown = JSON.parse(text);
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { id, type, version, value } = payload as Record<keyof RecordContent, unknown>;
  if (id !== place.id || type !== place.type || version !== place.version) return undefined;
  return { id: place.id, type: place.type, version: place.version, value };
}
