// `npm run -s torture [-- --rows R1,S3] [--quick] [--seconds N] [--seed N [--try N]]`: one JSON line for each row.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../../build/dependencies.mjs';
import { pinnedNode, run } from '../../build/repository.mjs';

const args = process.argv.slice(2);

// A mark, not a comparison of paths: a linked node_modules has two names, and this would start itself for ever.
if (process.env['CABINET_SUR_TORTURE_NODE'] === undefined) {
  await ensureDependencies();
  const env = { CABINET_SUR_TORTURE_NODE: 'pinned' };
  process.exitCode = await run(pinnedNode(), [fileURLToPath(import.meta.url), ...args], { env });
} else {
  await import('../integration/vault/typescript-hooks.mjs');
  const { runTorture } = await import('./torture.ts');
  const { ROWS } = await import('./rows.ts');
  process.exitCode = await runTorture(args, ROWS, {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  });
}
