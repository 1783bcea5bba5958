import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../../../electron/vault/anchor/anchor-slot.js';
import { findLoss } from '../../../../../electron/vault/anchor/find-loss.js';
import type { JournalRow } from '../../../../../electron/vault/store/record-store.js';

const none = new Uint8Array();
const hashOf = (seq: number, branch: number): Uint8Array => Uint8Array.of(branch, seq);
/** Entries 1 to `length`; from `forkedAt` on of another branch. */
const journalOf = (length: number, forkedAt = Infinity): JournalRow[] =>
  Array.from({ length }, (_, index) => ({
    seq: index + 1,
    entry: none,
    signature: none,
    hash: hashOf(index + 1, index + 1 >= forkedAt ? 2 : 1),
  }));
const at = (seq: number, rest: Partial<Anchor> = {}): Anchor => ({
  turn: 1,
  seq,
  hash: hashOf(seq, 1),
  atMs: seq * 1000,
  loss: undefined,
  ...rest,
});
const nothing = { folder: undefined, machine: undefined };

describe('what the anchors know and the journal does not', () => {
  it('is nothing when they are where the journal ends, behind it, or not there', () => {
    const journal = journalOf(10);
    for (const known of [
      nothing,
      { folder: at(10), machine: at(10) },
      { folder: at(9), machine: at(1) },
      { folder: undefined, machine: at(10) },
      { folder: at(10), machine: undefined },
    ]) {
      expect(findLoss(journal, known)).toBeUndefined();
    }
  });

  it('is a lost tail when the folder’s own anchor is ahead, counted to its end', () => {
    const expected = { kind: 'tail-lost', missing: 3, lastSeenMs: 13_000 };
    expect(findLoss(journalOf(10), { ...nothing, folder: at(13) })).toEqual(expected);
    expect(findLoss(journalOf(10), { folder: at(13), machine: at(13) })).toEqual(expected);
    expect(findLoss(journalOf(10), { folder: at(13), machine: at(11) })).toEqual(expected);
  });

  it('is an older copy when only this computer’s anchor is ahead, or further ahead', () => {
    const expected = { kind: 'older-copy', missing: 5, lastSeenMs: 15_000 };
    expect(findLoss(journalOf(10), { ...nothing, machine: at(15) })).toEqual(expected);
    expect(findLoss(journalOf(10), { folder: at(10), machine: at(15) })).toEqual(expected);
    expect(findLoss(journalOf(10), { folder: at(12), machine: at(15) })).toEqual(expected);
  });

  it('is another branch when the journal has another entry at the anchor’s place', () => {
    const expected = { kind: 'other-branch', missing: 0, lastSeenMs: 8000 };
    expect(findLoss(journalOf(10, 7), { ...nothing, machine: at(8) })).toEqual(expected);
    expect(findLoss(journalOf(8, 8), { ...nothing, folder: at(8) })).toEqual(expected);
  });

  it('is what was noticed before, until acknowledged, whatever was written since', () => {
    const loss = { kind: 'older-copy', missing: 4, lastSeenMs: 14_000 } as const;
    const moved = at(12, { loss });
    expect(findLoss(journalOf(12), { folder: moved, machine: moved })).toEqual(loss);
    expect(findLoss(journalOf(12), { ...nothing, machine: moved })).toEqual(loss);
  });

  it('counts a loss once when one anchor moved on with it and the other could not', () => {
    const loss = { kind: 'tail-lost', missing: 4, lastSeenMs: 14_000 } as const;
    const known = { folder: at(12, { hash: hashOf(12, 2), loss }), machine: at(14) };
    expect(findLoss(journalOf(12, 11), known)).toEqual(loss);
  });

  it('adds up two losses, unless one cannot be counted', () => {
    const loss = { kind: 'older-copy', missing: 4, lastSeenMs: 14_000 } as const;
    expect(findLoss(journalOf(10), { ...nothing, folder: at(12, { loss, atMs: 20_000 }) })).toEqual(
      {
        kind: 'tail-lost',
        missing: 6,
        lastSeenMs: 20_000,
      },
    );
    expect(
      findLoss(journalOf(12, 11), { folder: at(12, { loss, atMs: 20_000 }), machine: undefined }),
    ).toEqual({ kind: 'other-branch', missing: 0, lastSeenMs: 20_000 });
  });
});
