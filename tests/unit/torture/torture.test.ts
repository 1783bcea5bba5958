import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/repository.mjs';
import { askedBy } from '../../torture/arguments.js';
import { randomOf } from '../../torture/random.js';
import { runTorture, type RowTable } from '../../torture/torture.js';

const rowAt = (name: string) => ({ url: new URL(`rows/${name}.ts`, import.meta.url) });
const TABLE: RowTable = {
  HOLDS: rowAt('holding'),
  FAILS: rowAt('failing'),
  SLOW: rowAt('slow'),
  DIES: rowAt('dying'),
  IDLE: rowAt('idle'),
};

interface Line {
  readonly id: string;
  readonly tries: number;
  readonly failures: number;
  readonly seconds: number;
}

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runTorture(args, TABLE, {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
  });
  return { code, lines: out.map((line) => JSON.parse(line) as Line), errors };
}

describe('the torture harness', () => {
  it('ends with 0 and one line for a row that holds, its attempts spread over workers', async () => {
    const { code, lines, errors } = await run('--rows', 'HOLDS');
    expect(code).toBe(0);
    expect(lines).toEqual([
      { id: 'HOLDS', tries: 70, failures: 0, seconds: expect.any(Number) as number },
    ]);
    expect(errors).toEqual([]);
  });

  it('ends with 1 when one row of several fails, and says how to repeat each failure', async () => {
    const { code, lines, errors } = await run('--rows', 'FAILS,HOLDS', '--seed', '42');
    expect(code).toBe(1);
    // The verdict, the error, and the end of each of two workers.
    expect(lines.map(({ id, tries, failures }) => [id, tries, failures])).toEqual([
      ['FAILS', 6, 4],
      ['HOLDS', 70, 0],
    ]);
    const drawn = randomOf(42, 3).below(1_000_000);
    expect(errors).toContain(
      `FAILS failed: drew ${drawn}; again: npm run -s torture -- --rows FAILS --seed 42 --try 3`,
    );
    expect(errors.some((line) => line.includes('on purpose') && line.endsWith('--try 4'))).toBe(
      true,
    );
    expect(errors.filter((line) => line.includes('seen at the end'))).toHaveLength(2);
  });

  it('repeats one attempt alone, with the same numbers', async () => {
    const { code, lines, errors } = await run('--rows', 'FAILS', '--seed', '42', '--try', '3');
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({ tries: 1, failures: 1 });
    expect(errors[0]).toContain(`drew ${randomOf(42, 3).below(1_000_000)}`);
    expect((await run('--rows', 'FAILS', '--seed', '42', '--try', '2')).code).toBe(0);
  });

  it('stops a row when its time is over, and fails an attempt that took too long', async () => {
    const { code, lines, errors } = await run('--rows', 'SLOW', '--seconds', '2');
    expect(code).toBe(1);
    expect(lines[0]?.failures).toBeGreaterThanOrEqual(1);
    expect(lines[0]?.tries).toBeLessThan(1000);
    expect(lines[0]?.seconds).toBeLessThan(10);
    expect(errors[0]).toMatch(/took longer than 90 ms; .*--try 0$/);
  });

  it('fails a row whose process dies, and names the attempt', async () => {
    const { code, errors } = await run('--rows', 'DIES');
    expect(code).toBe(1);
    expect(errors[0]).toMatch(/ended without a report \(SIGKILL\).*--try 2$/);
  });

  it('fails a row that tried nothing', async () => {
    expect((await run('--rows', 'IDLE')).code).toBe(1);
  });

  it('ends with 2 for arguments that mean nothing, and runs no row', async () => {
    for (const args of [
      ['--rows', 'R99'],
      ['--sometimes'],
      ['--try', '3'],
      ['--rows', 'HOLDS', '--seed', '-1'],
    ]) {
      const { code, lines, errors } = await run(...args);
      expect([code, lines, errors.length]).toEqual([2, [], 1]);
    }
  });
});

describe('the command', () => {
  it('passes the exit code on, and starts itself once, not for ever', async () => {
    const file = fileURLToPath(new URL('../../torture/run.mjs', import.meta.url));
    const code = await new Promise((resolve) => {
      const child = execFile(process.execPath, [file, '--rows', 'R99'], { cwd: root });
      child.on('exit', resolve);
    });
    expect(code).toBe(2);
  });
});

describe('the arguments', () => {
  it('ask for all rows, at full length and without an end, when there are none', () => {
    expect(askedBy([], { known: ['R1', 'S3'], quick: ['R1'] })).toEqual({
      rows: ['R1', 'S3'],
      isQuick: false,
      seed: undefined,
      attempt: undefined,
      seconds: Number.POSITIVE_INFINITY,
    });
  });

  it('give a quick run an end under 50 s, and no slow row that was not named', () => {
    const ids = { known: ['R1', 'S3'], quick: ['R1'] };
    expect(askedBy(['--quick'], ids).seconds).toBeLessThan(50);
    expect(askedBy(['--quick'], ids).rows).toEqual(['R1']);
    expect(askedBy(['--quick', '--rows', 'S3'], ids).rows).toEqual(['S3']);
  });
});

describe('repeatable chance', () => {
  it('depends on the seed and the attempt, and on nothing else', () => {
    const draws = (seed: number, attempt: number): string => {
      const random = randomOf(seed, attempt);
      return JSON.stringify([...random.bytes(16), random.below(1000)]);
    };
    expect(draws(1, 1)).toBe(draws(1, 1));
    expect(new Set([draws(1, 1), draws(1, 2), draws(2, 1), draws(2, 2)]).size).toBe(4);
  });

  it('reaches every byte', () => {
    expect(new Set(randomOf(5, 5).bytes(5000)).size).toBe(256);
  });
});
