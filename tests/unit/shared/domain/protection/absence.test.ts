import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../../../shared/base/calendar.js';
import { eraseOn, isToErase } from '../../../../../shared/domain/protection/absence.js';
import {
  isSurveillancePressing,
  lastDayToAsk,
  surveillanceOf,
} from '../../../../../shared/domain/protection/surveillance.js';
import { anAbsence } from '../../../../support/protection-builders.js';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('the request to the police', () => {
  it('has its last day seven days before leaving, over month ends and leap days', () => {
    expect(lastDayToAsk('2028-03-05')).toBe('2028-02-27');
    expect(lastDayToAsk('2027-03-05')).toBe('2027-02-26');
    expect(lastDayToAsk('2027-01-03')).toBe('2026-12-27');
  });

  it('can be asked for from seven days to three months, and not after the last day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 130 }),
        fc.integer({ min: -60, max: 6 }),
        (from, length, before) => {
          const to = addDays(from, length);
          const today = addDays(from, before);
          const standing = surveillanceOf(anAbsence({ from, to }), today);
          if (to < today) expect(standing?.detail).toBe('over');
          else if (length < 7) expect(standing?.detail).toBe('too-short');
          else if (to > addMonths(from, 3)) expect(standing?.detail).toBe('too-long');
          else {
            expect(standing?.dueOn).toBe(addDays(from, -7));
            expect(standing?.detail).toBe(before > -7 ? 'ask-late' : 'ask-by');
            expect(standing && isSurveillancePressing(standing, today)).toBe(before >= -21);
          }
        },
      ),
    );
  });

  it('counts three months by the calendar', () => {
    const from = '2026-11-30';
    expect(surveillanceOf(anAbsence({ from, to: '2027-02-28' }), '2026-11-01')?.detail).toBe(
      'ask-by',
    );
    expect(surveillanceOf(anAbsence({ from, to: '2027-03-01' }), '2026-11-01')?.detail).toBe(
      'too-long',
    );
  });

  it('asks to announce an early return until that was done', () => {
    const early = { askedOn: '2027-01-10', earlyReturnOn: '2027-02-15' };
    expect(surveillanceOf(anAbsence(early), '2027-02-15')?.detail).toBe('early-return');
    const told = { ...early, earlyReturnToldOn: '2027-02-15' };
    expect(surveillanceOf(anAbsence(told), '2027-02-15')?.state).toBe('done');
  });

  it('says nothing when it is not wanted, and asks for days that are not there', () => {
    expect(surveillanceOf(anAbsence({ wantsSurveillance: false }), '2027-01-01')).toBeUndefined();
    expect(surveillanceOf(anAbsence({ to: undefined }), '2027-01-01')?.detail).toBe(
      'dates-missing',
    );
    expect(surveillanceOf(anAbsence({ to: '2027-02-01' }), '2027-01-01')?.detail).toBe(
      'dates-turned',
    );
  });
});

describe('erasing', () => {
  it('comes exactly thirty days after the return, never before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10, max: 60 }), (to, after) => {
        const absence = anAbsence({ from: addDays(to, -10), to });
        expect(isToErase(absence, addDays(to, after))).toBe(after >= 30);
        expect(daysBetween(to, eraseOn(absence) ?? '')).toBe(30);
      }),
    );
  });

  it('counts from an early return, and never while no return is known', () => {
    expect(eraseOn(anAbsence({ earlyReturnOn: '2027-02-10' }))).toBe('2027-03-12');
    expect(isToErase(anAbsence({ to: undefined }), '2099-01-01')).toBe(false);
  });
});
