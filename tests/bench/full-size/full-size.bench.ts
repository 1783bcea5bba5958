/**
 * A practice after years: 10,000 records and 1 GB of photos. Opening beyond key derivation, saving one record, locking and
 * a verified backup, each beside the same work in an ordinary SQLite file, plain and encrypted, in the same run.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { benchFolder } from '../bench-vault.js';
import { median, percentile, type Bench, type Measure } from '../measure.js';
import { PEER_NAMES, PeerFile, type PeerKind } from './peer-file.js';
import { VaultFile } from './vault-file.js';

const RECORDS = 10_000;
const PHOTO_BYTES = 2 * 1024 * 1024;
const PHOTOS = 512;
const NOTE = 'Porte arrière : un seul point de fermeture, cylindre qui dépasse.';

export interface SizedRecord {
  readonly id: Uint8Array;
  readonly value: unknown;
}

/** One way of keeping the same contents. */
export interface FullSizeStore {
  readonly fill: (records: readonly SizedRecord[]) => void | Promise<void>;
  readonly addPhoto: (bytes: Uint8Array) => void | Promise<void>;
  /** Opens what was closed and reads every record. Milliseconds, without any key derivation. */
  readonly reopenMs: () => number | Promise<number>;
  readonly save: (record: SizedRecord) => void;
  readonly close: () => void;
  /** A verified copy in the folder. */
  readonly backup: (folder: string) => void | Promise<void>;
}

interface Figures {
  readonly unlock: number;
  readonly save: number;
  readonly lock: number;
  readonly backup: number;
}

export const fullSize: Bench = async ({ isQuick }) => {
  const folder = benchFolder();
  const size = {
    photos: isQuick ? 32 : PHOTOS,
    rounds: isQuick ? 3 : 7,
    saves: isQuick ? 50 : 300,
  };
  try {
    const vault = await figuresOf(
      new VaultFile(join(folder, 'vault')),
      join(folder, 'b-vault'),
      size,
    );
    const peers: [PeerKind, Figures][] = [];
    for (const kind of ['plain', 'encrypted'] as const) {
      const peer = new PeerFile(kind, join(folder, `${kind}.db`));
      peers.push([kind, await figuresOf(peer, join(folder, `b-${kind}`), size)]);
    }
    return peers.flatMap(([kind, peer]) => measuresOf(vault, peer, PEER_NAMES[kind]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function figuresOf(
  store: FullSizeStore,
  backupFolder: string,
  size: { readonly photos: number; readonly rounds: number; readonly saves: number },
): Promise<Figures> {
  const records = Array.from({ length: RECORDS }, (_, n) => ({
    id: randomBytes(16),
    value: { n, note: NOTE },
  }));
  await store.fill(records);
  for (let photo = 0; photo < size.photos; photo += 1) {
    await store.addPhoto(randomBytes(PHOTO_BYTES));
  }
  store.close();

  const unlocks: number[] = [];
  const locks: number[] = [];
  for (let round = 0; round < size.rounds; round += 1) {
    unlocks.push(await store.reopenMs());
    for (const record of records.slice(0, 20)) store.save(changed(record, round));
    locks.push(await tookMs(() => store.close()));
  }
  await store.reopenMs();
  const saves: number[] = [];
  for (const record of records.slice(0, size.saves)) {
    saves.push(await tookMs(() => store.save(changed(record, size.rounds))));
  }
  mkdirSync(backupFolder);
  const backup = await tookMs(() => store.backup(backupFolder));
  store.close();
  rmSync(backupFolder, { recursive: true });
  return { unlock: median(unlocks), save: percentile(saves, 0.95), lock: median(locks), backup };
}

/** SQLite does not write a row that is already as it should be. */
const changed = ({ id }: SizedRecord, round: number): SizedRecord => ({
  id,
  value: { n: round, note: `${NOTE} ${String(round)}` },
});

async function tookMs(work: () => void | Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

const NAMES: Readonly<Record<keyof Figures, string>> = {
  unlock: 'full-size-unlock',
  save: 'full-size-save-p95',
  lock: 'full-size-lock',
  backup: 'full-size-verified-backup',
};

function measuresOf(vault: Figures, peer: Figures, baselineName: string): Measure[] {
  return (Object.keys(NAMES) as (keyof Figures)[]).map((figure) => ({
    name: NAMES[figure],
    value: vault[figure],
    unit: 'ms',
    baseline: peer[figure],
    baselineName,
  }));
}
