/** Opening a vault of 10,000 records, key derivation taken off: read, verify, decrypt. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sodium from 'libsodium-wrappers-sumo';
import { createVault, openVault } from '../../electron/vault/vault.js';
import { benchFolder, benchPhrase, benchPorts } from './bench-vault.js';
import { median, type Bench } from './measure.js';

const RECORDS = 10_000;
const NOTE = 'Porte arrière : un seul point de fermeture, cylindre qui dépasse.';

await sodium.ready;
const BOX = sealedBox();

function sealedBox() {
  const key = sodium.crypto_aead_xchacha20poly1305_ietf_keygen();
  const nonce = sodium.randombytes_buf(24);
  const plain = new Uint8Array(256);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, 'aad', null, nonce, key);
  return { key, nonce, sealed };
}

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
    floors.push(floorMs(dir));
  }
  return {
    name: 'unlock-10000-records',
    value: median(opens),
    unit: 'ms',
    baseline: median(floors),
    baselineName: 'the same rows read and 10,000 boxes decrypted, nothing else',
    aim: 3,
  };
};

/** The whole opening less the key derivation, which lies between its stage and the next. */
async function openMs(dir: string): Promise<number> {
  const reached = new Map<string, number>();
  const startMs = performance.now();
  const opened = await openVault(
    { ...benchPorts(dir), onStage: (stage) => reached.set(stage, performance.now()) },
    benchPhrase(),
  );
  const wholeMs = performance.now() - startMs;
  opened.close();
  const derivationMs = (reached.get('verifying') ?? 0) - (reached.get('deriving') ?? 0);
  return wholeMs - derivationMs;
}

/** The floor: the rows off the disk, and one authenticated decryption of a box of that size for each. */
function floorMs(dir: string): number {
  const startMs = performance.now();
  const db = new Database(join(dir, 'records.db'), { readonly: true });
  const rows = db.prepare('SELECT * FROM records').all();
  db.close();
  for (const row of rows) {
    if (row === undefined) throw new Error('a row is missing');
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, BOX.sealed, 'aad', BOX.nonce, BOX.key);
  }
  if (rows.length < RECORDS) throw new Error(`only ${String(rows.length)} rows`);
  return performance.now() - startMs;
}
