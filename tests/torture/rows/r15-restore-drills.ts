/**
 * R15: a random vault is backed up, wiped, and restored where there is nothing, by the owner's passphrase and by
 * the recovery key alone: each time it says what it said.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { restoreDrillTrial } from '../../support/backup-trials.js';
import type { Row } from '../row.js';
import { cheapDerivation } from '../vault-under-test.js';

const DRILLS = { full: 1000, quick: 4 };

export const row: Row = {
  id: 'R15',
  workers: 2,
  limitMs: 20_000,
  prepare: async ({ scratch, isQuick }) => {
    await cheapDerivation();
    const folder = join(scratch, 'r15');
    mkdirSync(folder);
    return {
      attempts: isQuick ? DRILLS.quick : DRILLS.full,
      attempt: (_index, random) => restoreDrillTrial(folder, random),
    };
  },
};
