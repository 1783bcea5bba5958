import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { vaultPlaceOf } from '../../../electron/vault/place/vault-place.js';
import { createVault, openVault } from '../../../electron/vault/vault.js';
import {
  codeOf,
  newVault,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  reopen,
  temporaryFolder,
} from './vault-fixture.js';

afterAll(removeFolders);

const nfsAt = (folder: string) => () => `/dev/sda1 / ext4 rw 0 0\nnas:/x ${folder} nfs4 rw 0 0\n`;

describe('a vault on a network folder', () => {
  it('is neither made nor opened, and not touched', async () => {
    const { vault, dir } = await newVault();
    vault.close();
    const before = readFileSync(join(dir, 'keyring.a'));
    const ports = { ...portsFor(dir), readMounts: nfsAt(join(dir, '..')) };
    expect(await codeOf(openVault(ports, phrase()))).toBe('vault-on-network');
    expect(vaultPlaceOf(ports).isOnNetwork).toBe(true);
    expect(readFileSync(join(dir, 'keyring.a'))).toEqual(before);

    const fresh = newVaultDir();
    const away = { ...portsFor(fresh), readMounts: nfsAt(join(fresh, '..')) };
    expect(await codeOf(createVault(away, phrase(), () => []))).toBe('vault-on-network');
    expect(vaultPlaceOf({ dir: fresh }).isOnNetwork).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is recognised behind a link', () => {
    const share = temporaryFolder();
    const dir = join(temporaryFolder(), 'link');
    symlinkSync(share, dir);
    const ports = { dir: join(dir, 'practice.vault'), readMounts: nfsAt(share) };
    expect(vaultPlaceOf(ports).isOnNetwork).toBe(true);
  });
});

describe('a vault in a synchronised folder', () => {
  it('opens, and the place names the service and the conflict copies, which stay as they are', async () => {
    const parent = join(temporaryFolder(), 'OneDrive - Cabinet');
    mkdirSync(parent);
    const { vault, dir } = await newVault(join(parent, 'practice.vault'));
    vault.close();
    const copy = join(dir, 'keyring (1).a');
    writeFileSync(copy, 'from another computer');
    expect(vaultPlaceOf({ dir })).toEqual({
      isOnNetwork: false,
      syncService: 'onedrive',
      conflictCopies: ['keyring (1).a'],
    });
    (await reopen(dir)).close();
    expect(readFileSync(copy, 'utf8')).toBe('from another computer');
  });

  it('names no more copies than a screen can show', () => {
    const dir = temporaryFolder();
    for (let n = 1; n <= 30; n += 1) writeFileSync(join(dir, `records (${String(n)}).db`), '');
    expect(vaultPlaceOf({ dir }).conflictCopies).toHaveLength(20);
  });
});
