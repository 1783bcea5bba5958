/**
 * R10: of two programs started on one vault exactly one opens it; the other says `vault-in-use` within 2 s.
 * When the first is killed, what it leaves behind does not keep the next one out.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Random } from '../random.js';
import type { Row, Verdict } from '../row.js';
import { cheapDerivation, makeVault } from '../vault-under-test.js';
import { startVaultProcess, type VaultProcess } from '../vault-processes.js';

const STARTS = { full: 100, quick: 5 };
const REFUSED_WITHIN_MS = 2000;
/** From the same moment to clearly one after the other. */
const LATEST_SECOND_MS = 40;

interface Answer {
  readonly process: VaultProcess;
  readonly said: string;
  readonly tookMs: number;
}

async function open(process: VaultProcess, dir: string, afterMs: number): Promise<Answer> {
  await setTimeout(afterMs);
  const start = performance.now();
  process.tell('write', dir);
  const said = (await process.next()) ?? 'nothing';
  return { process, said, tookMs: performance.now() - start };
}

function verdictOnBoth(answers: readonly Answer[]): Verdict {
  const said = answers.map((answer) => answer.said).join(' and ');
  const losers = answers.filter((answer) => !answer.said.startsWith('open'));
  if (losers.length !== 1) return `${2 - losers.length} of two opened it: ${said}`;
  const [loser] = losers;
  if (loser?.said !== 'failed vault-in-use') return `the second one heard: ${said}`;
  return loser.tookMs > REFUSED_WITHIN_MS
    ? `refused after ${Math.round(loser.tookMs)} ms`
    : undefined;
}

export const row: Row = {
  id: 'R10',
  workers: 1,
  limitMs: 20_000,
  prepare: async ({ disk, isQuick }) => {
    await cheapDerivation();
    const dir = join(disk, 'shared.vault');
    (await makeVault(dir)).close();
    const attempt = async (_index: number, random: Random): Promise<Verdict> => {
      const started = [startVaultProcess(), startVaultProcess(), startVaultProcess()] as const;
      await Promise.all(started.map((process) => process.ready));
      const [one, other, next] = started;
      try {
        // Half of the time at the very same moment.
        const laterMs = random.below(2) * random.below(LATEST_SECOND_MS);
        const answers = await Promise.all([open(one, dir, 0), open(other, dir, laterMs)]);
        const verdict = verdictOnBoth(answers);
        if (verdict !== undefined) return `${verdict} (${laterMs} ms apart)`;
        await setTimeout(random.below(20));
        for (const { process } of answers) process.kill();
        await Promise.all(answers.map(({ process }) => process.ended));
        const { said } = await open(next, dir, 0);
        return /^open \d+ whole quiet$/.test(said)
          ? undefined
          : `after the kill the next one heard: ${said}`;
      } finally {
        for (const process of started) process.kill();
        await Promise.all(started.map((process) => process.ended));
      }
    };
    return { attempts: isQuick ? STARTS.quick : STARTS.full, attempt };
  },
};
