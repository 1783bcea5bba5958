/** What an opening takes beyond key derivation, and the floor beneath it: the same rows read and as many boxes opened. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sodium from 'libsodium-wrappers-sumo';
import { openVault } from '../../electron/vault/vault.js';
import { benchPhrase, benchPorts } from './bench-vault.js';
import { median } from './measure.js';

await sodium.ready;
const BOX = sealedBox();

function sealedBox() {
  const key = sodium.crypto_aead_xchacha20poly1305_ietf_keygen();
  const nonce = sodium.randombytes_buf(24);
  const plain = new Uint8Array(256);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, 'aad', null, nonce, key);
  return { key, nonce, sealed };
}

/** Medians of so many rounds, one after the other. */
export async function openingOf(
  dir: string,
  { rounds, rows }: { readonly rounds: number; readonly rows: number },
): Promise<{ readonly value: number; readonly baseline: number; readonly baselineName: string }> {
  const opens: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    opens.push(await openMs(dir));
    floors.push(floorMs(dir, rows));
  }
  return {
    value: median(opens),
    baseline: median(floors),
    baselineName: `the same rows read and ${rows.toLocaleString('en')} boxes decrypted, nothing else`,
  };
}

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

function floorMs(dir: string, least: number): number {
  const startMs = performance.now();
  const db = new Database(join(dir, 'records.db'), { readonly: true });
  const rows = db.prepare('SELECT * FROM records').all();
  db.close();
  for (const row of rows) {
    if (row === undefined) throw new Error('a row is missing');
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, BOX.sealed, 'aad', BOX.nonce, BOX.key);
  }
  if (rows.length < least) throw new Error(`only ${String(rows.length)} rows`);
  return performance.now() - startMs;
}
