/** A damaged vault: what is left of it is shown, exported when asked, and made into a new vault that opens. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { damageOneAnswer } from './support/damage.js';
import { answerSaveDialog, launch } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  proveRecovery,
  unlock,
  unlockToHome,
} from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

const hashOf = (folder: string): string =>
  readdirSync(folder)
    .sort()
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    )
    .join();

test('what is left of a damaged vault is shown, kept and opens again', async () => {
  test.setTimeout(120_000);
  const first = await launch();
  const { dataDir } = first;
  await createVault(first.page);
  await openPage(first.page, 'assessment');
  await first.page.getByRole('button', { name: t('assessment.action.start-full') }).click();
  await answerByKeyboard(first.page, ['3', '1', '2', '3', '1']);
  await first.app.close();
  damageOneAnswer(dataDir);
  const vaultDir = join(dataDir, 'practice.vault');
  const before = hashOf(vaultDir);

  const { app, page } = await launch({ dataDir });
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await unlock(page);
  await expect(page.getByText(t('vault.error.record-damaged'))).toBeVisible({ timeout: 20_000 });
  await press('health.action.salvage');
  await unlock(page, 'pas la bonne phrase du tout');
  await expect(page.getByText(t('vault.error.wrong-secret'))).toBeVisible({ timeout: 20_000 });
  await unlock(page);
  await expect(page.getByRole('heading', { name: t('health.title.salvage') })).toBeVisible({
    timeout: 20_000,
  });
  const kept = t('health.label.group-answer', { count: 4 });
  await expect(page.getByText(kept, { exact: true })).toBeVisible();
  const lost = t('health.label.group-answer', { count: 1 });
  await expect(page.getByText(t('health.prose.lost-damaged', { what: lost }))).toBeVisible();
  // Nothing of the program itself is there, and nothing can be written.
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const refused = await page.evaluate(() => {
    const { bridge } = window as unknown as {
      bridge: { invoke: (channel: string, input: unknown) => Promise<unknown> };
    };
    return bridge.invoke('draft.keep', { key: 'note', text: 'x' });
  });
  expect(refused).toEqual({ ok: false, code: 'vault-locked' });

  const html = join(dataDir, 'rest.html');
  await answerSaveDialog(app, html);
  await press('health.action.export-html');
  await press('health.action.export-clear');
  await expect(page.getByText(t('health.status.exported'))).toBeVisible();
  expect(readFileSync(html, 'utf8')).toContain('Cabinet des Tilleuls');
  expect(hashOf(vaultDir)).toBe(before);

  await press('health.action.rebuild');
  await unlock(page);
  await proveRecovery(page);
  await expect(page.getByText(/^4 réponses sur/)).toBeVisible();
  const aside = readdirSync(dataDir).filter((name) => name.startsWith('practice.vault.damaged-'));
  expect(aside).toHaveLength(1);
  expect(hashOf(join(dataDir, aside[0] ?? ''))).toBe(before);

  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('health.label.health') })
    .click();
  await press('health.action.verify');
  await expect(page.getByText(t('health.status.verified-now'))).toBeVisible();
  await app.close();

  const third = await launch({ dataDir });
  await unlockToHome(third.page);
  await expect(third.page.getByText(/^4 réponses sur/)).toBeVisible();
  await third.app.close();
});

test('closing what is left locks it, and the vault is as damaged as before', async () => {
  test.setTimeout(90_000);
  const first = await launch();
  await createVault(first.page);
  await openPage(first.page, 'assessment');
  await first.page.getByRole('button', { name: t('assessment.action.start-full') }).click();
  await answerByKeyboard(first.page, ['3', '1']);
  await first.app.close();
  damageOneAnswer(first.dataDir);
  const { app, page } = await launch({ dataDir: first.dataDir });
  await unlock(page);
  await page.getByRole('button', { name: t('health.action.salvage') }).click({ timeout: 20_000 });
  await unlock(page);
  await page.getByRole('button', { name: t('health.action.close') }).click({ timeout: 20_000 });
  await expect.poll(() => page.isClosed()).toBe(true);
  await app.close();
  const again = await launch({ dataDir: first.dataDir });
  await unlock(again.page);
  await expect(again.page.getByText(t('vault.error.record-damaged'))).toBeVisible({
    timeout: 20_000,
  });
  await again.app.close();
});
