/** The rows there are, in the order they run: the longest ones last. */
import { ensureTraceTools } from '../../build/system-packages.mjs';
import type { RowTable } from './torture.js';

const rowAt = (file: string) => ({ url: new URL(`rows/${file}.ts`, import.meta.url) });

export const ROWS: RowTable = {
  R4: rowAt('r4-bit-flips'),
  R6: rowAt('r6-broken-blocks'),
  R5: rowAt('r5-backup-flips'),
  R15: rowAt('r15-restore-drills'),
  S2: rowAt('s2-position'),
  S3: rowAt('s3-splices'),
  S5: rowAt('s5-keys-of-roles'),
  S6: rowAt('s6-forgeries'),
  S8: rowAt('s8-nonces'),
  S9: rowAt('s9-derivation-limits'),
  S10: rowAt('s10-wrong-or-damaged'),
  S15: rowAt('s15-errors'),
  S17: rowAt('s17-recovery-keys'),
  S20: rowAt('s20-self-test'),
  R2: { ...rowAt('r2-power-cut'), setUp: ensureTraceTools },
  R7: { ...rowAt('r7-disk-full'), setUp: ensureTraceTools },
  R8: { ...rowAt('r8-io-errors'), setUp: ensureTraceTools },
  // Builds and starts the program.
  S13: { ...rowAt('s13-memory-after-lock'), isSlow: true },
  R10: rowAt('r10-two-writers'),
  R1: rowAt('r1-kill'),
};
