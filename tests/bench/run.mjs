// `npm run -s bench [-- --only NAME] [--quick]`: one JSON line for each measure.
import '../integration/vault/typescript-hooks.mjs';

const { runBenches } = await import('./run-benches.ts');
await runBenches(process.argv.slice(2));
