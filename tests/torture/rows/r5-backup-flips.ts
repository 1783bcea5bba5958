/** R5: one bit flipped anywhere in a backup is found. Every bit of it counts: none is outside what is sealed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bigBackup, flipTrial, verdictOn } from '../../support/backup-trials.js';
import { randomOf } from '../random.js';
import type { Row } from '../row.js';
import { cheapDerivation } from '../vault-under-test.js';

const FLIPS = { full: 50_000, quick: 100 };
const SIZE = {
  full: { records: 300, attachments: 6, attachmentBytes: 100_000 },
  quick: { records: 40, attachments: 2, attachmentBytes: 100_000 },
};

export const row: Row = {
  id: 'R5',
  workers: 2,
  limitMs: 10_000,
  prepare: async ({ seed, scratch, isQuick }) => {
    await cheapDerivation();
    const folder = join(scratch, 'r5');
    mkdirSync(folder);
    const size = isQuick ? SIZE.quick : SIZE.full;
    const backup = await bigBackup(folder, randomOf(seed, 0), size);
    const untouched = await verdictOn(backup);
    if (untouched !== 'whole') throw new Error(`an untouched backup is ${untouched}`);
    return {
      attempts: isQuick ? FLIPS.quick : FLIPS.full,
      attempt: (_index, random) => flipTrial(backup, random),
    };
  },
};
