import { describe, expect, it } from 'vitest';
import { createBurst } from '../../../../renderer/codes/scanner-burst.js';

const typed = (keys: readonly string[], gapMs: number) => {
  const burst = createBurst();
  return keys.map((key, n) => burst.press(key, 1000 + n * gapMs)).at(-1);
};

describe('createBurst', () => {
  it('takes what a scanner types, capitals and all', () => {
    expect(typed([...Array.from('SN-12'), 'Enter'], 8)).toBe('SN-12');
    expect(typed(['Shift', 'S', 'Shift', 'N', '1', '2', 'Tab'], 12)).toBe('SN12');
  });

  it('leaves a person alone, and what is too short', () => {
    expect(typed([...Array.from('SN-12'), 'Enter'], 90)).toBeUndefined();
    expect(typed([...Array.from('abc'), 'Enter'], 8)).toBeUndefined();
    expect(typed(['Enter'], 8)).toBeUndefined();
    expect(typed([...Array.from('SN-12'), 'ArrowLeft', 'Enter'], 8)).toBeUndefined();
  });

  it('begins anew after a pause, and after each code', () => {
    const burst = createBurst();
    burst.press('x', 0);
    expect(
      [...Array.from('4567'), 'Enter'].map((key, n) => burst.press(key, 500 + n * 8)).at(-1),
    ).toBe('4567');
    expect(burst.press('Enter', 545)).toBeUndefined();
  });

  it('says while it runs', () => {
    const burst = createBurst();
    expect(
      [...Array.from('1234')].map((key, n) => (burst.press(key, n * 8), burst.isRunning())),
    ).toEqual([false, false, false, true]);
  });
});
