/** Rows of the long runs at sizes that end in seconds: the same code, a hundredth of the tries. */
import { describe, expect, it } from 'vitest';
import { ROWS } from '../../torture/rows.js';
import { runTorture } from '../../torture/torture.js';

/** Those without processes, strace or a screen. S8 draws numbers for seconds and proves nothing at a small size. */
const IDS = ['R4', 'R6', 'S2', 'S3', 'S5', 'S6', 'S9', 'S10', 'S15', 'S17'] as const;

describe('a short run of the torture', () => {
  it.each(IDS)('%s: nothing lost, silent or mixed up', async (id) => {
    const errors: string[] = [];
    const code = await runTorture(['--rows', id, '--quick', '--seconds', '20'], ROWS, {
      out: () => undefined,
      error: (line) => errors.push(line),
    });
    expect(errors).toEqual([]);
    expect(code).toBe(0);
  });
});
