/** Has nothing to try. */
import type { Row } from '../../../torture/row.js';

export const row: Row = {
  id: 'IDLE',
  workers: 1,
  limitMs: 1000,
  prepare: () => Promise.resolve({ attempts: 0, attempt: () => undefined }),
};
