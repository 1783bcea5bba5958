import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { readHolder } from '../../../electron/vault/lock-file.js';
import {
  PASSPHRASE,
  codeOf,
  errorOf,
  newVault,
  newVaultDir,
  portsFor,
  phrase,
  removeFolders,
  reopen,
} from './vault-fixture.js';
import { createVault } from '../../../electron/vault/vault.js';

afterAll(removeFolders);

interface Holding {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly said: { readonly outcome: string; readonly holder?: object; readonly tookMs: number };
}

/** Starts a vault process and waits until it has opened the vault or failed to. */
async function startHolder(dir: string): Promise<Holding> {
  const here = import.meta.dirname;
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(here, 'typescript-hooks.mjs'),
      join(here, 'holder-process.ts'),
      dir,
      PASSPHRASE,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, said: JSON.parse(line) as Holding['said'] };
  }
  throw new Error('the vault process said nothing');
}

async function ended({ child }: Holding, how: () => void): Promise<void> {
  const exited = once(child, 'exit');
  how();
  await exited;
}

async function closedVault(): Promise<{ dir: string; lock: string }> {
  const { vault, dir } = await newVault();
  vault.close();
  return { dir, lock: join(dir, 'lock') };
}

describe('two vault processes on one vault', () => {
  it('the second says within two seconds who has it; once the first is gone it opens', async () => {
    const { dir, lock } = await closedVault();
    const first = await startHolder(dir);
    expect(first.said.outcome).toBe('open');
    const second = await startHolder(dir);
    expect(second.said.outcome).toBe('vault-in-use');
    expect(second.said.tookMs).toBeLessThan(2000);
    expect(second.said.holder).toEqual({
      host: hostname(),
      user: userInfo().username,
      processId: first.child.pid,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    });
    if (process.platform !== 'win32') expect(statSync(lock).mode & 0o777).toBe(0o600);

    await ended(first, () => first.child.stdin.end());
    expect(existsSync(lock)).toBe(false);
    (await reopen(dir)).close();
  }, 60_000);

  it('a file left by a killed process blocks nobody in 20 kills', async () => {
    const dir = newVaultDir();
    (await createVault(portsFor(dir), phrase(), () => [])).close();
    const lock = join(dir, 'lock');
    for (let kill = 0; kill < 20; kill += 1) {
      const holding = await startHolder(dir);
      expect(holding.said.outcome).toBe('open');
      await ended(holding, () => holding.child.kill('SIGKILL'));
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({
        processId: holding.child.pid,
      });
      expect(readHolder(dir)).toBeUndefined();
      const vault = await reopen(dir);
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ processId: process.pid });
      vault.close();
      expect(existsSync(lock)).toBe(false);
    }
  }, 240_000);
});

describe('the lock file', () => {
  it('goes away when the passphrase is wrong', async () => {
    const { dir, lock } = await closedVault();
    expect(await codeOf(reopen(dir, 'une autre phrase'))).toBe('wrong-secret');
    expect(existsSync(lock)).toBe(false);
  });

  const other = {
    host: 'ACCUEIL-2',
    user: 'nadia',
    processId: 4321,
    since: '2026-11-22T10:30:00Z',
  };
  it.each([
    ['of another computer', JSON.stringify(other)],
    ['of nobody', '{}'],
    ['that is no JSON', '\u0000{{{'],
    ['that is very long', 'x'.repeat(100_000)],
    ['that is empty', ''],
  ])('%s never keeps anybody out', async (_, text) => {
    const { dir, lock } = await closedVault();
    writeFileSync(lock, text);
    const vault = await reopen(dir);
    expect(readHolder(dir)?.processId).toBe(process.pid);
    vault.close();
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ['a line break', { ...other, user: 'nadia\nVotre coffre est perdu' }],
    ['text running backwards', { ...other, host: '\u202Eevil' }],
    ['no process', { ...other, processId: 0 }],
    ['a name too long', { ...other, host: 'x'.repeat(256) }],
  ])(
    'with %s names nobody',
    async (_, holder) => {
      const { dir, lock } = await closedVault();
      const holding = await startHolder(dir);
      writeFileSync(lock, JSON.stringify(holder));
      const error = await errorOf(reopen(dir));
      expect({ code: error.code, holder: error.holder }).toEqual({
        code: 'vault-in-use',
        holder: undefined,
      });
      await ended(holding, () => holding.child.kill('SIGKILL'));
    },
    60_000,
  );

  it('names a process on another computer, which cannot be asked whether it runs', async () => {
    const { dir, lock } = await closedVault();
    writeFileSync(lock, JSON.stringify(other));
    expect(readHolder(dir)).toEqual(other);
  });
});
