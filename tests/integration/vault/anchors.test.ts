import { cpSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVault, openVault } from '../../../electron/vault/vault.js';
import {
  add,
  copied,
  countOf,
  crashedVault,
  imageOf,
  lossAt,
  newPlace,
  openAt,
  putFolder,
  putImage,
} from './anchor-fixture.js';
import { newTeam, phraseOf } from './people-fixture.js';
import {
  cheapDerivation,
  errorOf,
  phrase,
  portsFor,
  removeFolders,
  temporaryFolder,
} from './vault-fixture.js';

beforeAll(cheapDerivation);
afterAll(removeFolders);

describe('a lost tail', () => {
  it('is shown until acknowledged, noted in the journal, then gone', async () => {
    const { place, image } = await crashedVault();
    const log = image.get('records.db-wal') ?? new Uint8Array();
    putImage(place.dir, new Map(image).set('records.db-wal', log.subarray(0, log.length / 2)));
    const first = await lossAt(place);
    expect(first).toEqual({
      kind: 'tail-lost',
      missing: expect.any(Number) as number,
      lastSeenAt: '2026-11-22T10:30:00.123Z',
      mayAcknowledge: true,
    });
    const vault = await openAt(place);
    expect(vault.loss).toEqual(first);
    // Work goes on; the notice stays as it was.
    add(vault, 99);
    expect(vault.loss).toEqual(first);
    vault.close();
    expect(await lossAt(place)).toEqual(first);
    const again = await openAt(place);
    again.acknowledgeLoss();
    expect(again.loss).toBeUndefined();
    const last = again.journalEntries().at(-1)?.touched;
    expect(last?.find(({ compartment }) => compartment === 'journal')?.details).toMatchObject({
      action: 'rollback.noticed',
      kind: 'tail-lost',
      missing: first?.missing,
      lastSeenAt: first?.lastSeenAt,
    });
    const entries = again.journalEntries().length;
    again.acknowledgeLoss();
    expect(again.journalEntries()).toHaveLength(entries);
    again.close();
    expect(await lossAt(place)).toBeUndefined();
    // What was committed since is held by the anchors as before.
    rmSync(join(place.machineDir), { recursive: true });
    expect(await lossAt(place)).toBeUndefined();
  });
});

describe('a whole folder put back', () => {
  it('is noticed for every earlier state, counted, and opens all the same', async () => {
    const place = newPlace();
    (await createVault(place.ports, phrase(), () => [])).close();
    const states: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      states.push(copied(place.dir));
      const vault = await openAt(place);
      add(vault, n);
      vault.close();
    }
    const present = copied(place.dir);
    for (const [n, state] of states.entries()) {
      putFolder(state, place.dir);
      const vault = await openAt(place);
      expect(countOf(vault)).toBe(n);
      expect(vault.loss).toMatchObject({ kind: 'older-copy', missing: states.length - n });
      vault.close();
    }
    // Nothing was written meanwhile: with the right folder back there is nothing to notice.
    putFolder(present, place.dir);
    expect(await lossAt(place)).toBeUndefined();
  });

  it('is noticed for the database alone, and for a copy without an anchor', async () => {
    const place = newPlace();
    (await createVault(place.ports, phrase(), () => [])).close();
    const older = copied(place.dir);
    const vault = await openAt(place);
    add(vault, 1);
    vault.close();
    const now = imageOf(place.dir);
    cpSync(join(older, 'records.db'), join(place.dir, 'records.db'));
    expect(await lossAt(place)).toMatchObject({ kind: 'tail-lost', missing: 1 });
    rmSync(place.anchor);
    expect(await lossAt(place)).toMatchObject({ kind: 'older-copy', missing: 1 });
    putImage(place.dir, now);
    expect(await lossAt(place)).toBeUndefined();
  });

  it('is noticed when both went on by themselves, in either direction', async () => {
    const place = newPlace();
    (await createVault(place.ports, phrase(), () => [])).close();
    const elsewhere = newPlace();
    cpSync(place.dir, elsewhere.dir, { recursive: true });
    for (const [where, commits] of [
      [place, 3],
      [elsewhere, 5],
    ] as const) {
      const vault = await openAt(where);
      for (let n = 0; n < commits; n += 1) add(vault, n);
      vault.close();
    }
    const here = copied(place.dir);
    putFolder(elsewhere.dir, place.dir);
    const other = await lossAt(place);
    expect(other).toMatchObject({ kind: 'other-branch', mayAcknowledge: true });
    expect(other).not.toHaveProperty('missing');
    // The shorter branch where the longer one is known.
    putFolder(here, elsewhere.dir);
    expect(await lossAt(elsewhere)).toMatchObject({ kind: 'older-copy', missing: 2 });
  });

  it('is not noticed where a vault is opened in passing, and moves no anchor there', async () => {
    const place = newPlace();
    (await createVault(place.ports, phrase(), () => [])).close();
    const older = copied(place.dir);
    const vault = await openAt(place);
    add(vault, 1);
    vault.close();
    const before = imageOf(place.machineDir);
    const passing = await openVault(portsFor(older), phrase());
    expect(passing.loss).toBeUndefined();
    passing.close();
    expect(imageOf(place.machineDir)).toEqual(before);
  });
});

