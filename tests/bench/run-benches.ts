/** Runs the measures asked for, one after the other. */
import { answerSaved } from './answer-saved.bench.js';
import { fullSize } from './full-size/full-size.bench.js';
import { importItems } from './inventory/import-items.bench.js';
import { scrollItems } from './inventory/scroll-items.bench.js';
import { searchItems } from './inventory/search-items.bench.js';
import { unlockInventory } from './inventory/unlock-inventory.bench.js';
import { printMeasure, type Bench } from './measure.js';
import { programStart } from './program-start.bench.js';
import { salvageRecords } from './salvage-records.bench.js';
import { unlockRecords } from './unlock-records.bench.js';

const BENCHES: Readonly<Record<string, Bench>> = {
  start: programStart,
  'answer-saved-p95': answerSaved,
  'unlock-10000-records': unlockRecords,
  'full-size': fullSize,
  'salvage-10000-records': salvageRecords,
  'unlock-inventory': unlockInventory,
  'search-items': searchItems,
  'scroll-items': scrollItems,
  'import-items': importItems,
};

export async function runBenches(args: readonly string[]): Promise<void> {
  const only = args[args.indexOf('--only') + 1];
  const isQuick = args.includes('--quick');
  const chosen = args.includes('--only')
    ? Object.entries(BENCHES).filter(([name]) => name === only)
    : Object.entries(BENCHES);
  if (chosen.length === 0) {
    console.error(`no measure of that name; there are: ${Object.keys(BENCHES).join(', ')}`);
    process.exitCode = 1;
  }
  for (const [, bench] of chosen) {
    for (const measure of [await bench({ isQuick })].flat()) printMeasure(measure);
  }
}
