/** A program whose vault holds a large inventory, opened and showing its list. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { prepareApp } from '../../../build/prepare-app.mjs';
import { openVault } from '../../../electron/vault/vault.js';
import { launch } from '../../e2e/support/launch.js';
import { openInventory } from '../../e2e/support/inventory.js';
import { createVault, PASSPHRASE, unlockToHome } from '../../e2e/support/owner.js';
import { fillInventory, type InventoryFill } from '../../support/fill-inventory.js';
import { benchPorts } from '../bench-vault.js';

export interface LargeInventory {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** From the click on the page's name to its first rows. */
export async function openLargeInventory(
  fill: InventoryFill,
  args: readonly string[] = [],
): Promise<LargeInventory & { readonly listMs: number }> {
  await prepareApp();
  const first = await launch();
  await createVault(first.page);
  await first.app.close();
  const dir = join(first.dataDir, 'practice.vault');
  const vault = await openVault(benchPorts(dir), new TextEncoder().encode(PASSPHRASE));
  fillInventory(vault, fill);
  vault.close();
  const { app, page } = await launch({ dataDir: first.dataDir, args });
  await unlockToHome(page);
  const startMs = performance.now();
  await openInventory(page, 'fr');
  await expect(page.locator('.inv-scroll .inv-row').first()).toBeVisible({ timeout: 30_000 });
  return { page, close: () => app.close(), listMs: performance.now() - startMs };
}
