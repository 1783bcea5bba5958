import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { healthHandlers } from '../../../../electron/vault/health/health-handlers.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';
import { vaultPlaceOf } from '../../../../electron/vault/place/vault-place.js';
import { newTeam, openAs } from '../people-fixture.js';
import { newVault, portsFor, removeFolders, reopen } from '../vault-fixture.js';

afterAll(removeFolders);

const handlersOf = (vault: OpenVault, dir: string) =>
  healthHandlers({ vault: () => vault, place: () => vaultPlaceOf(portsFor(dir)) });

/**
 * Another process, as a failing disk: opening the file here would take SQLite's lock from the open vault when it closes.
 */
const flipByte = (file: string, at: number): void => {
  const script = `const fs=require('fs');const f=fs.openSync(process.argv[1],'r+');const b=Buffer.alloc(1);
    fs.readSync(f,b,0,1,${at});b[0]^=8;fs.writeSync(f,b,0,1,${at})`;
  execFileSync(process.execPath, ['-e', script, file]);
};

const failureOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
  return 'no failure';
};

describe('the state of an open vault', () => {
  it('tells what the opening verified, in the user’s words', async () => {
    const made = await newVault();
    made.vault.close();
    const vault = await reopen(made.dir);
    const health = await handlersOf(vault, made.dir)['health.get'](undefined);
    expect(health).toMatchObject({
      verifiedAt: '2026-11-22T10:30:00.123Z',
      keyring: ['intact', 'intact'],
      wasRepaired: false,
      compartments: { readable: 9, all: 9 },
      place: { isOnNetwork: false },
    });
    expect(health.records).toContainEqual({ group: 'answer', count: 5 });
    expect(health.records).toContainEqual({ group: 'practice', count: 1 });
    expect(health.journalEntries).toBe(vault.journalEntries().length);
    vault.close();
  });

  it('reads everything from the disk again, not from memory', async () => {
    const { vault, dir } = await newVault();
    vault.close();
    const open = await reopen(dir);
    const verify = handlersOf(open, dir)['health.verify'];
    expect((await verify(undefined)).keyring).toEqual(['intact', 'intact']);
    const file = join(dir, 'records.db');
    const bytes = readFileSync(file);
    // Somewhere in the last quarter of a used page: inside a sealed record.
    const found = new Set<string>();
    for (let page = 2; page <= bytes.length / 4096; page += 1) {
      const at = page * 4096 - 200;
      if (bytes.subarray(at, at + 64).every((byte) => byte === 0)) continue;
      flipByte(file, at);
      found.add(failureOf(() => verify(undefined)));
      flipByte(file, at);
    }
    expect(found).not.toContain('no failure');
    expect(found).toContain('record-damaged');
    expect((await verify(undefined)).wasRepaired).toBe(false);
    open.close();
  });

  it('makes a damaged copy of the keyring again, and keeps the damaged one', async () => {
    const { vault, dir } = await newVault();
    flipByte(join(dir, 'keyring.b'), 60);
    const { 'health.get': get, 'health.verify': verify } = handlersOf(vault, dir);
    expect((await get(undefined)).keyring).toEqual(['intact', 'damaged']);
    expect(await verify(undefined)).toMatchObject({
      keyring: ['intact', 'intact'],
      wasRepaired: true,
    });
    expect(readdirSync(dir).some((name) => name.startsWith('keyring.b.damaged-'))).toBe(true);
    for (const name of ['keyring.a', 'keyring.b']) rmSync(join(dir, name));
    expect((await get(undefined)).keyring).toEqual(['missing', 'missing']);
    expect(failureOf(() => verify(undefined))).toBe('keyring-damaged');
    vault.close();
  });

  it('counts for each person what that person may read', async () => {
    const team = await newTeam();
    team.vault.close();
    const staff = await openAs(team, 'staff');
    const health = await handlersOf(staff, team.dir)['health.verify'](undefined);
    expect(health.records).toEqual([{ group: 'practice', count: 1 }]);
    expect(health.compartments).toEqual({ readable: 3, all: 9 });
    staff.close();
  });
});
