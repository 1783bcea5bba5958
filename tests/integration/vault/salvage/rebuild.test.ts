import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasVaultFiles } from '../../../../electron/vault-state.js';
import { readPractice } from '../../../../electron/practice/practice-repository.js';
import {
  listAnswers,
  listAssessments,
} from '../../../../electron/assessment/assessment-repository.js';
import { listPlanItems } from '../../../../electron/assessment/plan-repository.js';
import { rebuildVault } from '../../../../electron/vault/salvage/rebuild-vault.js';
import { vaultKeeper } from '../../../../electron/vault/vault-keeper.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { goodCopies, readKeyringCopies } from '../../../../electron/vault/keyring/keyring-files.js';
import { hexOf } from '../../../../electron/vault/bytes.js';
import {
  PASSPHRASE,
  codeOf,
  copyOf,
  phrase,
  portsFor,
  removeFolders,
  reopen,
} from '../vault-fixture.js';
import {
  PRACTICE,
  SITE,
  assessmentIdOf,
  damageRecords,
  folderHash,
  practiceVault,
  removeRows,
  salvage,
  salvageWithKey,
  type PracticeVault,
} from './damage-fixture.js';

afterAll(removeFolders);

let made: PracticeVault;
let damaged: string;
const LOST = [3, 50, 120];
beforeAll(async () => {
  made = await practiceVault(130);
  made.vault.close();
  damaged = copyOf(made.dir);
  damageRecords(
    damaged,
    LOST.map((place) => made.answers[place]?.recordId ?? ''),
  );
}, 60_000);

const asideOf = (dir: string): string[] =>
  readdirSync(dirname(dir)).filter((name) => name.startsWith(`${basename(dir)}.damaged-`));
const vaultIdOf = (dir: string): string =>
  hexOf(goodCopies(readKeyringCopies(dir))[0]?.keyring.vaultId ?? new Uint8Array());
const notesIn = (vault: OpenVault): string[] =>
  listAssessments(vault.records).flatMap(({ id }) =>
    listAnswers(vault.records, id).map(({ note }) => note),
  );
const keptNotes = (): string[] =>
  made.answers.filter((_, place) => !LOST.includes(place)).map(({ note }) => note);

describe('a new vault of what is left', () => {
  it('opens normally with the rest, is another vault, and leaves the damaged folder as it was', async () => {
    const dir = copyOf(damaged);
    const before = folderHash(dir);
    const { salvaged } = await salvage(dir);
    const wishes = { passphrase: phrase(), practice: undefined };
    const rebuilt = await rebuildVault(portsFor(dir), salvaged, wishes);
    expect(rebuilt.pendingRecovery()).toHaveLength(8);
    expect(rebuilt.isRecoveryProved).toBe(false);
    rebuilt.close();
    expect(asideOf(dir)).toEqual(['practice.vault.damaged-20261122T103000123Z']);
    const aside = join(dirname(dir), asideOf(dir)[0] ?? '');
    expect(folderHash(aside)).toBe(before);
    expect(vaultIdOf(dir)).not.toBe(vaultIdOf(aside));

    const vault = await reopen(dir);
    expect(vault.role).toBe('owner');
    expect(readPractice(vault.records)).toEqual(PRACTICE);
    expect(notesIn(vault).sort()).toEqual(keptNotes().sort());
    expect(listPlanItems(vault.records)).toHaveLength(3);
    expect(vault.records.list('draft')).toHaveLength(1);
    // Found again by the new vault's own ids: a changed answer takes the place of the old one.
    const [assessment] = listAssessments(vault.records);
    const answer = listAnswers(vault.records, assessment?.id ?? ('' as never))[0];
    const id = vault.records.idFor(
      'answer',
      `${assessment?.id ?? ''}/${answer?.questionId ?? ''}@${answer?.placeId ?? ''}`,
    );
    expect(vault.records.get('answer', id)).toMatchObject({ note: answer?.note });
    const first = vault.journalEntries()[0];
    expect(
      first?.touched.find(({ compartment }) => compartment === 'journal')?.details,
    ).toMatchObject({
      action: 'vault.salvage',
      from: vaultIdOf(aside),
      lost: LOST.length,
    });
    vault.close();
    expect(await codeOf(reopen(aside))).toBe('record-damaged');
  });

  it('is made with the passphrase that opens the damaged one, and no other', async () => {
    const dir = copyOf(damaged);
    const before = folderHash(dir);
    const { salvaged } = await salvage(dir);
    const rebuild = rebuildVault(portsFor(dir), salvaged, {
      passphrase: phrase('une phrase mal tapée'),
      practice: undefined,
    });
    expect(await codeOf(rebuild)).toBe('wrong-secret');
    expect(folderHash(dir)).toBe(before);
    expect(asideOf(dir)).toEqual([]);
  });

  it('takes a new passphrase after the recovery key', async () => {
    const dir = copyOf(damaged);
    const salvaged = await salvageWithKey(made, dir, 'record-damaged');
    const passphrase = 'une toute nouvelle phrase';
    const wishes = { passphrase: phrase(passphrase), practice: undefined };
    (await rebuildVault(portsFor(dir), salvaged, wishes)).close();
    expect(await codeOf(reopen(dir))).toBe('wrong-secret');
    (await reopen(dir, passphrase)).close();
  });

  it('refuses when somebody has put other files in place meanwhile', async () => {
    const dir = copyOf(damaged);
    const { salvaged } = await salvage(dir);
    copyFileSync(join(made.dir, 'records.db'), join(dir, 'records.db'));
    const wishes = { passphrase: phrase(), practice: undefined };
    expect(await codeOf(rebuildVault(portsFor(dir), salvaged, wishes))).toBe('vault-exists');
    const restored = await reopen(dir);
    expect(notesIn(restored)).toHaveLength(130);
    restored.close();
  });

  it('asks for a practice that is lost, and keeps the answers at their places', async () => {
    const dir = copyOf(made.dir);
    const practice = made.answers.length;
    expect(practice).toBe(130);
    const vault = await reopen(dir);
    const id = vault.records.idFor('practice', 'practice');
    vault.close();
    removeRows(dir, [id, assessmentIdOf(0)]);
    const { salvaged } = await salvage(dir);
    expect(salvaged.report()).toMatchObject({ isPracticeLost: true, unnamedPlaces: 1 });
    const wishes = { passphrase: phrase(), practice: undefined };
    expect(await codeOf(rebuildVault(portsFor(dir), salvaged, wishes))).toBe('not-found');
    const given = { name: 'Cabinet', ownerName: 'Dr A', address: '', siteNames: ['Lieu 1'] };
    const rebuilt = await rebuildVault(portsFor(dir), salvaged, { ...wishes, practice: given });
    expect(readPractice(rebuilt.records).sites).toEqual([{ id: SITE, name: 'Lieu 1' }]);
    expect(notesIn(rebuilt)).toHaveLength(130);
    rebuilt.close();
  });
});

