import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backupJobs } from '../../../../electron/vault/backup/backup-jobs.js';
import { restoreHandlers } from '../../../../electron/vault/backup/restore-handlers.js';
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
  expect(await codeOf(jobs.run({ kind: 'choose', file, token: 'a' }))).toBe('backup-damaged');
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
  const elsewhereKeeper = vaultKeeper(clean);
  const elsewhere = backupJobs({ keeper: elsewhereKeeper, vault: clean, onProgress: () => 0 });
  const file = join(folder, readdirSync(folder)[0] ?? '');
  expect(await elsewhere.run({ kind: 'choose', file, token: 'a' })).toMatchObject({});
  const handlers = restoreHandlers({ keeper: elsewhereKeeper, backups: elsewhere });
  const given = () => ({ with: 'passphrase' as const, passphrase: new Uint8Array(phrase()) });
  const unknown = { ...given(), token: 'b' };
  expect(await codeOf(Promise.resolve(handlers['backup.restore'](unknown)))).toBe('not-found');
  const known = { ...given(), token: 'a' };
  expect(await handlers['backup.restore'](known)).toMatchObject(made);
  for (const { passphrase } of [unknown, known])
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
  expect(elsewhereKeeper.isUnlocked()).toBe(true);
  elsewhereKeeper.close();
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
