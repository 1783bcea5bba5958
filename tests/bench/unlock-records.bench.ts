/** Opening a vault of 10,000 records, key derivation taken off: read, verify, decrypt. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createVault, openVault } from '../../electron/vault/vault.js';
import { benchFolder, benchPhrase, benchPorts } from './bench-vault.js';
import { median, type Bench } from './measure.js';

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

  const opens: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < (isQuick ? 3 : 9); round += 1) {
    opens.push(await openMs(dir));
    floors.push(readMs(dir));
  }
  return {
    name: 'unlock-10000-records',
    value: median(opens),
    unit: 'ms',
    baseline: median(floors),
    baselineName: 'SQLite reading the same 10,000 sealed rows and nothing else',
    aim: 40,
  };
};

/** From the end of the key derivation to the open vault. */
async function openMs(dir: string): Promise<number> {
  let startMs = 0;
  const opened = await openVault(
    {
      ...benchPorts(dir),
      onStage: (stage) => {
        if (stage === 'opening') startMs = performance.now();
      },
    },
    benchPhrase(),
  );
  const tookMs = performance.now() - startMs;
  opened.close();
  return tookMs;
}

function readMs(dir: string): number {
  const startMs = performance.now();
  const db = new Database(join(dir, 'records.db'), { readonly: true });
  const rows = db.prepare('SELECT * FROM records').all();
  db.close();
  if (rows.length < RECORDS) throw new Error(`only ${String(rows.length)} rows`);
  return performance.now() - startMs;
}
