/** Fails on purpose, once with a verdict, once with an error, once at the end. */
import type { Row } from '../../../torture/row.js';

export const row: Row = {
  id: 'FAILS',
  workers: 2,
  limitMs: 1000,
  prepare: () =>
    Promise.resolve({
      attempts: 6,
      attempt: (index, random) => {
        if (index === 3) return `drew ${random.below(1_000_000)}`;
        if (index === 4) throw new Error('on purpose');
        return undefined;
      },
      finish: () => ['seen at the end'],
    }),
};
