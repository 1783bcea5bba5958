import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  SLOT_BYTES,
  decodeSlot,
  encodeSlot,
  type Anchor,
} from '../../../../../electron/vault/anchor/anchor-slot.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import { LOSS_KINDS } from '../../../../../shared/ipc/contract-anchor.js';

const vaultId = new Uint8Array(16).fill(7);
const counts = fc.integer({ min: 0, max: 2 ** 40 });
const anchors: fc.Arbitrary<Anchor> = fc.record({
  turn: counts,
  seq: counts,
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  atMs: counts,
  loss: fc.option(
    fc.record({ kind: fc.constantFrom(...LOSS_KINDS), missing: counts, lastSeenMs: counts }),
    { nil: undefined },
  ),
});
const example: Anchor = {
  turn: 3,
  seq: 21,
  hash: new Uint8Array(32).fill(9),
  atMs: 1_795_343_400_123,
  loss: { kind: 'older-copy', missing: 4, lastSeenMs: 1_795_343_400_000 },
};

beforeAll(sodiumReady);

describe('a slot of an anchor', () => {
  it('reads back as it was written, always in as many bytes', () => {
    fc.assert(
      fc.property(anchors, (anchor) => {
        const bytes = encodeSlot(anchor, vaultId);
        expect(bytes.length).toBe(SLOT_BYTES);
        expect(decodeSlot(bytes, vaultId)).toEqual(anchor);
      }),
    );
  });

  it('is refused with any bit of it flipped, cut short, or of another vault', () => {
    const bytes = encodeSlot(example, vaultId);
    for (let bit = 0; bit < SLOT_BYTES * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeSlot(flipped, vaultId)).toBeUndefined();
    }
    for (let size = 0; size < SLOT_BYTES; size += 1) {
      expect(decodeSlot(bytes.subarray(0, size), vaultId)).toBeUndefined();
    }
    expect(decodeSlot(bytes, new Uint8Array(16).fill(8))).toBeUndefined();
  });

  it('is refused with numbers no clock and no vault comes to', () => {
    for (const far of [{ atMs: 8.7e15 }, { turn: 8.7e15 }]) {
      expect(decodeSlot(encodeSlot({ ...example, ...far }, vaultId), vaultId)).toBeUndefined();
    }
  });
});
