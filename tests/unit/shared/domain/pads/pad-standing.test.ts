import { describe, expect, it } from 'vitest';
import {
  isOutside,
  missingFrom,
  missingPads,
  numberProblem,
  overlapping,
  remainingOf,
  standingOf,
} from '../../../../../shared/domain/pads/pad-standing.js';
import { aLoss, aPad, missingOf, padId } from '../../../../support/pad-builders.js';

const left = (...args: Parameters<typeof remainingOf>) => remainingOf(...args)?.count;

describe('what is left of a pad', () => {
  it('counts what was neither used nor lost', () => {
    expect(left(aPad(), [])).toBe(50);
    expect(left(aPad({ usedTo: 'A 004520' }), [])).toBe(30);
    expect(left(aPad({ usedTo: '4520' }), [])).toBe(30);
    expect(left(aPad({ usedTo: 'A 004520' }), [aLoss()])).toBe(20);
    expect(left(aPad({ usedTo: 'A 004550' }), [])).toBe(0);
  });

  it('reads the number before the first as: none used yet', () => {
    expect(numberProblem(aPad({ usedTo: 'A 004500' }))).toBeUndefined();
    expect(left(aPad({ usedTo: 'A 004500' }), [])).toBe(50);
  });

  it('counts all while the last number used is not one of the pad', () => {
    const pad = aPad({ usedTo: 'A 009999' });
    expect(numberProblem(pad)).toBe('used-outside');
    expect(left(pad, [])).toBe(50);
  });

  it('counts nothing of what bears no number', () => {
    expect(left(aPad({ kind: 'stamp', from: '', to: '' }), [])).toBeUndefined();
  });
});

describe('where a pad stands', () => {
  it('is stolen once nothing is left of it, and in use while something is', () => {
    const pad = aPad({ usedTo: 'A 004520' });
    const rest = aLoss({ missing: [missingOf(pad, 'A 004521', 'A 004550')] });
    expect(standingOf(pad, [aLoss()])).toBe('in-use');
    expect(standingOf(pad, [rest])).toBe('stolen');
    expect(standingOf(pad, [{ ...rest, what: 'loss' }])).toBe('lost');
    expect(standingOf(pad, [])).toBe('in-use');
  });

  it('is gone with its only number, such as a stamp', () => {
    const stamp = aPad({ kind: 'stamp', from: '', to: '' });
    expect(standingOf(stamp, [aLoss({ missing: [missingOf(stamp)] })])).toBe('stolen');
  });

  it('tells of the same numbers in another pad of the kind', () => {
    const same = aPad({ id: padId(2), from: 'a-4550', to: 'a-4600' });
    const stamp = aPad({ id: padId(3), kind: 'stamp' });
    expect(overlapping(aPad(), [aPad(), same, stamp])).toEqual([same]);
    expect(overlapping(aPad({ to: 'A 004549' }), [same])).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is picked as all that is left, in as many runs as it takes', () => {
    const pad = aPad({ usedTo: 'A 004510' });
    const middle = aLoss({ missing: [missingOf(pad, 'A 004521', 'A 004530')] });
    expect(missingFrom(pad, [middle]).map(({ from, to }) => [from, to])).toEqual([
      ['A 004511', 'A 004520'],
      ['A 004531', 'A 004550'],
    ]);
  });

  it('is picked whole when nothing is counted, or nothing left', () => {
    const stamp = aPad({ kind: 'stamp', from: '', to: '' });
    expect(missingFrom(stamp, [])).toEqual([missingOf(stamp)]);
    const used = aPad({ usedTo: 'A 004550' });
    expect(missingFrom(used, [])).toEqual([missingOf(used, 'A 004501', 'A 004550')]);
  });

  it('is written pad by pad, runs that touch made one, what cannot be read as typed', () => {
    const pad = aPad();
    const other = aPad({ id: padId(2), kind: 'attestation', holder: 'Dr Maes' });
    const loss = aLoss({
      missing: [
        missingOf(pad, 'A 004541', 'A 004545'),
        missingOf(pad, 'A 004546', 'A 004550'),
        missingOf(pad, 'A 004501'),
        missingOf(other, 'première', 'dernière'),
      ],
    });
    expect(missingPads(loss)).toEqual([
      {
        padId: pad.id,
        kind: 'prescription',
        holder: 'Dr Peeters',
        numbers: ['A 004501', 'A 004541\u00A0– A 004550'],
        count: 11,
      },
      {
        padId: other.id,
        kind: 'attestation',
        holder: 'Dr Maes',
        numbers: ['première – dernière'],
        count: 0,
      },
    ]);
  });

  it('is told when it is not of that pad', () => {
    expect(isOutside(missingOf(aPad(), 'A 004541', 'A 004551'), aPad())).toBe(true);
    expect(isOutside(missingOf(aPad(), 'A 004541', 'A 004550'), aPad())).toBe(false);
  });
});
