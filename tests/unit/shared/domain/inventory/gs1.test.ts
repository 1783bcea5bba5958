import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1Day, gs1Elements, isGtin } from '../../../../../shared/domain/inventory/gs1.js';
import { withCheck } from '../../../../support/codes/labels.js';

const GS = '\u241d';
const digits = (count: number) =>
  fc
    .array(fc.constantFrom(...Array.from('0123456789')), { minLength: count, maxLength: count })
    .map((all) => all.join(''));
const gtin14 = digits(13)
  .filter((each) => !/^0+$/.test(each))
  .map(withCheck);
const value = fc
  .array(fc.constantFrom(...Array.from('ABCDEFGHJKLMNPRSTUVWXYZ0123456789-/.')), {
    minLength: 1,
    maxLength: 20,
  })
  .map((all) => all.join(''));

describe('GS1 strings', () => {
  it('are read with brackets and raw', () => {
    const expected = new Map([
      ['01', '05412345678908'],
      ['11', '240131'],
      ['10', 'L-77'],
      ['21', 'AB/12'],
    ]);
    expect(gs1Elements('(01)05412345678908(11)240131(10)L-77(21)AB/12')).toEqual(expected);
    expect(gs1Elements(`0105412345678908112401311` + `0L-77${GS}21AB/12`)).toEqual(expected);
    expect(gs1Elements(`]d2${GS}0105412345678908112401311` + `0L-77${GS}21AB/12`)).toEqual(
      expected,
    );
  });

  it('come back as they were put together, in any order', () => {
    fc.assert(
      fc.property(gtin14, value, value, (gtin, serial, lot) => {
        const elements = gs1Elements(`01${gtin}10${lot}${GS}21${serial}`);
        expect(elements?.get('01')).toBe(gtin);
        expect(elements?.get('10')).toBe(lot);
        expect(elements?.get('21')).toBe(serial);
        expect(gs1Elements(`21${serial}${GS}10${lot}${GS}01${gtin}`)).toEqual(elements);
      }),
    );
  });

  it.each([
    ['a wrong check digit', '(01)05412345678907(21)AB'],
    ['too short a number', '(01)0541234567890'],
    ['an identifier nobody knows', '(01)05412345678908(05)12'],
    ['too long a serial number', `21${'A'.repeat(21)}`],
    ['a date with letters', '(11)24AB01'],
    ['text before it', 'x(01)05412345678908'],
    ['nothing', ''],
  ])('are not taken with %s', (_what, text) => {
    expect(gs1Elements(text)).toBeUndefined();
  });

  it('never throw, whatever is printed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), digits(30)), (text) => {
        for (const [identifier, each] of gs1Elements(text) ?? []) {
          expect(identifier).toMatch(/^\d{2,4}$/);
          expect(each.length).toBeLessThanOrEqual(90);
        }
      }),
    );
  });
});

describe('isGtin', () => {
  it('knows each length, and one wrong digit', () => {
    for (const gtin of ['96385074', '012345678905', '5412345678908', '05412345678908']) {
      expect(isGtin(gtin), gtin).toBe(true);
    }
    fc.assert(
      fc.property(gtin14, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (gtin, at, step) => {
        const wrong = Array.from(gtin).with(at, String((Number(gtin[at]) + step) % 10));
        expect(isGtin(wrong.join(''))).toBe(false);
      }),
    );
  });
});

describe('gs1Day', () => {
  it('is a day, or the last of the month', () => {
    expect(gs1Day('240131')).toBe('2024-01-31');
    expect(gs1Day('240200')).toBe('2024-02-29');
    expect(gs1Day('991231')).toBe('1999-12-31');
    expect(gs1Day('790101')).toBe('2079-01-01');
  });
  it.each(['230229', '241301', '240001', '24013', 'abcdef', ''])('is none for %j', (text) => {
    expect(gs1Day(text)).toBeUndefined();
  });
});
