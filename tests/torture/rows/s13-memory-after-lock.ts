/**
 * S13: 3 s after the vault is locked, no process of the program holds a key, the passphrase or a text of the
 * vault. Linux only; the real program on a virtual screen. While the vault is open the same search has to
 * find keys and texts, else it proves nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOnVirtualDisplay } from '../../../build/virtual-display.mjs';
import type { LockRound } from '../lock-round.js';
import type { Found } from '../process-memory.js';
import type { Row } from '../row.js';

const ROUNDS = { full: 5, quick: 1 };
const hooks = new URL('../../integration/vault/typescript-hooks.mjs', import.meta.url);
const roundFile = fileURLToPath(new URL('../lock-round.ts', import.meta.url));
const MUST_BE_FOUND = ['canary in UTF-8', 'survey record key', 'person key'];

const listed = (found: readonly Found[]): string =>
  found
    .map(({ processName, secret, count }) => `${count} × ${secret} in ${processName}`)
    .join(', ');

export const row: Row = {
  id: 'S13',
  workers: 1,
  limitMs: 180_000,
  prepare: ({ scratch, isQuick }) =>
    Promise.resolve({
      attempts: isQuick ? ROUNDS.quick : ROUNDS.full,
      attempt: async (index) => {
        const file = join(scratch, `${index}.json`);
        const code = await runOnVirtualDisplay(['--import', hooks.href, roundFile, file]);
        if (code !== 0) return `the round ended with ${code}`;
        const { open, locked } = JSON.parse(readFileSync(file, 'utf8')) as LockRound;
        const unseen = MUST_BE_FOUND.filter((name) => !open.some(({ secret }) => secret === name));
        if (unseen.length > 0) return `not even found while open: ${unseen.join(', ')}`;
        return locked.length > 0 ? `after locking: ${listed(locked)}` : undefined;
      },
    }),
};
