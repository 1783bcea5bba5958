// Reads each file named on the command line as a table, one JSON line for each, and says how much memory it took at most.
import { readFileSync } from 'node:fs';
import '../../integration/vault/typescript-hooks.mjs';

const { readTable } = await import('../../../shared/table/read-table.ts');
for (const file of process.argv.slice(2)) {
  // Each case by itself: what the one before left behind is not its own.
  globalThis.gc?.();
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const read = readTable(bytes);
  const ms = performance.now() - start;
  console.log(
    JSON.stringify({
      code: read.ok ? 'ok' : read.code,
      ms,
      rssMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
    }),
  );
}
console.log(JSON.stringify({ maxRssKiB: process.resourceUsage().maxRSS }));