const here = import.meta.dirname;
function rebuilding(dir: string, dieAt: number): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      join(here, '..', 'typescript-hooks.mjs'),
      join(here, 'rebuild-process.ts'),
      dir,
      PASSPHRASE,
      String(dieAt),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return stdout.trim().split('\n').filter(Boolean);
}

describe('making it, killed at any step', () => {
  it('leaves the damaged vault or the new one in place, never none, and never loses the damaged one', async () => {
    const steps = rebuilding(copyOf(damaged), 0);
    expect(steps).toEqual([
      'rebuilt-written',
      'rebuilt-ready',
      'damaged-aside',
      'rebuilt-in-place',
    ]);
    const original = folderHash(damaged);
    for (let at = 1; at <= steps.length; at += 1) {
      const dir = copyOf(damaged);
      expect(rebuilding(dir, at)).toEqual(steps.slice(0, at));
      // What the closed screen looks at first: never the set-up of a new vault.
      expect(hasVaultFiles(dir)).toBe(true);
      const keeper = vaultKeeper(portsFor(dir));
      expect(keeper.state()).toBe('locked');
      if (at <= 2) {
        expect(folderHash(dir)).toBe(original);
        expect(await codeOf(keeper.unlock(phrase()))).toBe('record-damaged');
        // And it can be done again.
        await keeper.salvage({ kind: 'passphrase', passphrase: phrase() });
        await keeper.rebuild({ passphrase: phrase(), practice: undefined });
      } else {
        await keeper.unlock(phrase());
      }
      expect(notesIn(keeper.vault()).sort()).toEqual(keptNotes().sort());
      keeper.close();
      const asides = asideOf(dir).map((name) => join(dirname(dir), name));
      expect(asides.map(folderHash)).toEqual([original]);
      expect(existsSync(`${dir}.rebuilt`)).toBe(false);
    }
  }, 120_000);
});

describe('the vault process’s keeper', () => {
  it('salvages only after an opening that failed because of damage', async () => {
    const whole = vaultKeeper(portsFor(copyOf(made.dir)));
    const secret = () => ({ kind: 'passphrase' as const, passphrase: phrase() });
    expect(await codeOf(whole.salvage(secret()))).toBe('not-permitted');
    expect(await codeOf(whole.unlock(phrase('une autre phrase')))).toBe('wrong-secret');
    expect(await codeOf(whole.salvage(secret()))).toBe('not-permitted');
    await whole.unlock(phrase());
    expect(await codeOf(whole.salvage(secret()))).toBe('vault-in-use');
    whole.close();
  });

  it('opens nothing else and writes nothing while it salvages', async () => {
    const keeper = vaultKeeper(portsFor(copyOf(damaged)));
    expect(await codeOf(keeper.unlock(phrase()))).toBe('record-damaged');
    await keeper.salvage({ kind: 'passphrase', passphrase: phrase() });
    expect(keeper.isUnlocked()).toBe(false);
    expect(keeper.isSalvaging()).toBe(true);
    expect(() => keeper.records()).toThrow('vault-locked');
    expect(await codeOf(keeper.unlock(phrase()))).toBe('vault-in-use');
    expect(await codeOf(keeper.create(phrase(), () => []))).toBe('vault-in-use');
    keeper.close();
    expect(keeper.isSalvaging()).toBe(false);
  });
});