describe('anchors', () => {
  it('stay where they are when the vault does not open', async () => {
    const place = newPlace();
    const vault = await createVault(place.ports, phrase(), () => []);
    add(vault, 1);
    vault.close();
    const before = [readFileSync(place.anchor), imageOf(place.machineDir)];
    const wrong = await errorOf(openVault(place.ports, phrase('une autre phrase de passe')));
    expect(wrong.code).toBe('wrong-secret');
    const database = readFileSync(join(place.dir, 'records.db'));
    writeFileSync(join(place.dir, 'records.db'), database.fill(7, 4096, 8192));
    expect((await errorOf(openAt(place))).code).toBe('database-damaged');
    expect([readFileSync(place.anchor), imageOf(place.machineDir)]).toEqual(before);
  });

  it('raise no alarm with any byte flipped, cut short, empty, missing, or in disorder', async () => {
    const place = newPlace();
    const vault = await createVault(place.ports, phrase(), () => []);
    for (let n = 0; n < 3; n += 1) add(vault, n);
    vault.close();
    const machine = imageOf(place.machineDir);
    const image = imageOf(place.dir);
    const whole = image.get('anchor') ?? new Uint8Array();
    const damaged: Uint8Array[] = [];
    for (const at of [...Array(132).keys()].flatMap((n) => [n, 4096 + n])) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      damaged.push(bytes);
    }
    for (const size of [0, 1, 131, 132, 4096, 4227]) damaged.push(whole.slice(0, size));
    damaged.push(new Uint8Array(whole.length), whole.slice().fill(0xff), new Uint8Array(100_000));
    for (const bytes of damaged) {
      putImage(place.dir, new Map(image).set('anchor', bytes));
      for (const ports of [portsFor(place.dir), place.ports]) {
        putImage(place.machineDir, machine);
        const opened = await openVault(ports, phrase());
        expect(opened.loss).toBeUndefined();
        opened.close();
      }
      expect(readFileSync(place.anchor)).toHaveLength(4228);
      const [name = ''] = machine.keys();
      putImage(place.machineDir, new Map([[name, bytes]]));
      expect(await lossAt(place)).toBeUndefined();
    }
  }, 120_000);

  it('are moved on after a crash between a commit and its anchor, without a word', async () => {
    const place = newPlace();
    const vault = await createVault(place.ports, phrase(), () => []);
    const before = [readFileSync(place.anchor), imageOf(place.machineDir)] as const;
    add(vault, 1);
    add(vault, 2);
    const now = imageOf(place.dir);
    vault.close();
    putImage(place.dir, new Map(now).set('anchor', before[0]));
    putImage(place.machineDir, before[1]);
    const opened = await openAt(place);
    expect([opened.loss, opened.anchorCheck, countOf(opened)]).toEqual([undefined, 'held', 2]);
    opened.close();
    // From the opening on, what it found is held.
    const log = now.get('records.db-wal') ?? new Uint8Array();
    const moved = readFileSync(place.anchor);
    putImage(
      place.dir,
      new Map(now).set('anchor', moved).set('records.db-wal', log.subarray(0, -1)),
    );
    expect(await lossAt(place)).toMatchObject({ kind: 'tail-lost', missing: 1 });
  });

  it('say when they could not be compared, are made anew, and the damaged one is kept aside', async () => {
    const place = newPlace();
    const vault = await createVault(place.ports, phrase(), () => []);
    expect(vault.anchorCheck).toBe('held');
    vault.close();
    const check = async (): Promise<string> => {
      const opened = await openAt(place);
      opened.close();
      return opened.anchorCheck;
    };
    writeFileSync(place.anchor, 'no anchor at all');
    expect(await check()).toBe('renewed');
    expect(await check()).toBe('held');
    expect(
      readdirSync(place.dir).filter((name) => name.startsWith('anchor.damaged-')),
    ).toHaveLength(1);
    rmSync(place.machineDir, { recursive: true });
    expect(await check()).toBe('held');
    rmSync(place.machineDir, { recursive: true });
    rmSync(place.anchor);
    expect(await check()).toBe('unchecked');
    expect(await check()).toBe('held');
  });

  it('never write through a link, nor stop a commit or an opening when they cannot be written', async () => {
    const place = newPlace();
    (await createVault(place.ports, phrase(), () => [])).close();
    const target = join(temporaryFolder(), 'somebody.txt');
    writeFileSync(target, 'untouched');
    rmSync(place.anchor);
    symlinkSync(target, place.anchor);
    const warnings: boolean[] = [];
    rmSync(place.machineDir, { recursive: true });
    // A file where the folder should be: nothing can be made in it.
    writeFileSync(place.machineDir, '');
    const ports = { ...place.ports, onAnchorStale: (isStale: boolean) => warnings.push(isStale) };
    const vault = await openVault(ports, phrase());
    expect(readFileSync(target, 'utf8')).toBe('untouched');
    expect(vault.isAnchorStale).toBe(true);
    add(vault, 1);
    add(vault, 2);
    expect([warnings, countOf(vault)]).toEqual([[true], 2]);
    rmSync(place.machineDir);
    add(vault, 3);
    expect([warnings, vault.isAnchorStale]).toEqual([[true, false], false]);
    vault.close();
    expect(await lossAt(place)).toBeUndefined();
  });
});

describe('who may acknowledge', () => {
  it('is the owner and the associate; the others are told', async () => {
    const team = await newTeam();
    const log = (): string => join(team.dir, 'records.db-wal');
    const lost = imageOf(team.dir);
    team.vault.close();
    putImage(team.dir, lost);
    writeFileSync(log(), readFileSync(log()).subarray(0, -1));
    for (const role of ['staff', 'adviser', 'associate'] as const) {
      const opened = await openVault(portsFor(team.dir), phrase(phraseOf(role)), team.ids[role]);
      expect(opened.loss).toMatchObject({ missing: 1, mayAcknowledge: role === 'associate' });
      if (role === 'associate') opened.acknowledgeLoss();
      else
        expect(() => {
          opened.acknowledgeLoss();
        }).toThrow('not-permitted');
      opened.close();
    }
    const owner = await openVault(portsFor(team.dir), phrase());
    expect(owner.loss).toBeUndefined();
    owner.close();
  });
});
