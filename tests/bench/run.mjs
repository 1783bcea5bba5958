// `npm run -s bench [-- --only NAME] [--quick]`: one JSON line for each measure.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../../build/dependencies.mjs';
import { ensureTestTools } from '../../build/system-packages.mjs';
import { runOnVirtualDisplay } from '../../build/virtual-display.mjs';

const args = process.argv.slice(2);

if (process.env['CABINET_SUR_BENCH_SCREEN'] === undefined) {
  await ensureDependencies();
  await ensureTestTools();
  process.env['CABINET_SUR_BENCH_SCREEN'] = 'yes';
  process.exitCode = await runOnVirtualDisplay([fileURLToPath(import.meta.url), ...args]);
} else {
  await import('../integration/vault/typescript-hooks.mjs');
  const { runBenches } = await import('./run-benches.ts');
  await runBenches(args);
}
