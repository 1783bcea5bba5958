/** Its process ends in the middle of the third attempt. */
import type { Row } from '../../../torture/row.js';

export const row: Row = {
  id: 'DIES',
  workers: 1,
  limitMs: 1000,
  prepare: () =>
    Promise.resolve({
      attempts: 10,
      attempt: (index) => {
        if (index === 2) process.kill(process.pid, 'SIGKILL');
        return undefined;
      },
    }),
};
