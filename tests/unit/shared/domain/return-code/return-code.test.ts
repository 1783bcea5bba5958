import { describe, expect, it } from 'vitest';
import {
  codeFlaw,
  newReturnCodeSchema,
  returnCodeSchema,
} from '../../../../../shared/domain/return-code/return-code.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a new return code', () => {
  it.each(['2806', '1357', '1124', '9182', '12345679', '112233', '1221', '24601'])(
    'may be %s',
    (code) => {
      expect(codeFlaw(bytes(code))).toBeUndefined();
      expect(newReturnCodeSchema.safeParse(bytes(code)).success).toBe(true);
    },
  );

  it.each(['0000', '77777777', '1234', '0123', '12345678', '4321', '9876', '7890', '2109', '1212'])(
    'may not be %s, which is tried first',
    (code) => {
      expect(codeFlaw(bytes(code))).toBe('trivial');
      expect(newReturnCodeSchema.safeParse(bytes(code)).success).toBe(false);
      // As a guess it is a guess like any other.
      expect(returnCodeSchema.safeParse(bytes(code)).success).toBe(true);
    },
  );

  it.each(['', '1', '280', '280614280'])('has four to eight digits, not %j', (code) => {
    expect(codeFlaw(bytes(code))).toBe('wrong-length');
    expect(returnCodeSchema.safeParse(bytes(code)).success).toBe(false);
  });

  it.each(['28o6', '28 06', '٢٨٠٦', '-280'])('has digits only, not %j', (code) => {
    expect(codeFlaw(bytes(code))).toBe('not-digits');
    expect(returnCodeSchema.safeParse(bytes(code)).success).toBe(false);
  });

  it('is bytes, not text', () => {
    expect(returnCodeSchema.safeParse('2806').success).toBe(false);
  });
});
