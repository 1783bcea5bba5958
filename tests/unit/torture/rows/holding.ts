/** Holds, whatever is tried. */
import type { Row } from '../../../torture/row.js';

export const row: Row = {
  id: 'HOLDS',
  workers: 2,
  limitMs: 1000,
  prepare: () => Promise.resolve({ attempts: 7, triesEach: 10, attempt: () => undefined }),
};
