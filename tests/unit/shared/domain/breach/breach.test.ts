import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BREACH_CONTENTS,
  BREACH_EVENTS,
  BREACH_PEOPLE,
  BREACH_THINGS,
  KNOWN,
  REMOTE,
  emptyBreach,
  newBreachSchema,
  type NewBreach,
} from '../../../../../shared/domain/breach/breach.js';
import { deadlineOf, timeLeft } from '../../../../../shared/domain/breach/breach-clock.js';
import { RISK_LEVELS, riskOf } from '../../../../../shared/domain/breach/breach-risk.js';
import { tasksOf } from '../../../../../shared/domain/breach/breach-tasks.js';

const NOTICED = '2026-11-20T08:15:00.000Z';
const given = (differences: Partial<NewBreach>): NewBreach => ({
  ...emptyBreach(NOTICED),
  ...differences,
});
const anyBreach = fc
  .record(
    {
      thing: fc.constantFrom(...BREACH_THINGS),
      event: fc.constantFrom(...BREACH_EVENTS),
      contents: fc.subarray([...BREACH_CONTENTS]),
      people: fc.constantFrom(...BREACH_PEOPLE),
      isEncrypted: fc.constantFrom(...KNOWN),
      isKeySafe: fc.constantFrom(...KNOWN),
      hasBackup: fc.constantFrom(...KNOWN),
      remote: fc.constantFrom(...REMOTE),
    },
    { requiredKeys: [] },
  )
  .map(given);
const height = (breach: NewBreach): number => {
  const { level } = riskOf(breach);
  return level === undefined ? -1 : RISK_LEVELS.indexOf(level);
};

describe('the risk of a breach', () => {
  it('says nothing before it was said what was on it', () => {
    expect(riskOf(given({}))).toEqual({ level: undefined, reasons: [] });
  });

  it.each([
    [{ contents: ['nothing-personal'] }, 'unlikely', ['nothing-personal']],
    [
      { contents: ['patient-files'], isEncrypted: 'yes', isKeySafe: 'yes', hasBackup: 'yes' },
      'unlikely',
      ['protected'],
    ],
    [
      { contents: ['patient-files'], isEncrypted: 'yes', isKeySafe: 'yes', hasBackup: 'no' },
      'likely',
      ['protected', 'no-copy'],
    ],
    [
      { contents: ['patient-files'], isEncrypted: 'yes', isKeySafe: 'unknown' },
      'high',
      ['encryption-unknown', 'care-data'],
    ],
    [
      { contents: ['contact'], people: 'few', isEncrypted: 'no' },
      'likely',
      ['not-protected', 'private-data'],
    ],
    [
      { contents: ['contact'], people: 'thousands', isEncrypted: 'no' },
      'high',
      ['not-protected', 'private-data', 'many-people'],
    ],
    [
      { contents: ['passwords'], remote: 'done' },
      'high',
      ['encryption-unknown', 'opens-more', 'wiped'],
    ],
  ] as const)('of %j is %s', (differences, level, reasons) => {
    const breach = given({ ...differences, contents: [...differences.contents] });
    expect(riskOf(breach)).toEqual({ level, reasons });
  });

  it('never falls with more on it, and never rises when it was encrypted and the key is safe', () => {
    fc.assert(
      fc.property(anyBreach, fc.constantFrom(...BREACH_CONTENTS), (breach, more) => {
        const fuller = { ...breach, contents: [...new Set([...breach.contents, more])] };
        expect(height(fuller)).toBeGreaterThanOrEqual(height(breach));
        const locked = { ...breach, isEncrypted: 'yes', isKeySafe: 'yes' } as const;
        expect(height(locked)).toBeLessThanOrEqual(height(breach));
      }),
    );
  });

  it('warns the authority whenever a risk is not unlikely, and the people when it is high', () => {
    fc.assert(
      fc.property(anyBreach, (breach) => {
        const tasks = tasksOf(breach);
        expect(tasks.includes('authority')).toBe(height(breach) >= 1);
        expect(tasks.includes('persons')).toBe(height(breach) === 2);
        expect(newBreachSchema.safeParse(breach).success).toBe(true);
      }),
    );
  });
});

describe('what to do after a breach', () => {
  it('is the police, the insurer and new passwords after the theft of a computer', () => {
    const tasks = tasksOf(given({ thing: 'computer', event: 'stolen' }));
    expect(tasks).toEqual(['passwords', 'police', 'it-supplier', 'insurer']);
  });

  it('begins by disconnecting after an attack', () => {
    expect(tasksOf(given({ thing: 'server', event: 'attacked' }))[0]).toBe('disconnect');
  });

  it('names those to warn of lost prescriptions', () => {
    expect(
      tasksOf(given({ thing: 'paper', event: 'lost', contents: ['prescriptions'] })),
    ).toContain('prescriptions');
  });
});

describe('the clock of 72 hours', () => {
  it('runs through the night on which clocks are put back, and forward', () => {
    // Europe/Brussels: 25 October 2026 and 29 March 2026.
    expect(deadlineOf('2026-10-24T10:00:00.000Z')).toBe('2026-10-27T10:00:00.000Z');
    expect(deadlineOf('2026-03-28T10:00:00.000Z')).toBe('2026-03-31T10:00:00.000Z');
  });

  it('counts down to nothing and then up, a minute at a time', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2020-01-01'),
          max: new Date('2060-01-01'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 0, max: 200 * 60 }),
        (noticed, minutesPassed) => {
          const noticedAt = noticed.toISOString();
          const now = new Date(noticed.getTime() + minutesPassed * 60_000).toISOString();
          const left = timeLeft(noticedAt, now);
          const minutes = 60 * left.hours + left.minutes;
          expect(left.isOver).toBe(minutesPassed > 72 * 60);
          expect(left.isOver ? -minutes : minutes).toBe(72 * 60 - minutesPassed || 0);
        },
      ),
    );
  });
});
