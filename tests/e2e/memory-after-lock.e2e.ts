/** What the processes of the program still hold 3 s after locking. Reads /proc, so it exists on Linux only. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { familyOf, secretsIn, type Found } from '../torture/process-memory.js';
import { answerOpenDialog, backupFiles, newBackupFolder } from './support/backups.js';
import { answerSaveDialog, ask, launch } from './support/launch.js';

const WITHIN_MS = 3000;
const DRAFTS = 50;

interface BridgedWindow {
  readonly bridge: { readonly invoke: (channel: string, input?: unknown) => Promise<unknown> };
}
interface Backward {
  readonly passphrase: string;
  readonly draft: string;
  readonly note: string;
}

const backward = (text: string): string => Array.from(text).reverse().join('');

/** The page puts the secrets together itself: sent forward, the test's own pipe would leave copies. */
const work = (page: Page, given: Backward): Promise<void> =>
  page.evaluate(
    async ({ passphrase, draft, note, count }) => {
      const forward = (text: string): string => Array.from(text).reverse().join('');
      const ask = async (channel: string, input?: unknown): Promise<unknown> => {
        const { bridge } = window as unknown as BridgedWindow;
        const result = (await bridge.invoke(channel, input)) as { ok: boolean; value: unknown };
        if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result)}`);
        return result.value;
      };
      await ask('vault.create', {
        passphrase: new TextEncoder().encode(forward(passphrase)),
        practice: { name: 'Cabinet', ownerName: 'Dr Test', address: '', siteNames: ['Nord'] },
      });
      const { assessment } = (await ask('assessment.start', { scope: 'first' })) as {
        assessment: { id: string };
      };
      const { sites } = (await ask('practice.get')) as { sites: { id: string }[] };
      for (let n = 0; n < count; n += 1) {
        await ask('draft.keep', {
          key: `canary-${String(n)}`,
          text: `${forward(draft)} ${String(n)}`,
        });
      }
      await ask('draft.list');
      const answer = {
        assessmentId: assessment.id,
        questionId: 'locks.doors-windows-resist',
        placeId: sites[0]?.id,
        verdict: 'no',
        note: forward(note),
      };
      await ask('assessment.answer', answer);
      await ask('report.exportPdf', { assessmentId: assessment.id, language: 'fr' });
      await ask('vault.saveRecoverySheet', { as: 'pdf', language: 'fr' });
    },
    { ...given, count: DRAFTS },
  );

const createWith = (page: Page, passphrase: string): Promise<void> =>
  page.evaluate(async (given) => {
    const { bridge } = window as unknown as BridgedWindow;
    const forward = Array.from(given).reverse().join('');
    await bridge.invoke('vault.create', {
      passphrase: new TextEncoder().encode(forward),
      practice: { name: 'Cabinet', ownerName: 'Dr Test', address: '', siteNames: ['Nord'] },
    });
  }, passphrase);

const restoreWith = (page: Page, passphrase: string): Promise<void> =>
  page.evaluate(async (given) => {
    const { bridge } = window as unknown as BridgedWindow;
    const forward = Array.from(given).reverse().join('');
    const chosen = (await bridge.invoke('backup.chooseFile')) as { value: { token: string } };
    const restored = (await bridge.invoke('backup.restore', {
      with: 'passphrase',
      token: chosen.value.token,
      passphrase: new TextEncoder().encode(forward),
    })) as { ok: boolean };
    if (!restored.ok) throw new Error(JSON.stringify(restored));
  }, passphrase);

const spelled = (name: string, text: string): [string, Buffer][] => [
  [`${name} in UTF-8`, Buffer.from(text, 'utf8')],
  [`${name} in UTF-16`, Buffer.from(text, 'utf16le')],
];

if (process.platform === 'linux') {
  test('3 s after locking no process holds the passphrase or a text of the vault', async () => {
    const unlike = () => randomBytes(8).toString('hex');
    const [passphrase, draft, note] = [`tilleul gaufre ${unlike()}`, unlike(), unlike()];
    const { app, page } = await launch();
    await answerSaveDialog(app, undefined);
    const given = { passphrase, draft, note };
    await work(page, {
      passphrase: backward(passphrase),
      draft: backward(draft),
      note: backward(note),
    });
    const secrets = new Map(Object.entries(given).flatMap(([name, text]) => spelled(name, text)));
    const family = app.process().pid ?? 0;
    const look = (): Found[] => familyOf(family).flatMap((pid) => [...secretsIn(pid, secrets)]);

    // While the vault is open the same search finds them, else it would prove nothing.
    const open = look().map(({ secret }) => secret);
    expect(open).toContain('draft in UTF-8');
    expect(open).toContain('note in UTF-8');
    await page.evaluate(() => {
      const { bridge } = window as unknown as BridgedWindow;
      void bridge.invoke('vault.lock');
    });
    await setTimeout(WITHIN_MS);
    expect(look()).toEqual([]);
    await app.close();
  });

  test('3 s after locking no process holds what a backup was restored with', async () => {
    const passphrase = `citron brouette ${randomBytes(8).toString('hex')}`;
    const first = await launch();
    await createWith(first.page, backward(passphrase));
    const folder = newBackupFolder();
    await answerOpenDialog(first.app, folder);
    expect(await ask(first.page, 'backup.chooseFolder')).toMatchObject({ ok: true });
    expect(await ask(first.page, 'backup.make')).toMatchObject({ ok: true });
    await first.app.close();
    rmSync(join(first.dataDir, 'practice.vault'), { recursive: true });

    const { app, page } = await launch({ dataDir: first.dataDir });
    await answerOpenDialog(app, join(folder, backupFiles(folder)[0] ?? ''));
    await restoreWith(page, backward(passphrase));
    const secrets = new Map(spelled('passphrase', passphrase));
    await page.evaluate(() => {
      const { bridge } = window as unknown as BridgedWindow;
      void bridge.invoke('vault.lock');
    });
    await setTimeout(WITHIN_MS);
    const family = app.process().pid ?? 0;
    expect(familyOf(family).flatMap((pid) => [...secretsIn(pid, secrets)])).toEqual([]);
    await app.close();
  });
}
