/**
 * Starts the program, makes a vault, writes canaries, locks, and looks for what should be gone:
 * `lock-round.ts RESULT`, on a screen. Writes `{ open, locked }`, what was found while open and 3 s after.
 */
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { prepareApp } from '../../build/prepare-app.mjs';
import { launch } from '../e2e/support/launch.js';
import { familyOf, secretsIn, type Found } from './process-memory.js';
import { keysIn } from './vault-keys.js';

export interface LockRound {
  readonly open: readonly Found[];
  readonly locked: readonly Found[];
}

const CANARIES = 50;
const WITHIN_MS = 3000;
const [, , resultFile = ''] = process.argv;

/** What the preload script gives the window. */
interface BridgedWindow {
  readonly bridge: { readonly invoke: (channel: string, input?: unknown) => Promise<unknown> };
}

interface Backward {
  readonly passphrase: string;
  readonly canary: string;
}

const backward = (text: string): string => Array.from(text).reverse().join('');

/** The page puts the secrets together itself: sent forward, the test's own pipe would leave copies. */
const fillVault = (page: Page, given: Backward): Promise<void> =>
  page.evaluate(
    async ({ passphrase, canary, count }) => {
      const forward = (text: string): string => Array.from(text).reverse().join('');
      const ask = async (channel: string, input?: unknown): Promise<void> => {
        const { bridge } = window as unknown as BridgedWindow;
        const result = (await bridge.invoke(channel, input)) as { ok: boolean };
        if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result)}`);
      };
      await ask('vault.create', {
        passphrase: new TextEncoder().encode(forward(passphrase)),
        practice: { name: 'Cabinet', ownerName: 'Dr Test', address: '', siteNames: ['Nord'] },
      });
      for (let n = 0; n < count; n += 1) {
        await ask('draft.keep', { key: `canary-${n}`, text: `${forward(canary)} ${n}` });
      }
      await ask('draft.list');
    },
    { ...given, count: CANARIES },
  );

function spelled(name: string, text: string): [string, Buffer][] {
  return [
    [`${name} in UTF-8`, Buffer.from(text, 'utf8')],
    [`${name} in UTF-16`, Buffer.from(text, 'utf16le')],
  ];
}

await prepareApp();
const passphrase = `tilleul gaufre ${randomBytes(8).toString('hex')}`;
const canary = `canari-${randomBytes(8).toString('hex')}`;
const { app, page, dataDir } = await launch();
try {
  await fillVault(page, { passphrase: backward(passphrase), canary: backward(canary) });
  const secrets = new Map([
    ...spelled('passphrase', passphrase),
    ...spelled('canary', canary),
    ...(await keysIn(join(dataDir, 'practice.vault'), passphrase)),
  ]);
  const pid = app.process().pid ?? 0;
  const look = (): Found[] => familyOf(pid).flatMap((member) => [...secretsIn(member, secrets)]);
  const open = look();
  await page.evaluate(() => {
    const { bridge } = window as unknown as BridgedWindow;
    void bridge.invoke('vault.lock');
  });
  await setTimeout(WITHIN_MS);
  const result: LockRound = { open, locked: look() };
  writeFileSync(resultFile, JSON.stringify(result));
} finally {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
}
