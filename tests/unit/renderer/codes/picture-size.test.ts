import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_MAX_PIXELS, scaledWithin } from '../../../../renderer/codes/picture-size.js';

describe('scaledWithin', () => {
  it('never gives more than two million pixels, nor enlarges', () => {
    const side = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = scaledWithin({ width, height });
        expect(size.width * size.height).toBeLessThanOrEqual(READ_MAX_PIXELS);
        expect(size.width).toBeLessThanOrEqual(width);
        expect(size.height).toBeLessThanOrEqual(height);
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(scaledWithin({ width: 640, height: 480 })).toEqual({
      width: 640,
      height: 480,
      scale: 1,
    });
  });
});
