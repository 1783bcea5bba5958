import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT, prunableBackups } from '../../../../../shared/domain/backup/retention.js';

const DAY_MS = 86_400_000;
const dates = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const folders = fc
  .array(dates, { minLength: 1, maxLength: 80 })
  .map((all) =>
    all.map((date, index) => ({ name: `b${String(index)}`, createdAt: date.toISOString() })),
  );

describe('which backups are kept', () => {
  it('is seven days, five weeks and twelve months of two years of daily ones', () => {
    const all = Array.from({ length: 730 }, (_, day) => ({
      name: `day-${String(day)}`,
      createdAt: new Date(Date.UTC(2026, 0, 1, 12) + day * DAY_MS).toISOString(),
    }));
    const gone = new Set(prunableBackups(all, 'day-729'));
    const kept = all.filter(({ name }) => !gone.has(name)).map(({ createdAt }) => createdAt);
    // The last day, 31 December 2027, is a Friday; Sundays end the weeks before it.
    const months = '01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30';
    const late = '12-05 12-12 12-19 12-25 12-26 12-27 12-28 12-29 12-30 12-31';
    expect(kept.map((iso) => iso.slice(0, 10))).toEqual(
      `${months} ${late}`.split(' ').map((day) => `2027-${day}`),
    );
  });

  it('is only the newest of one day', () => {
    const morning = { name: 'morning', createdAt: '2026-11-22T08:00:00.000Z' };
    const evening = { name: 'evening', createdAt: '2026-11-22T18:00:00.000Z' };
    expect(prunableBackups([evening, morning], 'evening')).toEqual(['morning']);
  });

  it('always holds the last verified one and the newest, and never more than the rule', () => {
    fc.assert(
      fc.property(folders, fc.nat(), (backups, pick) => {
        const last = backups[pick % backups.length]?.name ?? '';
        const newest = backups
          .map(({ createdAt }) => createdAt)
          .toSorted()
          .at(-1);
        const gone = prunableBackups(backups, last);
        const left = backups.filter(({ name }) => !gone.includes(name));
        expect(gone).not.toContain(last);
        expect(left.map(({ createdAt }) => createdAt)).toContain(newest);
        expect(left.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months + 1);
        expect(prunableBackups(left, last)).toEqual([]);
      }),
    );
  });
});
