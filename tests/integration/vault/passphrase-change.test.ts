import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newTeam, openAs, storedState, verifyAsOwner } from './people-fixture.js';
import {
  PASSPHRASE,
  codeOf,
  copyOf,
  newVault,
  phrase,
  removeFolders,
  reopen,
} from './vault-fixture.js';

afterAll(removeFolders);

const FRESH = 'cinq chiens roux courent vite';
const here = import.meta.dirname;

/** Steps passed by a program that changes the owner's passphrase, killed at step `dieAt`. */
function change(dir: string, dieAt: number): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      join(here, 'typescript-hooks.mjs'),
      join(here, 'passphrase-change-process.ts'),
      dir,
      PASSPHRASE,
      FRESH,
      String(dieAt),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return stdout.trim().split('\n').filter(Boolean);
}

/** Which of the two passphrases opens the folder. */
async function opensWith(dir: string): Promise<readonly string[]> {
  const open: string[] = [];
  for (const text of [PASSPHRASE, FRESH]) {
    try {
      (await reopen(dir, text)).close();
      open.push(text);
    } catch (error) {
      expect((error as { code: string }).code).toBe('wrong-secret');
    }
  }
  return open;
}

describe("the owner's passphrase", () => {
  it('is changed with the present one as proof, and the old one is over', async () => {
    const team = await newTeam();
    const groups = team.vault.pendingRecovery() ?? [];
    team.vault.changePassphrase(phrase(), phrase(FRESH));
    const typed = [1, 4, 7].map((index) => ({ index, text: groups[index] ?? '' }));
    expect(team.vault.proveRecovery(typed).isProved).toBe(true);
    const id = new Uint8Array(Buffer.from(team.ids.staff, 'hex'));
    team.vault.people.suspend(id);
    team.vault.people.resume(id);
    team.vault.close();
    expect(await codeOf(reopen(team.dir))).toBe('wrong-secret');
    (await openAs(team, 'associate')).close();
    const vault = await reopen(team.dir, FRESH);
    expect(vault.records.list('answer')).toHaveLength(5);
    expect(vault.history.page({ kind: 'keys' }).entries[1]?.action).toEqual({
      name: 'passphrase.change',
      step: 'done',
    });
    vault.close();
    verifyAsOwner(team, storedState(team.dir));
  });

  it('stays, and nothing is written, when the present one is wrong', async () => {
    const { vault, dir } = await newVault();
    const keyring = readFileSync(join(dir, 'keyring.a'));
    const { length } = vault.journalEntries();
    expect(() => {
      vault.changePassphrase(phrase('pas la bonne du tout'), phrase(FRESH));
    }).toThrow(expect.objectContaining({ code: 'wrong-secret' }));
    expect(readFileSync(join(dir, 'keyring.a')).equals(keyring)).toBe(true);
    expect(vault.journalEntries()).toHaveLength(length);
    vault.close();
    expect(await opensWith(dir)).toEqual([PASSPHRASE]);
  });

  it('is the owner’s to change and nobody else’s', async () => {
    const team = await newTeam();
    team.vault.close();
    const associate = await openAs(team, 'associate');
    expect(() => {
      associate.changePassphrase(phrase('la phrase de passe associate'), phrase(FRESH));
    }).toThrow(expect.objectContaining({ code: 'not-permitted' }));
    associate.close();
  });

  it('is the old one or the new one after a crash at any step, never both or none', async () => {
    const { vault, dir } = await newVault();
    vault.close();
    const steps = change(copyOf(dir), 0);
    expect(steps).toEqual([
      'change-planned',
      'keyring-first-copy',
      'keyring-both-copies',
      'change-settled',
    ]);
    for (let at = 1; at <= steps.length; at += 1) {
      const copy = copyOf(dir);
      expect(change(copy, at)).toEqual(steps.slice(0, at));
      const expected = at === 1 ? PASSPHRASE : FRESH;
      expect(await opensWith(copy)).toEqual([expected]);
      const again = await reopen(copy, expected);
      expect(again.records.list('answer')).toHaveLength(5);
      expect(again.records.list('keyring-change')).toHaveLength(0);
      const step = at === 1 ? 'not-applied' : 'done';
      expect(again.history.page({ kind: 'keys' }).entries[0]?.action?.step).toBe(step);
      again.close();
    }
  });
});
