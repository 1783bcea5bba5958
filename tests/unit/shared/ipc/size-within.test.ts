import { describe, expect, it } from 'vitest';
import { isSizeWithin } from '../../../../shared/ipc/size-within.js';

describe('the size of a received value', () => {
  it('is counted through lists, objects, maps and sets', () => {
    const text = 'x'.repeat(500);
    for (const value of [
      text,
      [text],
      { a: { b: text } },
      { [text]: 1 },
      new Map([[1, text]]),
      new Map([[text, 1]]),
      new Set([text]),
      new Uint8Array(1000),
      new Uint8Array(1000).buffer,
      Array.from({ length: 125 }, () => 0),
    ]) {
      expect(isSizeWithin(value, 999)).toBe(false);
      expect(isSizeWithin(value, 3000)).toBe(true);
    }
  });

  it('ends in a value that holds itself, and in a list of nothing that says it is very long', () => {
    const ring: unknown[] = [];
    ring.push(ring, ring);
    expect(isSizeWithin(ring, 1_000_000)).toBe(false);
    const empty: unknown[] = [];
    empty.length = 2 ** 31;
    expect(isSizeWithin(empty, 1_000_000)).toBe(false);
  });

  it('takes nothing for little', () => {
    expect(isSizeWithin(undefined, 8)).toBe(true);
    expect(isSizeWithin(null, 7)).toBe(false);
  });
});
