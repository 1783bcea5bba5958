// `npm run -s codes:rate [-- --each N] [--seed N]`: how often each kind of code is read under each kind of trouble.
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../../build/dependencies.mjs';
import { pinnedNode, run } from '../../build/repository.mjs';

if (process.env['CABINET_SUR_RATE_NODE'] === undefined) {
  await ensureDependencies();
  const env = { CABINET_SUR_RATE_NODE: 'pinned' };
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exitCode = await run(pinnedNode(), args, { env });
} else {
  const { values } = parseArgs({
    options: {
      each: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
    },
  });
  await import('../integration/vault/typescript-hooks.mjs');
  const { rateTable, readRate } = await import('../support/codes/read-rate.ts');
  const rate = await readRate({ each: Number(values.each), seed: Number(values.seed) });
  process.stdout.write(`${rateTable(rate)}\n`);
  process.exitCode = rate.total.wrong + rate.decoys.inventedCodes === 0 ? 0 : 1;
}
