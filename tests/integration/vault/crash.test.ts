import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { createVault } from '../../../electron/vault/vault.js';
import {
  PASSPHRASE,
  codeOf,
  newVault,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  reopen,
} from './vault-fixture.js';

afterAll(removeFolders);

const here = import.meta.dirname;
const startWriter = (dir: string) =>
  spawn(
    process.execPath,
    [
      '--import',
      join(here, 'typescript-hooks.mjs'),
      join(here, 'writer-process.ts'),
      dir,
      PASSPHRASE,
      `${dir}.anchors`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

interface Life {
  /** What the writer found on opening, or why it could not open. */
  readonly opening: string;
  /** Last commit it reported. */
  readonly acknowledged: number;
}

/** Runs a writer and kills it without warning `afterMs` after its first commit. */
async function oneLife(dir: string, afterMs: number): Promise<Life> {
  const child = startWriter(dir);
  const exited = once(child, 'exit');
  let opening = '';
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (opening === '') {
      opening = line;
      if (line.startsWith('open')) setTimeout(() => child.kill('SIGKILL'), afterMs);
    } else {
      acknowledged = Number(line);
    }
  }
  await exited;
  return { opening, acknowledged };
}

const KILLS = 50;

describe('a vault process killed while writing', () => {
  it(`loses no acknowledged commit, shows no half one and raises no alarm in ${KILLS} kills`, async () => {
    const dir = newVaultDir();
    (await createVault(portsFor(dir), phrase(), () => [])).close();
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // 0 to 58 ms: within the first commit, between two, and after a checkpoint.
      const life = await oneLife(dir, (kill * 17) % 59);
      const [word, found, ...state] = life.opening.split(' ');
      expect([word, ...state]).toEqual(['open', 'whole', 'quiet', 'held']);
      expect(Number(found)).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = Math.max(Number(found), life.acknowledged);
    }
    const vault = await reopen(dir);
    expect([vault.wasRepaired, vault.loss]).toEqual([false, undefined]);
    expect(vault.records.list('answer').length).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(KILLS);
    vault.close();
  }, 180_000);
});

describe('a second program on the same vault', () => {
  it('is told at once that it is in use, and can open it once the first is gone', async () => {
    const { vault, dir } = await newVault();
    const start = performance.now();
    expect((await oneLife(dir, 0)).opening).toBe('failed vault-in-use');
    expect(performance.now() - start).toBeLessThan(5000);
    // The first one goes on undisturbed.
    vault.records.put('draft', undefined, { text: 'still writing' });
    expect(await codeOf(reopen(dir))).toBe('vault-in-use');
    vault.close();
    const again = await reopen(dir);
    expect(again.records.list('draft')).toHaveLength(1);
    again.close();
  });
});
