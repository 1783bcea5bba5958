import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawLabelCodes,
  formatLabelCode,
  labelCodeOf,
  parseLabelCode,
} from '../../../../../shared/domain/inventory/label-code.js';
import { seeded } from '../../../../support/codes/seeded.js';

const hex = fc.integer({ min: 0, max: 2 ** 40 - 1 }).map((n) => n.toString(16).padStart(10, '0'));
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('label codes', () => {
  it('are the eight signs drawn, and one that checks them', () => {
    // 2^35 is a one in the first sign: twice itself in the field of 32 elements, so the check sign is 2.
    expect(labelCodeOf('0800000000')).toBe('CS1-100000002');
    expect(labelCodeOf('0000000000')).toBe('CS1-000000000');
    expect(formatLabelCode(labelCodeOf('ffffffffff'))).toMatch(/^CS1-ZZZZ-ZZZZ-[0-9A-Z]$/);
  });

  it('are read however they are written', () => {
    fc.assert(
      fc.property(hex, (bytes) => {
        const code = labelCodeOf(bytes);
        expect(parseLabelCode(code)).toBe(code);
        expect(parseLabelCode(formatLabelCode(code))).toBe(code);
        expect(parseLabelCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
        expect(parseLabelCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it('show every wrong sign, and every two that changed places', () => {
    fc.assert(
      fc.property(
        hex,
        fc.nat({ max: 8 }),
        fc.nat({ max: 8 }),
        fc.constantFrom(...Array.from(SIGNS)),
        (bytes, one, other, sign) => {
          const code = labelCodeOf(bytes);
          const signs = Array.from(code.slice(4));
          const wrong = signs.with(one, sign);
          if (signs[one] !== sign) expect(parseLabelCode(`CS1-${wrong.join('')}`)).toBeUndefined();
          const swapped = signs.with(one, signs[other]!).with(other, signs[one]!);
          if (signs[one] !== signs[other]) {
            expect(parseLabelCode(`CS1-${swapped.join('')}`)).toBeUndefined();
          }
        },
      ),
    );
  });

  it('are nothing else', () => {
    for (const text of [
      '',
      'CS1-',
      'CS2-100000002',
      'CS1-1000000022',
      'CS1-10000000U',
      'XS1-100000002',
    ]) {
      expect(parseLabelCode(text)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseLabelCode(text);
        if (parsed !== undefined) expect(parsed).toMatch(/^CS1-[0-9A-Z]{9}$/);
      }),
    );
  });

  it('are drawn each once, none of them taken', () => {
    const random = seeded(1);
    const ids = { hex: () => `00000000${random.signs('01', 2)}` };
    const taken = new Set([labelCodeOf('0000000000')]);
    const drawn = drawLabelCodes(ids, 3, taken);
    expect(new Set(drawn).size).toBe(3);
    expect(drawn).not.toContain('CS1-000000000');
  });
});
