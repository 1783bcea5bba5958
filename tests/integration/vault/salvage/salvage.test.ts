import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSalvage } from '../../../../electron/vault/salvage/salvaged-vault.js';
import { newTeam, openAs, phraseOf } from '../people-fixture.js';
import {
  codeOf,
  copyOf,
  phrase,
  portsFor,
  removeFolders,
  reopen,
  tamper,
} from '../vault-fixture.js';
import {
  assessmentIdOf,
  damageRecords,
  folderHash,
  notesOf,
  practiceVault,
  removeRows,
  salvage,
  salvageAfter,
  salvageWithKey,
  type PracticeVault,
} from './damage-fixture.js';

afterAll(removeFolders);

const ANSWERS = 400;
let made: PracticeVault;
beforeAll(async () => {
  made = await practiceVault(ANSWERS);
  made.vault.close();
}, 60_000);

const damagedCopy = (change: (dir: string) => void): string => {
  const dir = copyOf(made.dir);
  change(dir);
  return dir;
};
const idsOf = (places: readonly number[]): string[] =>
  places.map((place) => made.answers[place]?.recordId ?? '');
const fileOf = (dir: string): string => join(dir, 'records.db');

describe('a vault with damaged records', () => {
  it('gives all the others and lists the damaged ones, for every k from 1 to 50', async () => {
    const place = fc.integer({ min: 0, max: ANSWERS - 1 });
    for (let k = 1; k <= 50; k += 1) {
      const exactly = { minLength: k, maxLength: k };
      const property = fc.asyncProperty(fc.uniqueArray(place, exactly), async (places) => {
        const dir = damagedCopy((copy) => damageRecords(copy, idsOf(places)));
        const before = folderHash(dir);
        const salvaged = await salvageWithKey(made, dir, 'record-damaged');
        const { losses, isCountCertain, journal, strayCount } = salvaged.report();
        expect(losses.map(({ recordId }) => recordId).sort()).toEqual(idsOf(places).sort());
        expect(new Set(losses.map(({ state, group }) => `${state} ${group}`))).toEqual(
          new Set(['damaged answer']),
        );
        expect(losses.every(({ question }) => question !== undefined)).toBe(true);
        expect([isCountCertain, journal.state, strayCount]).toEqual([true, 'whole', 0]);
        const lost = new Set(places.map((at) => made.answers[at]?.note));
        const rest = made.answers.map(({ note }) => note).filter((note) => !lost.has(note));
        expect([...notesOf(salvaged)].sort()).toEqual(rest.sort());
        salvaged.close();
        expect(folderHash(dir)).toBe(before);
      });
      await fc.assert(property, { numRuns: 1 });
    }
  }, 120_000);

  it('is still refused by the strict opening, before and after', async () => {
    const dir = damagedCopy((copy) => damageRecords(copy, idsOf([7])));
    const { cause, salvaged } = await salvage(dir);
    expect(cause).toBe('record-damaged');
    salvaged.close();
    expect(await codeOf(reopen(dir))).toBe('record-damaged');
  });

  it('names missing ones', async () => {
    const dir = damagedCopy((copy) => {
      removeRows(copy, [...idsOf([3, 4]), assessmentIdOf(0)]);
    });
    const { cause, salvaged } = await salvage(dir);
    expect(cause).toBe('record-missing');
    const { losses } = salvaged.report();
    expect(losses.map(({ state, group }) => `${state} ${group}`).sort()).toEqual([
      'missing answer',
      'missing answer',
      'missing assessment',
    ]);
    // Its answers are shown all the same, under an assessment made up from them.
    const ids = salvaged.read().assessments.map(({ assessment }) => String(assessment.id));
    expect(ids).toContain(assessmentIdOf(0));
    expect(notesOf(salvaged)).toHaveLength(ANSWERS - 2);
  });

  it('keeps the older version of one that was put back, and says so', async () => {
    const id = idsOf([9])[0] ?? '';
    let old: unknown[] = [];
    const dir = damagedCopy(() => undefined);
    tamper(copyOf(dir), (db) => {
      old = Object.values(
        db.prepare('SELECT * FROM records WHERE id = ?').get(Buffer.from(id, 'hex')) as object,
      );
    });
    const vault = await reopen(dir);
    const value = vault.records.get<object>('answer', id);
    vault.records.put('answer', id, { ...value, note: 'newer' });
    vault.close();
    tamper(dir, (db) => db.prepare('INSERT OR REPLACE INTO records VALUES (?,?,?,?)').run(...old));
    const { cause, salvaged } = await salvage(dir);
    expect(cause).toBe('rollback-suspected');
    expect(salvaged.report().losses).toMatchObject([
      { recordId: id, state: 'older', group: 'answer' },
    ]);
    expect(notesOf(salvaged)).toContain('note 9');
    expect(notesOf(salvaged)).not.toContain('newer');
  });

  it('tells rows that are nobody’s from losses', async () => {
    const dir = damagedCopy((copy) => {
      tamper(copy, (db) =>
        db
          .prepare('INSERT INTO records VALUES (?, 2, 1, ?)')
          .run(Buffer.alloc(16, 9), Buffer.alloc(350, 5)),
      );
    });
    const { salvaged } = await salvage(dir);
    expect(salvaged.report()).toMatchObject({ losses: [], strayCount: 1 });
  });

  it('opens a whole record whose columns were changed', async () => {
    const dir = damagedCopy((copy) => {
      tamper(copy, (db) => {
        db.prepare('UPDATE records SET version = 77, compartment = 4 WHERE id = ?').run(
          Buffer.from(idsOf([2])[0] ?? '', 'hex'),
        );
      });
    });
    const { salvaged } = await salvage(dir);
    expect(salvaged.report().losses).toEqual([]);
    expect(notesOf(salvaged)).toHaveLength(ANSWERS);
  });
});

