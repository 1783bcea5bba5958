import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../../shared/domain/history/history-entry.js';
import { SITTING_MS, historyLines } from '../../../../shared/history/history-lines.js';

const ID = 'ab'.repeat(16);
const saved = (type: string, count = 1) => ({ type, saved: count, removed: 0 });

function entry(seq: number, given: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    seq,
    personId: ID,
    atMs: seq * 1000,
    zoneOffsetMin: 60,
    parts: [{ compartment: 'survey', isReadable: true, counts: [saved('answer')] }],
    ...given,
  };
}

const rangesOf = (entries: readonly HistoryEntry[]) =>
  historyLines(entries).map((line) => [line.entry.seq, line.firstSeq]);

describe('the lines of the history', () => {
  it('put together what one person did in one sitting', () => {
    const moved = entry(8, {
      parts: [{ compartment: 'survey', isReadable: true, counts: [saved('assessment')] }],
    });
    const [line, ...rest] = historyLines([entry(9), moved, entry(7)]);
    expect(rest).toEqual([]);
    expect(line?.firstSeq).toBe(7);
    expect(line?.entry.seq).toBe(9);
    expect(line?.entry.parts).toEqual([
      {
        compartment: 'survey',
        isReadable: true,
        counts: [saved('answer', 2), saved('assessment', 1)],
      },
    ]);
  });

  it('begin anew for somebody else, after a while, on another clock and where a number is missing', () => {
    expect(rangesOf([entry(9), entry(8, { personId: 'cd'.repeat(16) }), entry(7)])).toHaveLength(3);
    expect(rangesOf([entry(9, { atMs: SITTING_MS + 8001 }), entry(8)])).toHaveLength(2);
    expect(rangesOf([entry(9), entry(8, { zoneOffsetMin: 120 })])).toHaveLength(2);
    expect(rangesOf([entry(9), entry(7)])).toHaveLength(2);
  });

  it('show once what was announced and done', () => {
    const action = (step: 'planned' | 'done' | 'not-applied', personId = ID) => ({
      action: { name: 'people.add', step, personId },
    });
    expect(rangesOf([entry(9, action('done')), entry(8, action('planned')), entry(7)])).toEqual([
      [9, 8],
      [7, 7],
    ]);
    expect(rangesOf([entry(9, action('not-applied')), entry(8, action('planned'))])).toHaveLength(
      2,
    );
    expect(
      rangesOf([entry(9, action('done')), entry(8, action('planned', 'cd'.repeat(16)))]),
    ).toHaveLength(2);
  });

  it('cover every number once and lose no count', () => {
    const some = fc.array(
      fc.record({
        isElse: fc.boolean(),
        gapMs: fc.integer({ min: 0, max: 2 * SITTING_MS }),
        type: fc.constantFrom('answer', 'assessment', 'draft'),
        isReadable: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (given) => {
        let atMs = 0;
        const entries = given
          .map(({ isElse, gapMs, type, isReadable }, index) => {
            atMs += gapMs;
            return entry(index + 1, {
              atMs,
              personId: isElse ? 'cd'.repeat(16) : ID,
              parts: [{ compartment: 'survey', isReadable, counts: [saved(type)] }],
            });
          })
          .toReversed();
        const lines = historyLines(entries);
        const covered = lines.flatMap(({ entry: newest, firstSeq }) =>
          Array.from({ length: newest.seq - firstSeq + 1 }, (_, back) => newest.seq - back),
        );
        expect(covered).toEqual(entries.map(({ seq }) => seq));
        const total = lines
          .flatMap((line) => line.entry.parts.flatMap(({ counts }) => counts))
          .reduce((sum, count) => sum + count.saved, 0);
        expect(total).toBe(entries.length);
      }),
    );
  });
});
