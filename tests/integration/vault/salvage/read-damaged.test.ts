import { cpSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readDamaged } from '../../../../electron/vault/salvage/read-damaged.js';
import type { StoredState } from '../../../../electron/vault/store/record-store.js';
import { storedState } from '../people-fixture.js';
import { newVault, newVaultDir, removeFolders, reopen, tamper } from '../vault-fixture.js';

afterAll(removeFolders);

const SIZES = [0, 90, 400, 900, 1900, 3500, 9000, 60_000, 400_000];

async function variedVault(answers: number) {
  const { vault, dir } = await newVault();
  for (const [n, size] of SIZES.entries()) {
    vault.records.put('plan-item', undefined, { n, text: 'x'.repeat(size) });
  }
  const many = Array.from({ length: answers }, (_, n) => ({
    type: 'answer' as const,
    id: vault.records.idFor('answer', `many-${n}`),
    value: { n, text: 'y'.repeat(n % 300) },
  }));
  vault.records.putMany(many);
  // Changed and removed ones: pages with holes, and tombstones.
  vault.records.putMany(many.filter((_, n) => n % 3 === 0));
  vault.records.removeMany(many.filter((_, n) => n % 7 === 0));
  return { vault, dir };
}

const sorted = ({ records, buckets, manifests, journal }: StoredState) => ({
  records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).map(plain),
  buckets: [...buckets]
    .sort((a, b) => a.compartmentCode - b.compartmentCode || a.bucket - b.bucket)
    .map(plain),
  manifests: [...manifests].sort((a, b) => a.compartmentCode - b.compartmentCode).map(plain),
  journal: journal.map(plain),
});

const plain = (row: object) =>
  JSON.stringify(row, (_, value: unknown) =>
    value instanceof Uint8Array || isBuffer(value)
      ? Buffer.from(bytesOf(value)).toString('hex')
      : value,
  );
const isBuffer = (value: unknown): value is { data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
const bytesOf = (value: Uint8Array | { data: number[] }): Uint8Array =>
  value instanceof Uint8Array ? value : Uint8Array.from(value.data);

describe('reading a database file without SQLite', () => {
  it.each([0, 40, 3000])('finds the rows SQLite finds, %i records', async (answers) => {
    const { vault, dir } = await variedVault(answers);
    vault.close();
    expect(sorted(readDamaged(dir))).toEqual(sorted(storedState(dir)));
  });

  it('finds what stands in the log only', async () => {
    const { vault, dir } = await variedVault(200);
    vault.records.put('plan-item', undefined, { last: true });
    // As a crash leaves it: the log not yet taken into the file.
    const crashed = newVaultDir();
    cpSync(dir, crashed, { recursive: true });
    vault.close();
    const fromBytes = sorted(readDamaged(crashed));
    const again = await reopen(crashed);
    again.close();
    expect(fromBytes).toEqual(sorted(storedState(crashed)));
  });

  it('finds rows whose tree is gone', async () => {
    const { vault, dir } = await variedVault(500);
    vault.close();
    const before = readDamaged(dir).records.length;
    tamper(dir, (db) => {
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      db.exec("DELETE FROM sqlite_schema WHERE name = 'records'");
    });
    expect(readDamaged(dir).records.length).toBe(before);
  });
});
