import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, latestOf } from '../../../../shared/base/calendar.js';

const days = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2101-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months make %s', (day, count, sum) => {
    expect(addMonths(day, count)).toBe(sum);
  });

  it('count back what was counted forth', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('a month later is 28 to 31 days away and never in the month after the next', () => {
    fc.assert(
      fc.property(days, (day) => {
        const later = addMonths(day, 1);
        expect(daysBetween(day, later)).toBeGreaterThanOrEqual(28);
        expect(daysBetween(day, later)).toBeLessThanOrEqual(31);
        expect(Number(later.slice(5, 7))).toBe((Number(day.slice(5, 7)) % 12) + 1);
      }),
    );
  });

  it('the latest of some days', () => {
    expect(latestOf([undefined, '2026-02-01', '2026-10-01', undefined])).toBe('2026-10-01');
    expect(latestOf([undefined])).toBeUndefined();
  });
});