describe('a vault whose database is damaged elsewhere', () => {
  it('gives every record without any manifest, the journal standing in for it', async () => {
    const dir = damagedCopy((copy) => tamper(copy, (db) => db.exec('DELETE FROM manifests')));
    const { cause, salvaged } = await salvage(dir);
    expect(cause).toBe('database-damaged');
    expect(salvaged.report()).toMatchObject({ losses: [], isCountCertain: true });
    expect(notesOf(salvaged)).toHaveLength(ANSWERS);
  });

  it('says that further losses cannot be told when the lists are gone too', async () => {
    const dir = damagedCopy((copy) =>
      tamper(copy, (db) => db.exec('DELETE FROM manifests; DELETE FROM buckets WHERE bucket > 9')),
    );
    const { salvaged } = await salvage(dir);
    expect(salvaged.report().isCountCertain).toBe(false);
    expect(notesOf(salvaged)).toHaveLength(ANSWERS);
  });

  it('says to which entry a broken journal holds', async () => {
    const dir = damagedCopy((copy) =>
      tamper(copy, (db) => db.exec('UPDATE journal SET signature = zeroblob(64) WHERE seq = 4')),
    );
    const { cause, salvaged } = await salvage(dir);
    expect(cause).toBe('journal-broken');
    expect(salvaged.report()).toMatchObject({
      losses: [],
      journal: { state: 'broken', holdsTo: 3 },
    });
  });

  it('reads a file cut short, up to the cut', async () => {
    const dir = damagedCopy((copy) => {
      truncateSync(fileOf(copy), Math.floor(readFileSync(fileOf(copy)).length * 0.6));
    });
    const before = folderHash(dir);
    const salvaged = await salvageAfter(dir, 'database-damaged');
    const notes = notesOf(salvaged);
    expect(notes.length).toBeGreaterThan(ANSWERS / 4);
    expect(notes.length).toBeLessThan(ANSWERS);
    expect(made.answers.map(({ note }) => note)).toEqual(expect.arrayContaining([...notes]));
    expect(folderHash(dir)).toBe(before);
    expect(await codeOf(reopen(dir))).toBe('database-damaged');
  });

  it('reads on where whole pages are noise, the first one included', async () => {
    const size = readFileSync(fileOf(made.dir)).length / 4096;
    const pages = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(pages, fc.nat(255), async (chosen, noise) => {
        const dir = damagedCopy((copy) => {
          const bytes = readFileSync(fileOf(copy));
          for (const page of chosen) bytes.fill(noise, page * 4096, (page + 1) * 4096);
          writeFileSync(fileOf(copy), bytes);
        });
        const salvaged = await salvageWithKey(made, dir, 'database-damaged');
        const notes = notesOf(salvaged);
        // A page holds at most a dozen records, and a lost root costs none.
        expect(notes.length).toBeGreaterThanOrEqual(ANSWERS - 12 * chosen.length);
        expect(made.answers.map(({ note }) => note)).toEqual(expect.arrayContaining([...notes]));
        salvaged.close();
      }),
      {
        numRuns: 30,
        examples: [
          [[0], 255],
          [[0, 1, 2, 3], 0],
        ],
      },
    );
  }, 120_000);

  it('never shows wrong data for a flipped bit anywhere', async () => {
    const truth = new Set(made.answers.map(({ note }) => note));
    const bytes = readFileSync(fileOf(made.dir));
    const dir = damagedCopy(() => undefined);
    for (let round = 0; round < 120; round += 1) {
      const flipped = Buffer.from(bytes);
      const at = round < 20 ? round * 5 : (round * 7919 * 13 + 17) % bytes.length;
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (round % 8));
      writeFileSync(fileOf(dir), flipped);
      const salvaged = await salvageWithKey(made, dir, 'database-damaged');
      const notes = notesOf(salvaged);
      // One bit of a page's head costs that page at most.
      expect(notes.length).toBeGreaterThanOrEqual(ANSWERS - 12);
      expect(notes.every((note) => truth.has(note))).toBe(true);
      salvaged.close();
    }
  }, 180_000);

  it('with nothing left of the database has nothing to give, and says so', async () => {
    const dir = damagedCopy((copy) => rmSync(fileOf(copy)));
    const { cause, salvaged } = await salvage(dir);
    expect(cause).toBe('database-damaged');
    expect(salvaged.report()).toMatchObject({
      kept: [],
      isCountCertain: false,
      isPracticeLost: true,
    });
  });
});

describe('who may salvage', () => {
  it('is the owner and an associate, with the right secret and nothing else', async () => {
    const team = await newTeam();
    team.vault.close();
    const damaged = copyOf(team.dir);
    tamper(damaged, (db) => db.exec('DELETE FROM manifests'));
    const by = (role: 'associate' | 'staff', text = phraseOf(role)) =>
      openSalvage(
        portsFor(damaged),
        {
          kind: 'passphrase',
          passphrase: phrase(text),
          personId: new Uint8Array(Buffer.from(team.ids[role], 'hex')),
        },
        'database-damaged',
      );
    expect((await by('associate')).report()).toMatchObject({ role: 'associate', otherPeople: 3 });
    expect(await codeOf(by('staff'))).toBe('not-permitted');
    expect(await codeOf(by('associate', 'une autre phrase'))).toBe('wrong-secret');
    expect(await codeOf(openAs({ ...team, dir: damaged }, 'staff'))).toBe('database-damaged');
    const recovered = await openSalvage(
      portsFor(damaged),
      { kind: 'recovery', recoveryKey: team.recoveryKey },
      'database-damaged',
    );
    expect(recovered.report()).toMatchObject({ role: 'owner', openedWith: 'recovery' });
  });
});
