/**
 * R7: the disk is full at each of the first 500 writes of each operation. The answer is `disk-full`, nothing is
 * lost, and once there is space again the same operation works, in the vault that is still open.
 */
import { faultBench } from '../faults.js';
import { rowOfFaults } from '../fault-row.js';

export const row = rowOfFaults('R7', 12, (setting) =>
  faultBench(setting, {
    error: 'ENOSPC',
    code: 'disk-full',
    calls: ['pwrite64', 'write'],
    atMost: 500,
    isForgiven: true,
  }),
);
