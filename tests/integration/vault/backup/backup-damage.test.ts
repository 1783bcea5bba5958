import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ownersStreamKey,
  readContent,
  withBackup,
} from '../../../../electron/vault/backup/read-backup.js';
import { reopenCopy, verifyDatabase } from '../../../../electron/vault/backup/verify-copy.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';
import { createVault } from '../../../../electron/vault/vault.js';
import { newVaultDir, phrase, portsFor, removeFolders, temporaryFolder } from '../vault-fixture.js';
import {
  bigBackup,
  flipTrial,
  memoryFs,
  verdictOn as restoreVerdict,
} from '../../../support/backup-trials.js';
import { backUp, chanceOf } from './backup-fixture.js';

let vault: OpenVault;
let good: Uint8Array;
const { nativeBinding } = portsFor('.');

beforeAll(async () => {
  vault = await createVault(portsFor(newVaultDir()), phrase(), () => []);
  const folder = temporaryFolder();
  const { name } = await backUp(vault, folder);
  good = new Uint8Array(readFileSync(join(folder, name)));
});
afterAll(() => {
  vault.close();
  removeFolders();
});

/** Everything a restore checks, but for typing a passphrase. */
async function verdictOn(bytes: Uint8Array): Promise<string> {
  const fs = memoryFs(() => bytes);
  const owner = vault.backupOwner();
  try {
    return await withBackup(fs, 'in memory', async (backup) => {
      const opened = reopenCopy(backup.preamble, owner);
      const streamKey = ownersStreamKey(backup, owner.signingSeed);
      const { database } = await readContent(backup, { ...opened, streamKey }, { fs });
      const parts = { database, nativeBinding: nativeBinding() };
      return `${String(verifyDatabase(opened, backup.preamble, parts).records)} records`;
    });
  } catch (error) {
    return error instanceof VaultError ? error.code : String(error);
  }
}

describe('any change to a backup file is found', () => {
  it('while the file as it was written is whole', async () => {
    expect(await verdictOn(good)).toBe('1 records');
  });

  it('for one flipped bit in every byte', async () => {
    const bytes = good.slice();
    const unnoticed: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const bit = 1 << (at % 8);
      bytes[at] = (bytes[at] ?? 0) ^ bit;
      if ((await verdictOn(bytes)) !== 'backup-damaged') unnoticed.push(at);
      bytes[at] = (bytes[at] ?? 0) ^ bit;
    }
    expect(unnoticed).toEqual([]);
    expect(await verdictOn(bytes)).toBe('1 records');
  }, 300_000);

  it('for one flipped bit anywhere in a large one', async () => {
    const chance = chanceOf(5);
    const big = await bigBackup(temporaryFolder(), chance, { records: 300, attachments: 10 });
    expect(big.bytes.length).toBeGreaterThan(1_000_000);
    for (let n = 0; n < 200; n += 1) expect(await flipTrial(big, chance)).toBeUndefined();
    expect(await restoreVerdict(big)).toBe('whole');
  }, 120_000);

  it('for every length it could be cut to at 512 bytes, and for bytes added', async () => {
    for (let length = 0; length < good.length; length += 512) {
      expect(await verdictOn(good.slice(0, length))).toBe('backup-damaged');
    }
    expect(await verdictOn(good.slice(0, -1))).toBe('backup-damaged');
    const longer = new Uint8Array(good.length + 1);
    longer.set(good);
    expect(await verdictOn(longer)).toBe('backup-damaged');
  });

  it('for parts of two backups of the same vault put together', async () => {
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    const other = new Uint8Array(readFileSync(join(folder, name)));
    expect(other.length).toBe(good.length);
    // Up to byte 32 both are the same: there the halves would make the other file, whole.
    for (const at of [40, 60, 400, good.length >> 1, good.length - 40]) {
      const mixed = good.slice();
      mixed.set(other.subarray(at), at);
      expect(await verdictOn(mixed)).toBe('backup-damaged');
    }
  });
});
