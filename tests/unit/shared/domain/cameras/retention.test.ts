import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from '../../../../../shared/base/calendar.js';
import { LONGEST_RETENTION_DAYS } from '../../../../../shared/domain/cameras/camera.js';
import {
  ALWAYS_WITHIN_A_MONTH_DAYS,
  goneFrom,
} from '../../../../../shared/domain/cameras/retention.js';

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const settings = fc.integer({ min: 1, max: LONGEST_RETENTION_DAYS });

test('thirty days in February end with the month of the law', () => {
  expect(goneFrom('2027-01-31', 30)).toBe('2027-02-28');
  expect(goneFrom('2028-01-31', 30)).toBe('2028-02-29');
  expect(goneFrom('2026-11-22', 14)).toBe('2026-12-06');
});

test('nothing is ever kept beyond a month, nor beyond the setting', () => {
  fc.assert(
    fc.property(days, settings, (day, setting) => {
      const gone = goneFrom(day, setting);
      expect(gone <= addMonths(day, 1)).toBe(true);
      expect(gone <= addDays(day, setting)).toBe(true);
      expect(gone > day).toBe(true);
    }),
  );
});

test('up to 28 days the setting alone decides, on any day of any year', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: ALWAYS_WITHIN_A_MONTH_DAYS }), (day, setting) => {
      expect(goneFrom(day, setting)).toBe(addDays(day, setting));
    }),
  );
});
