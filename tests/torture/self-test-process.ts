/** Times libsodium's self-test as a program's start sees it: once, in a new process, code not yet compiled. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const hooks = new URL('../integration/vault/typescript-hooks.mjs', import.meta.url);
const childFile = fileURLToPath(new URL('self-test-child.ts', import.meta.url));

/** Milliseconds. */
export async function timedSelfTest(): Promise<number> {
  const args = ['--import', hooks.href, childFile];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout);
}
