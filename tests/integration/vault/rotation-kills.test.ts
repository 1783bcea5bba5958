import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodCopies, readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import { newTeam, openAs, storedState, verifyAsOwner, type Team } from './people-fixture.js';
import { PASSPHRASE, codeOf, copyOf, removeFolders, reopen, tamper } from './vault-fixture.js';

afterAll(removeFolders);

let team: Team;
beforeAll(async () => {
  team = await newTeam();
  team.vault.close();
}, 60_000);

const here = import.meta.dirname;

/** Steps passed by a program that removes the associate, killed at step `dieAt`. */
function removal(dir: string, dieAt: number): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      join(here, 'typescript-hooks.mjs'),
      join(here, 'rotation-process.ts'),
      dir,
      PASSPHRASE,
      team.ids.associate,
      String(dieAt),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return stdout.trim().split('\n').filter(Boolean);
}

describe('a removal with its rotation, killed at any step', () => {
  it('is carried out or not at all, loses no record, and ends at the next opening', async () => {
    const steps = removal(copyOf(team.dir), 0);
    expect(new Set(steps)).toEqual(
      new Set([
        'change-planned',
        'keyring-first-copy',
        'keyring-both-copies',
        'change-settled',
        'compartment-resealed',
        'rotation-verified',
      ]),
    );
    for (let at = 1; at <= steps.length; at += 1) {
      const dir = copyOf(team.dir);
      expect(removal(dir, at)).toEqual(steps.slice(0, at));
      // Staff may come first: nobody but the owner can end it, and nobody is kept out by it.
      if (at % 4 === 0) {
        const staff = await openAs({ ...team, dir }, 'staff');
        expect(staff.records.list('practice')).toHaveLength(1);
        staff.close();
      }
      const vault = await reopen(dir);
      expect(vault.people.isRotating).toBe(false);
      expect(vault.records.list('answer')).toHaveLength(5);
      expect(vault.records.list('keyring-change')).toHaveLength(0);
      const associate = vault.people.list().find(({ role }) => role === 'associate');
      const isRemoved = at > 1;
      expect(associate?.status).toBe(isRemoved ? 'removed' : 'active');
      vault.records.put('answer', undefined, { n: 6 });
      vault.close();
      expect(await codeOrOpen(openAs({ ...team, dir }, 'associate'))).toBe(
        isRemoved ? 'not-found' : 'open',
      );
      verifyAsOwner({ ...team, dir }, storedState(dir));
      const keyring = goodCopies(readKeyringCopies(dir))[0]?.keyring;
      const epochs = new Set(
        keyring?.wraps.map(({ compartment, epoch }) => `${compartment}${epoch}`),
      );
      expect(epochs.size).toBe(9);
    }
  }, 300_000);

  it('refuses to give new keys to records it cannot read', async () => {
    const dir = copyOf(team.dir);
    const killedAt = 4;
    expect(removal(dir, killedAt)).toHaveLength(killedAt);
    const id = storedState(dir).records.find(({ compartmentCode }) => compartmentCode === 2)?.id;
    tamper(dir, (db) =>
      db
        .prepare('UPDATE records SET envelope = zeroblob(300) WHERE id = ?')
        .run(Buffer.from(id ?? '', 'hex')),
    );
    expect(await codeOf(reopen(dir))).toBe('record-damaged');
    const keyring = goodCopies(readKeyringCopies(dir))[0]?.keyring;
    expect(keyring?.epochs.find(({ compartment }) => compartment === 'survey')).toEqual({
      compartment: 'survey',
      current: 2,
      previous: 1,
    });
  });
});

async function codeOrOpen(opening: ReturnType<typeof openAs>): Promise<string> {
  const opened = opening.then((vault) => {
    vault.close();
    return 'open';
  });
  return opened.catch((error: unknown) => (error as { code: string }).code);
}
