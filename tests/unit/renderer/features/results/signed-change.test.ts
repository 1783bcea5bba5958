import { describe, expect, it } from 'vitest';
import {
  changeTone,
  signedChange,
} from '../../../../../renderer/features/results/signed-change.js';

describe('a change in points', () => {
  it.each([
    [12, '+12', 'is-up'],
    [1, '+1', 'is-up'],
    [0, '=', ''],
    [-0, '=', ''],
    [-1, '\u22121', 'is-down'],
    [-100, '\u2212100', 'is-down'],
  ])('of %d reads %s', (delta, text, tone) => {
    expect(signedChange(delta)).toBe(text);
    expect(changeTone(delta)).toBe(tone);
  });
});
