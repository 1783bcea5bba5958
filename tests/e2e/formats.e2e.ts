/** Vaults of the formats there have been, and of one there has not been yet, in the real program. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sodiumReady } from '../../electron/vault/crypto/sodium-ready.js';
import { FORMAT } from '../../electron/vault/format.js';
import { withFormat } from '../../electron/vault/keyring/keyring-file.js';
import { launch, newDataDir } from './support/launch.js';
import { unlock } from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

/** A profile with a copy of the golden vault of this format, and its owner's passphrase. */
function profileOf(format: number): { readonly dataDir: string; readonly passphrase: string } {
  const golden = join(import.meta.dirname, '..', 'fixtures', `vault-format-${format}`);
  const dataDir = newDataDir();
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ language: 'fr', theme: 'light' }));
  cpSync(join(golden, 'practice.vault'), join(dataDir, 'practice.vault'), { recursive: true });
  const { passphrases } = JSON.parse(readFileSync(join(golden, 'secrets.json'), 'utf8')) as {
    passphrases: { owner: string };
  };
  return { dataDir, passphrase: passphrases.owner };
}

for (let format = 1; format <= FORMAT; format += 1) {
  test(`the golden vault of format ${format} opens`, async () => {
    const { dataDir, passphrase } = profileOf(format);
    const { app, page } = await launch({ dataDir });
    await unlock(page, passphrase);
    // It comes without anchors, as from another computer: that is said first.
    await page
      .getByRole('button', { name: t('anchor.action.continue') })
      .click({ timeout: 20_000 });
    await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
    await app.close();
  });
}

test('a vault of a later format is left alone, and the version it needs is named', async () => {
  await sodiumReady();
  const { dataDir, passphrase } = profileOf(FORMAT);
  const files = ['keyring.a', 'keyring.b', 'records.db'].map((name) =>
    join(dataDir, 'practice.vault', name),
  );
  for (const file of files.slice(0, 2)) writeFileSync(file, withFormat(readFileSync(file), 7));
  const before = files.map((file) => readFileSync(file));
  const { app, page } = await launch({ dataDir });
  await unlock(page, passphrase);
  await expect(page.getByText(t('vault.error.format-too-new'))).toBeVisible();
  const needed = t('vault.prose.needed-format', { needed: 7, known: FORMAT });
  await expect(page.getByText(needed)).toBeVisible();
  await app.close();
  expect(files.map((file) => readFileSync(file))).toEqual(before);
});
