/** A row that tries every fault of a bench, or some of them in a quick run. */
import type { FaultBench } from './faults.js';
import type { Row, Setting } from './row.js';

export const rowOfFaults = (
  id: string,
  quickTries: number,
  benchOf: (setting: Setting) => Promise<FaultBench>,
): Row => ({
  id,
  workers: 2,
  limitMs: 60_000,
  prepare: async (setting) => {
    const { faults, verdictOn } = await benchOf(setting);
    return {
      attempts: setting.isQuick ? quickTries : faults.length,
      attempt: (index, random) => verdictOn(setting.isQuick ? random.pick(faults) : faults[index]!),
    };
  },
});
