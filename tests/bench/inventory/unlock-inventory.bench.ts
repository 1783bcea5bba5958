/** Opening a practice with 10,000 objects and 2,000 photos, key derivation taken off. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createVault } from '../../../electron/vault/vault.js';
import { fillInventory } from '../../support/fill-inventory.js';
import { benchFolder, benchPhrase, benchPorts } from '../bench-vault.js';
import type { Bench } from '../measure.js';
import { openingOf } from '../opening.js';

const ITEMS = 10_000;
const PHOTOS = 2000;

export const unlockInventory: Bench = async ({ isQuick }) => {
  const folder = benchFolder();
  const dir = join(folder, 'practice.vault');
  const photos = isQuick ? 100 : PHOTOS;
  try {
    const vault = await createVault(benchPorts(dir), benchPhrase(), () => []);
    fillInventory(vault, { items: ITEMS, photos });
    vault.close();
    const rows = ITEMS + photos;
    const opening = await openingOf(dir, { rounds: isQuick ? 3 : 7, rows });
    return { name: `unlock-10000-items-${String(photos)}-photos`, unit: 'ms', ...opening };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
