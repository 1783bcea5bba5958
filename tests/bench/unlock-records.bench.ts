/** Opening a vault of 10,000 records, key derivation taken off: read, verify, decrypt. */
import { join } from 'node:path';
import { createVault } from '../../electron/vault/vault.js';
import { benchFolder, benchPhrase, benchPorts } from './bench-vault.js';
import type { Bench } from './measure.js';
import { openingOf } from './opening.js';

const RECORDS = 10_000;
const NOTE = 'Porte arrière : un seul point de fermeture, cylindre qui dépasse.';

export const unlockRecords: Bench = async ({ isQuick }) => {
  const dir = join(benchFolder(), 'practice.vault');
  const vault = await createVault(benchPorts(dir), benchPhrase(), () => []);
  const values = Array.from({ length: RECORDS }, (_, n) => ({ n, note: NOTE }));
  for (let from = 0; from < RECORDS; from += 1000) {
    vault.records.putMany(
      values.slice(from, from + 1000).map((value) => ({ type: 'answer', id: undefined, value })),
    );
  }
  vault.close();
  const opening = await openingOf(dir, { rounds: isQuick ? 3 : 9, rows: RECORDS });
  return { name: 'unlock-10000-records', unit: 'ms', ...opening, aim: 3 };
};
