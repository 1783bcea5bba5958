import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backupJobs } from '../../../../electron/vault/backup/backup-jobs.js';
import { vaultKeeper } from '../../../../electron/vault/vault-keeper.js';
import {
  codeOf,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  temporaryFolder,
} from '../vault-fixture.js';

afterAll(removeFolders);

// First in this process on purpose: nothing has made libsodium ready yet when a restore begins.
it('looks at a chosen file before any vault was opened', async () => {
  const vault = portsFor(newVaultDir());
  const jobs = backupJobs({ keeper: vaultKeeper(vault), vault, onProgress: () => undefined });
  const file = join(temporaryFolder(), 'letter.vbk');
  writeFileSync(file, 'not a backup');
  expect(await codeOf(jobs.run({ kind: 'inspect', file }))).toBe('backup-damaged');
});

it('makes, lists, tries out and restores one copy, and says what was in it', async () => {
  const vault = portsFor(newVaultDir());
  const keeper = vaultKeeper(vault);
  const shares: number[] = [];
  const jobs = backupJobs({ keeper, vault, onProgress: (share) => shares.push(share) });
  expect(await codeOf(jobs.run({ kind: 'identify' }))).toBe('vault-locked');
  await keeper.create(phrase(), () => []);
  expect(await jobs.run({ kind: 'identify' })).toMatchObject({ mayMake: true, mayTryOut: true });
  const folder = temporaryFolder();
  expect(await codeOf(jobs.run({ kind: 'drill', folder }))).toBe('backup-absent');
  const running = jobs.run({ kind: 'make', folder });
  expect(await codeOf(jobs.run({ kind: 'make', folder }))).toBe('backup-running');
  const made = { records: 1, sealed: 0, attachments: 0, unreadable: 0 };
  expect(await running).toMatchObject(made);
  expect(shares.at(-1)).toBe(1);
  expect([...shares]).toEqual(shares.toSorted((a, b) => a - b));
  expect(await jobs.run({ kind: 'drill', folder })).toMatchObject(made);
  expect(await jobs.run({ kind: 'list', folder })).toMatchObject({ copies: [{}] });
  keeper.close();
  const clean = portsFor(newVaultDir());
  const elsewhere = backupJobs({ keeper: vaultKeeper(clean), vault: clean, onProgress: () => 0 });
  const file = join(folder, readdirSync(folder)[0] ?? '');
  const secret = { role: 'owner' as const, passphrase: new Uint8Array(phrase()) };
  expect(await elsewhere.run({ kind: 'restore', file, secret })).toMatchObject(made);
  expect(secret.passphrase.every((byte) => byte === 0)).toBe(true);
});

it('takes away a try-out that a crash left behind', async () => {
  const vault = portsFor(newVaultDir());
  const keeper = vaultKeeper(vault);
  const jobs = backupJobs({ keeper, vault, onProgress: () => undefined });
  await keeper.create(phrase(), () => []);
  const left = `${vault.dir}.drill`;
  mkdirSync(left);
  writeFileSync(join(left, 'records.db'), 'x');
  await jobs.run({ kind: 'make', folder: temporaryFolder() });
  expect(readdirSync(join(vault.dir, '..'))).toEqual(['practice.vault']);
  keeper.close();
});
