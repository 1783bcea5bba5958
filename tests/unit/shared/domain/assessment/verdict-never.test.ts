import { expect, it } from 'vitest';
import { verdictOf } from '../../../../../shared/domain/assessment/verdict-of.js';

it('takes "never" as an answer to a dated question', () => {
  const kind = { kind: 'date', withinMonths: 12 } as const;
  expect(verdictOf(kind, { verdict: 'no' }, '2026-11-22')).toBe('no');
  expect(verdictOf(kind, { verdict: 'yes' }, '2026-11-22')).toBeUndefined();
});
