/** S20: libsodium's self-test ends within 20 ms in a fresh process, and finds each primitive that is bent. */
import { PRIMITIVES, failedWithBent } from '../crypto-under-test.js';
import type { Row } from '../row.js';
import { timedSelfTest } from '../self-test-process.js';

const STARTS = { full: 100, quick: 4 };
const LIMIT_MS = 20;

export const row: Row = {
  id: 'S20',
  workers: 1,
  limitMs: 20_000,
  prepare: ({ isQuick }) =>
    Promise.resolve({
      attempts: PRIMITIVES.length + (isQuick ? STARTS.quick : STARTS.full),
      attempt: async (index) => {
        const name = PRIMITIVES[index];
        if (name !== undefined) {
          const found = await failedWithBent(name);
          return found.length === 1 ? undefined : `a bent ${name} is found ${found.length} times`;
        }
        const tookMs = await timedSelfTest();
        return tookMs < LIMIT_MS ? undefined : `the self-test took ${tookMs.toFixed(1)} ms`;
      },
    }),
};
