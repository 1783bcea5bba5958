import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../../../shared/base/calendar.js';
import {
  alarmDuties,
  declareBy,
  isPressing,
  openProblems,
  type AlarmDutyId,
} from '../../../../../shared/domain/protection/alarm-duties.js';
import type { Alarm } from '../../../../../shared/domain/protection/alarm.js';
import { anAlarm } from '../../../../support/protection-builders.js';

const dutyOf = (id: AlarmDutyId, differences: Partial<Alarm>, today: string) =>
  alarmDuties(anAlarm(differences), today).find((duty) => duty.id === id);
const own: Partial<Alarm> = { isMonitored: false, declaredOn: undefined };

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));

describe('the declaration of an alarm', () => {
  it('is due ten days after commissioning, over month ends and leap days', () => {
    expect(declareBy('2028-02-20')).toBe('2028-03-01');
    expect(declareBy('2027-02-20')).toBe('2027-03-02');
    expect(declareBy('2026-12-25')).toBe('2027-01-04');
  });

  it('counts down to the tenth day, and is late from the eleventh', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 40 }), (commissionedOn, after) => {
        const today = addDays(commissionedOn, after);
        const duty = dutyOf('declaration', { ...own, commissionedOn }, today);
        expect(duty?.dueOn).toBe(addDays(commissionedOn, 10));
        expect(duty?.state).toBe(after > 10 ? 'missing' : 'due');
        expect(duty?.count).toBe(Math.abs(10 - after));
      }),
    );
  });

  it('covers an event only when it was made on that day or later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (commissionedOn, offset) => {
        const declaredOn = addDays(commissionedOn, offset);
        const duty = dutyOf('declaration', { ...own, commissionedOn, declaredOn }, declaredOn);
        expect(duty?.state === 'done').toBe(offset >= 0);
        if (offset >= 0) expect(duty?.detail).toBe(offset > 10 ? 'declared-late' : 'declared');
      }),
    );
  });

  it('is asked again after a change, and when the alarm goes out of use', () => {
    const declared = { isMonitored: false, commissionedOn: '2026-03-12', declaredOn: '2026-03-14' };
    const change = dutyOf('declaration', { ...declared, changedOn: '2026-05-31' }, '2026-06-01');
    expect(change).toMatchObject({ state: 'due', dueOn: '2026-06-10', count: 9 });
    const gone = alarmDuties(
      anAlarm({ ...declared, decommissionedOn: '2026-06-01' }),
      '2026-06-12',
    );
    expect(gone).toEqual([
      expect.objectContaining({ id: 'declaration', state: 'missing', dueOn: '2026-06-11' }),
    ]);
  });

  it('is the centre’s when the alarm is linked to one: never called missing, proof is asked for', () => {
    const linked = { isMonitored: true, declaredOn: undefined };
    expect(dutyOf('declaration', linked, '2026-03-20')?.detail).toBe('centre-declares-by');
    expect(dutyOf('declaration', linked, '2026-04-20')).toMatchObject({
      state: 'due',
      detail: 'centre-declares-late',
    });
  });

  it('is to be checked for an alarm that neither sounds outside nor sends', () => {
    expect(dutyOf('declaration', { ...own, signal: 'inside' }, '2026-05-01')?.detail).toBe(
      'maybe-not-needed',
    );
  });

  it('waits for a day of commissioning', () => {
    expect(dutyOf('declaration', { ...own, commissionedOn: undefined }, '2026-05-01')?.detail).toBe(
      'start-unsaid',
    );
  });
});

describe('what comes back every year or month', () => {
  it('asks for the validation a year after the last of declaration and validation, at month ends too', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (declaredOn, after) => {
        const today = addDays(declaredOn, after);
        const duty = dutyOf('validation', { commissionedOn: declaredOn, declaredOn }, today);
        const dueOn = addMonths(declaredOn, 12);
        expect(duty?.dueOn).toBe(dueOn);
        expect(duty?.state).toBe(daysBetween(today, dueOn) > 30 ? 'done' : 'due');
      }),
    );
    expect(dutyOf('validation', { declaredOn: '2028-02-29' }, '2028-03-01')?.dueOn).toBe(
      '2029-02-28',
    );
    expect(
      dutyOf('validation', { declaredOn: '2025-01-01', validatedOn: '2026-01-31' }, '2026-02-01')
        ?.dueOn,
    ).toBe('2027-01-31');
  });

  it('never calls a yearly thing missing for which no law was read', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        for (const { id, state } of alarmDuties(anAlarm(), today)) {
          if (id === 'validation' || id === 'upkeep') expect(state).not.toBe('missing');
        }
      }),
    );
  });

  it('calls the log old after three months, and presses then', () => {
    const last = { tests: anAlarm().tests };
    expect(dutyOf('test', last, '2027-02-02')).toMatchObject({
      detail: 'test-next',
      state: 'done',
    });
    const old = dutyOf('test', last, '2027-02-03');
    expect(old).toMatchObject({ detail: 'test-old', state: 'due', day: '2026-11-02' });
    expect(old && isPressing(old, '2027-02-03')).toBe(true);
    expect(dutyOf('test', { tests: [] }, '2027-02-03')?.detail).toBe('test-never');
  });

  it('keeps a problem until the same part, or the whole, was found to work', () => {
    const test = (on: string, part: 'siren' | 'line' | 'whole', result: 'works' | 'problem') =>
      ({ on, part, result, who: '', note: '' }) as const;
    const problem = test('2026-05-01', 'siren', 'problem');
    expect(openProblems([problem, test('2026-05-02', 'line', 'works')])).toEqual(['2026-05-01']);
    expect(openProblems([problem, test('2026-05-02', 'siren', 'works')])).toEqual([]);
    expect(openProblems([problem, test('2026-05-02', 'whole', 'works')])).toEqual([]);
    // Noted on one day: the one noted last counts.
    expect(openProblems([problem, test('2026-05-01', 'siren', 'works')])).toEqual([]);
  });
});

it('takes a company for checked only with its number and a day', () => {
  const today = '2026-11-22';
  expect(dutyOf('company', {}, today)?.state).toBe('done');
  expect(dutyOf('company', { authorisation: ' ' }, today)?.state).toBe('missing');
  expect(dutyOf('company', { authorisationSeenOn: undefined }, today)?.state).toBe('missing');
  expect(dutyOf('company', { installer: '' }, today)?.detail).toBe('company-unnamed');
});
