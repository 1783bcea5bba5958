import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../../../renderer/features/history/history-days.js';
import type { HistoryEntry } from '../../../../../shared/domain/history/history-entry.js';

const entry = (seq: number, iso: string, zoneOffsetMin = 60): HistoryEntry => ({
  seq,
  personId: 'ab'.repeat(16),
  atMs: Date.parse(iso),
  zoneOffsetMin,
  parts: [],
});

describe('the days of the history', () => {
  it('are those of the wall clock, in the order of the numbers even when a clock was set back', () => {
    const days = daysOf([
      entry(5, '2026-11-22T23:30:00Z'),
      entry(4, '2026-11-22T23:30:00Z', 0),
      entry(3, '2026-11-23T08:00:00Z'),
      entry(2, '2026-11-22T10:00:00Z'),
      entry(1, '2026-11-22T09:00:00Z'),
    ]);
    expect(days.map(({ day, entries }) => [day, entries.map(({ seq }) => seq)])).toEqual([
      ['2026-11-23', [5]],
      ['2026-11-22', [4]],
      ['2026-11-23', [3]],
      ['2026-11-22', [2, 1]],
    ]);
  });
});
