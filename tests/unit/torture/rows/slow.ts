/** Takes a tenth of a second for each of a thousand attempts, more than its own limit for the first. */
import { setTimeout } from 'node:timers/promises';
import type { Row } from '../../../torture/row.js';

export const row: Row = {
  id: 'SLOW',
  workers: 1,
  limitMs: 90,
  prepare: () =>
    Promise.resolve({
      attempts: 1000,
      attempt: async (index) => {
        await setTimeout(index === 0 ? 200 : 10);
        return undefined;
      },
    }),
};
