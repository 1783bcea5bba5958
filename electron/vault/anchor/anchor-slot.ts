/** One slot of an anchor file as bytes: how far the journal had come, and what is missing from it. Pure; FORMAT.md §7. */
import { LOSS_KINDS, type LossKind } from '../../../shared/ipc/contract-anchor.js';
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { areEqualBytes, utf8 } from '../bytes.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import { ID_BYTES } from '../format.js';

/** The journal's end after a commit that was on disk. */
export interface AnchorPoint {
  readonly seq: number;
  /** Of the journal's entry with this number. */
  readonly hash: Uint8Array;
  /** When the entry was made: milliseconds since 1970-01-01 UTC. */
  readonly atMs: number;
}

/** Commits this vault held once and holds no more. */
export interface Loss {
  readonly kind: LossKind;
  /** Commits; 0 when it cannot be told. */
  readonly missing: number;
  /** When the last one that is missing was made: milliseconds since 1970-01-01 UTC. */
  readonly lastSeenMs: number;
}

export interface Anchor extends AnchorPoint {
  /** Grows by one with each writing: the highest of a file's slots is the last one. */
  readonly turn: number;
  /** What nobody has acknowledged yet. */
  readonly loss: Loss | undefined;
}

export const ANCHOR_MAGIC = utf8('CSVAULTA');
export const ANCHOR_LAYOUT = 1;
/** Persisted numbers; 0 stands for no loss. */
export const LOSS_CODES: Readonly<Record<LossKind, number>> = {
  'tail-lost': 1,
  'older-copy': 2,
  'other-branch': 3,
};
export const SLOT_BYTES = 132;
/** The last moment a date can hold, and far above any turn. */
const HIGHEST = 8.64e15;

export function encodeSlot(anchor: Anchor, vaultId: Uint8Array): Uint8Array {
  const { turn, seq, hash, atMs, loss } = anchor;
  const content = new ByteWriter()
    .raw(ANCHOR_MAGIC)
    .u16(ANCHOR_LAYOUT)
    .raw(vaultId)
    .u64(turn)
    .u64(seq)
    .raw(hash)
    .u64(atMs)
    .u16(loss === undefined ? 0 : LOSS_CODES[loss.kind])
    .u64(loss?.missing ?? 0)
    .u64(loss?.lastSeenMs ?? 0)
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

/** Undefined when anything is not as it was written, or when it is another vault's. Never throws. */
export function decodeSlot(bytes: Uint8Array, vaultId: Uint8Array): Anchor | undefined {
  if (bytes.length !== SLOT_BYTES) return undefined;
  const content = bytes.subarray(0, SLOT_BYTES - HASH_BYTES);
  if (!areEqualBytes(checksum(content), bytes.subarray(content.length))) return undefined;
  try {
    const reader = new ByteReader(content);
    if (!areEqualBytes(reader.raw(ANCHOR_MAGIC.length), ANCHOR_MAGIC)) return undefined;
    if (reader.u16() !== ANCHOR_LAYOUT) return undefined;
    if (!areEqualBytes(reader.raw(ID_BYTES), vaultId)) return undefined;
    const [turn, seq, hash, atMs] = [
      reader.u64(),
      reader.u64(),
      reader.raw(HASH_BYTES),
      reader.u64(),
    ];
    const code = reader.u16();
    const [missing, lastSeenMs] = [reader.u64(), reader.u64()];
    reader.ensureEnd();
    if (Math.max(turn, atMs, lastSeenMs) > HIGHEST) return undefined;
    const kind = LOSS_KINDS.find((each) => LOSS_CODES[each] === code);
    if (code !== 0 && kind === undefined) return undefined;
    const loss = kind === undefined ? undefined : { kind, missing, lastSeenMs };
    return { turn, seq, hash, atMs, loss };
  } catch {
    return undefined;
  }
}
