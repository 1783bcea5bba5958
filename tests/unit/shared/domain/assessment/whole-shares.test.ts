import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeShares } from '../../../../../shared/domain/assessment/whole-shares.js';

test('gives what rounding leaves to the largest remainders', () => {
  expect(wholeShares(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(wholeShares(5, [])).toEqual([]);
  expect(wholeShares(5, [0, 0])).toEqual([0, 0]);
});

test('loses nothing and strays from no exact share by a whole point', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.nat(100), parts, (total, given) => {
      const shares = wholeShares(total, given);
      const sum = given.reduce((all, part) => all + part, 0);
      expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
      shares.forEach((share, index) => {
        expect(Math.abs(share - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1);
      });
    }),
  );
});
