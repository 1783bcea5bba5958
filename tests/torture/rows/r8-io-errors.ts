/**
 * R8: the n-th reading, writing or syncing of an operation fails, once or from then on, for every n there is.
 * The answer is `io-error`, nothing is lost, and after a failed sync the program writes no more until the vault
 * is opened again.
 */
import { faultBench } from '../faults.js';
import { rowOfFaults } from '../fault-row.js';

export const row = rowOfFaults('R8', 12, (setting) =>
  faultBench(setting, {
    error: 'EIO',
    code: 'io-error',
    calls: ['pread64', 'read', 'pwrite64', 'write', 'fsync', 'fdatasync', 'ftruncate', 'rename'],
    atMost: Number.POSITIVE_INFINITY,
    isForgiven: false,
  }),
);
