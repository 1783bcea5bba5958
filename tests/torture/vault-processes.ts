/** Starts `vault-child.ts`, talks to it and ends it without warning. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { copyVault } from './vault-under-test.js';

const hooks = new URL('../integration/vault/typescript-hooks.mjs', import.meta.url);
const childFile = fileURLToPath(new URL('vault-child.ts', import.meta.url));

export interface VaultProcess {
  /** Resolves once the program is loaded and waits to be told. */
  readonly ready: Promise<void>;
  /** `write`: opens and writes until killed. `hold`: opens and waits. */
  readonly tell: (word: 'write' | 'hold', dir: string) => void;
  /** The next line it says; undefined when it has ended. */
  readonly next: () => Promise<string | undefined>;
  readonly kill: () => void;
  readonly ended: Promise<unknown>;
}

export function startVaultProcess(): VaultProcess {
  const child = spawn(process.execPath, ['--import', hooks.href, childFile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // A child that was killed before it was told anything has closed its end.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string | undefined> => {
    const line = await lines.next();
    return line.done === true ? undefined : line.value;
  };
  return {
    ready: next().then(() => undefined),
    tell: (word, dir) => child.stdin.write(`${word} ${dir}\n`),
    next,
    kill: () => child.kill('SIGKILL'),
    ended,
  };
}

/** Keeps the files of a failure that no seed can bring back. Returns where. */
export function keepEvidence(dir: string, name: string): string {
  const kept = mkdtempSync(join(tmpdir(), `cabinet-sur-failed-${name}-`));
  copyVault(dir, kept);
  return kept;
}
