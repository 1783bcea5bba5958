import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TABLES } from '../../../support/tables/hostile-tables.js';

/** Goal E12: each refused within this time and memory, in a process of its own that does nothing else. */
const MOST_MS = 2000;
const MOST_RSS_KIB = 300 * 1024;

interface Outcome {
  readonly code: string;
  readonly ms: number;
}

describe('hostile files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  let outcomes: readonly Outcome[] = [];
  let maxRssKiB = 0;

  beforeAll(() => {
    const files = HOSTILE_TABLES.map(({ bytes }, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, bytes());
      return file;
    });
    const script = fileURLToPath(
      new URL('../../../support/tables/refuse-files.mjs', import.meta.url),
    );
    const lines = execFileSync(process.execPath, ['--expose-gc', script, ...files], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Outcome & { readonly maxRssKiB: number });
    maxRssKiB = lines.at(-1)?.maxRssKiB ?? Infinity;
    outcomes = lines.slice(0, -1);
    const slowest = Math.max(...outcomes.map(({ ms }) => ms));
    console.log(
      `${outcomes.length} hostile files, slowest ${Math.round(slowest)} ms, ${Math.round(maxRssKiB / 1024)} MB`,
    );
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are more than forty', () => {
    expect(outcomes.length).toBe(HOSTILE_TABLES.length);
    expect(outcomes.length).toBeGreaterThan(40);
  });

  it.each(HOSTILE_TABLES.map(({ name, code }, index) => ({ name, code, index })))(
    'refuses $name',
    ({ code, index }) => {
      expect(outcomes[index]?.code).toBe(code);
      expect(outcomes[index]?.ms).toBeLessThan(MOST_MS);
    },
  );

  it('never takes 300 MB for it', () => {
    expect(maxRssKiB).toBeLessThan(MOST_RSS_KIB);
  });
});
