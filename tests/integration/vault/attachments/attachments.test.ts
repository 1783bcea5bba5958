import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  removeAssessment,
  readAssessment,
} from '../../../../electron/assessment/assessment-repository.js';
import { attachmentFile } from '../../../../electron/vault/attachments/attachment-files.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';
import { attachmentContract } from '../../../../shared/ipc/contract-attachments.js';
import { geotagged, jpegShell, pdf, pngShell, webpShell } from '../../../support/pictures.js';
import { newTeam, openAs } from '../people-fixture.js';
import { codeOf, copyOf, errorOf, removeFolders, reopen, tamper } from '../vault-fixture.js';
import {
  add,
  attachmentFilesIn,
  filesIn,
  handlersFor,
  idOf,
  picture,
  subject,
  thumbnail,
  vaultWithSurvey,
} from './photo-fixture.js';

afterAll(removeFolders);

const read = async (vault: OpenVault, photoId: string, part: 'whole' | 'thumbnail' = 'whole') =>
  handlersFor(vault)['attachment.read']({ photoId: idOf(photoId), part });

const makeOld = (dir: string): void => {
  const old = new Date('2026-11-20');
  for (const path of attachmentFilesIn(dir)) utimesSync(join(dir, path), old, old);
};

/** Runs the day's check to its end. Returns how many files it read. */
function runCheck(vault: OpenVault, day: string): number {
  const step = vault.attachments.dailyCheck(day);
  let files = 0;
  while (step?.() === true) files += 1;
  return files;
}

describe('a photo in the vault', () => {
  it('comes back byte for byte, after closing too, with what the window may know', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const photo = await add(vault);
    const document = await add(vault, {
      bytes: pdf(),
      mediaType: 'application/pdf',
      name: 'a.pdf',
    });
    expect(photo).toMatchObject({
      subject,
      attachment: { mediaType: 'image/jpeg', width: 1600, height: 1200, name: 'porte.jpg' },
      thumbnail: { width: 320, height: 240 },
    });
    expect(document.thumbnail).toBeUndefined();
    expect(JSON.stringify([photo, document])).not.toMatch(/[0-9a-f]{64}/);
    expect(Object.keys(photo.attachment).sort()).toEqual(
      ['height', 'id', 'mediaType', 'name', 'sizeBytes', 'width'].sort(),
    );
    vault.close();
    const again = await reopen(dir);
    expect(await handlersFor(again)['attachment.list'](undefined)).toEqual([photo, document]);
    expect(Buffer.compare((await read(again, photo.id)).bytes, picture)).toBe(0);
    expect(Buffer.compare((await read(again, photo.id, 'thumbnail')).bytes, thumbnail)).toBe(0);
    expect(Buffer.compare((await read(again, document.id)).bytes, pdf())).toBe(0);
    expect(await codeOf(read(again, document.id, 'thumbnail'))).toBe('not-found');
    again.close();
  });

  it.each<[string, Parameters<typeof add>[1]]>([
    ['a PNG said to be a JPEG', { bytes: pngShell({ width: 9, height: 9 }) }],
    ['a JPEG said to be a PDF', { mediaType: 'application/pdf' }],
    ['a text', { bytes: new TextEncoder().encode('<svg onload="x()">') }],
    ['a flood of pixels', { bytes: jpegShell({ width: 65_000, height: 65_000 }) }],
    [
      'a position',
      { bytes: geotagged(picture, { latitude: [50, 1, 2], longitude: [4, 1, 2], camera: 'X' }) },
    ],
    ['a thumbnail that is large', { thumbnail: jpegShell({ width: 321, height: 10 }) }],
    ['a thumbnail that is a PNG', { thumbnail: pngShell({ width: 9, height: 9 }) }],
  ])('is refused before anything is written: %s', async (_, given) => {
    const { vault, dir } = await vaultWithSurvey();
    expect(await codeOf(add(vault, given))).toBe('bad-input');
    expect(attachmentFilesIn(dir)).toEqual([]);
    expect(await handlersFor(vault)['attachment.list'](undefined)).toEqual([]);
    vault.close();
  });

  it('is kept as PNG or WebP too, where nothing is beside the picture', async () => {
    const { vault } = await vaultWithSurvey();
    const size = { width: 30, height: 20 };
    await add(vault, { bytes: pngShell(size), mediaType: 'image/png' });
    await add(vault, { bytes: webpShell(size), mediaType: 'image/webp' });
    expect(await handlersFor(vault)['attachment.list'](undefined)).toHaveLength(2);
    vault.close();
  });

  it('is refused for a question or survey that is not there, and for a finished one', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersFor(vault);
    const adding = async (other: object) =>
      handlers['attachment.add']({
        subject: { ...subject, ...other },
        bytes: pdf(),
        mediaType: 'application/pdf',
        name: '',
      });
    expect(await codeOf(adding({ assessmentId: 'b'.repeat(32) }))).toBe('not-found');
    expect(await codeOf(adding({ questionId: 'locks.no-such-question' }))).toBe('not-found');
    const { id } = await add(vault);
    const assessment = readAssessment(vault.records, subject.assessmentId);
    vault.records.put('assessment', assessment.id, {
      ...assessment,
      finishedAt: '2026-11-22T10:00:00Z',
    });
    expect(await codeOf(adding({}))).toBe('not-permitted');
    expect(
      await codeOf(Promise.resolve().then(() => handlers['attachment.remove']({ photoId: id }))),
    ).toBe('not-permitted');
    vault.close();
  });

  it('goes with its survey', async () => {
    const { vault } = await vaultWithSurvey();
    const { id } = await add(vault);
    removeAssessment(vault.records, readAssessment(vault.records, subject.assessmentId));
    expect(vault.records.list('photo')).toEqual([]);
    expect(await codeOf(read(vault, id))).toBe('not-found');
    vault.close();
  });

  it('is out of reach for staff and the adviser, and an associate has it', async () => {
    const team = await newTeam();
    team.vault.records.put('assessment', subject.assessmentId, {
      id: subject.assessmentId,
      scope: 'full',
      packVersion: '1',
      startedAt: '2026-11-20T08:00:00Z',
    });
    team.vault.records.put('practice', team.vault.records.idFor('practice', 'practice'), {
      name: 'P',
      ownerName: 'D',
      address: '',
      sites: [{ id: '0000000a', name: 'Namur' }],
    });
    const { id } = await add(team.vault);
    team.vault.close();
    for (const role of ['staff', 'adviser'] as const) {
      const vault = await openAs(team, role);
      expect(await codeOf(read(vault, id))).toBe('not-permitted');
      const { attachments } = vault;
      for (const work of [
        () => attachments.collectOrphans(),
        () => attachments.health('2026-11-22'),
        () => attachments.dailyCheck('2026-11-22'),
      ]) {
        expect(work).toThrow(VaultError);
      }
      vault.close();
    }
    const associate = await openAs(team, 'associate');
    expect(Buffer.compare((await read(associate, id)).bytes, picture)).toBe(0);
    expect(associate.attachments.health('2026-11-22').count).toBe(1);
    associate.close();
  });
});

describe('names from outside', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 255 }),
    fc
      .tuple(
        fc.constantFrom(
          '../../etc/passwd',
          '..\\..\\x',
          'C:\\x.jpg',
          '\\\\server\\share\\x',
          '/etc/shadow',
          'CON',
          'NUL.jpg',
          'x.jpg. . .',
          'x\0.jpg',
          '\u202Egpj.exe',
          'x.jpg::$DATA',
          '~',
          '.',
          '',
          '\uD800',
        ),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
      )
      .map(([start, end]) => `${start}${end}`),
  );

  it('never reach the disk: 5,000 of them, and only random hex ids lie there', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const { input } = attachmentContract['attachment.add'];
    const paths = new Set<string>();
    // One file for all of them but the first hundred: what is looked at is the name.
    const sample = fc.sample(hostile, { numRuns: 5000, seed: 22 });
    const first = await add(vault, { name: 'CANARY-name' });
    const sealed = vault.records.get<{ attachment: object }>('photo', first.id);
    sample.forEach((name, index) => {
      const parsed = input.safeParse({
        subject,
        bytes: thumbnail,
        mediaType: 'image/jpeg',
        name,
        thumbnail,
      });
      if (!parsed.success) {
        expect(name.length).toBeGreaterThan(255);
        return;
      }
      if (index < 100) {
        const kept = vault.attachments.add({ bytes: thumbnail, mediaType: 'image/jpeg', name });
        expect(kept.name).toBe(name);
        paths.add(attachmentFile(dir, kept.id));
        vault.records.put('photo', undefined, { ...sealed, attachment: kept });
      } else {
        // As a path the store takes an id and nothing that only looks like one.
        expect(() => attachmentFile(dir, name)).toThrow();
      }
    });
    expect(paths.size).toBe(100);
    const shape = /^att\/[0-9a-f]{2}\/[0-9a-f]{32}\.enc$/;
    expect(attachmentFilesIn(dir)).toHaveLength(102);
    for (const path of attachmentFilesIn(dir)) expect(path).toMatch(shape);
    expect(
      filesIn(dir)
        .filter((path) => !path.startsWith('att'))
        .sort(),
    ).toEqual(['keyring.a', 'keyring.b', 'lock', 'records.db', 'records.db-wal']);
    vault.close();
    const again = await reopen(dir);
    const names = (await handlersFor(again)['attachment.list'](undefined)).map(
      ({ attachment }) => attachment.name,
    );
    expect(names).toHaveLength(101);
    again.close();
  }, 60_000);

  it('and nothing of name or picture lies in the folder in the clear', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const marked = jpegShell({ width: 40, height: 30 }, Buffer.from('CANARY-picture'.repeat(9)));
    await add(vault, { bytes: marked, name: 'CANARY-porte arrière.jpg' });
    await add(vault, {
      bytes: pdf('CANARY-devis'),
      mediaType: 'application/pdf',
      name: 'CANARY-devis.pdf',
    });
    const check = (): void => {
      for (const path of filesIn(dir)) {
        const bytes = readFileSync(join(dir, path));
        for (const encoding of ['utf8', 'utf16le'] as const) {
          expect(bytes.includes(Buffer.from('CANARY', encoding)), path).toBe(false);
        }
        expect(bytes.includes(Buffer.from('CANARY').toString('base64').slice(0, 7)), path).toBe(
          false,
        );
      }
    };
    check();
    vault.close();
    check();
    for (const path of attachmentFilesIn(dir)) {
      expect(statSync(join(dir, path)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(dir, 'att')).mode & 0o777).toBe(0o700);
  });
});

describe('a file that is not what was written', () => {
  it('is told as damaged or missing, with the record, and stays where it is', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const damaged = await add(vault);
    const gone = await add(vault);
    const good = await add(vault);
    const path = attachmentFile(dir, damaged.attachment.id);
    const bytes = readFileSync(path);
    bytes[70_000] = (bytes[70_000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    rmSync(attachmentFile(dir, gone.attachment.id));
    const first = await errorOf(read(vault, damaged.id));
    expect(first.code).toBe('attachment-damaged');
    expect(first.findings).toEqual([{ recordId: damaged.id, code: 'attachment-damaged' }]);
    const second = await errorOf(read(vault, gone.id));
    expect(second.code).toBe('attachment-missing');
    expect(second.findings).toEqual([{ recordId: gone.id, code: 'attachment-missing' }]);
    expect(readFileSync(path)).toEqual(bytes);
    expect(Buffer.compare((await read(vault, good.id)).bytes, picture)).toBe(0);
    // The vault itself opens all the same: one photo is not the practice.
    vault.close();
    const again = await reopen(dir);
    expect(again.records.list('photo')).toHaveLength(3);
    again.close();
  });

  it('is never another photo: every file put in the place of every other is refused', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const photos = [await add(vault), await add(vault), await add(vault)];
    const files = photos.map(({ attachment }) => attachmentFile(dir, attachment.id));
    const bytes = files.map((file) => readFileSync(file));
    for (const [to, file] of files.entries()) {
      for (const [from, other] of bytes.entries()) {
        writeFileSync(file, other);
        const result = await read(vault, photos[to]!.id).then(
          () => 'read',
          (error: unknown) => (error as VaultError).code,
        );
        expect(result).toBe(from === to ? 'read' : 'attachment-damaged');
      }
      writeFileSync(file, bytes[to]!);
    }
    vault.close();
  });

  it('is damaged, too, when it is far longer than it may be or is a folder', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const { id, attachment } = await add(vault);
    const path = attachmentFile(dir, attachment.id);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(50_000_000)]));
    expect(await codeOf(read(vault, id))).toBe('attachment-damaged');
    rmSync(path);
    mkdirSync(path);
    expect(await codeOf(read(vault, id))).toBe('attachment-damaged');
    vault.close();
  });
});

describe('files without a record', () => {
  it('are cleared up when older than a day, and nothing else is', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const kept = await add(vault);
    const removed = await add(vault);
    await handlersFor(vault)['attachment.remove']({ photoId: removed.id });
    vault.attachments.add({ bytes: picture, mediaType: 'image/jpeg', name: '' });
    const cut = `${attachmentFile(dir, kept.attachment.id)}.new`;
    writeFileSync(cut, 'cut short');
    makeOld(dir);
    const young = vault.attachments.add({ bytes: picture, mediaType: 'image/jpeg', name: '' });
    const folder = join(dir, 'att', kept.attachment.id.slice(0, 2));
    const others = ['notes.txt', `${'f'.repeat(32)}.enc.damaged-20261122T103000123Z`, 'x.enc'];
    for (const name of others) {
      writeFileSync(join(folder, name), 'not ours to touch');
      utimesSync(join(folder, name), new Date(0), new Date(0));
    }
    expect(vault.attachments.collectOrphans()).toBe(4);
    expect(existsSync(attachmentFile(dir, young.id))).toBe(true);
    expect(existsSync(cut)).toBe(false);
    for (const name of others) expect(existsSync(join(folder, name))).toBe(true);
    expect(attachmentFilesIn(dir)).toHaveLength(2 + 1 + others.length);
    expect(Buffer.compare((await read(vault, kept.id)).bytes, picture)).toBe(0);
    expect(vault.attachments.collectOrphans()).toBe(0);
    vault.close();
  });

  it('stay as long as any record on the disk cannot be read', async () => {
    const { vault, dir } = await vaultWithSurvey();
    await add(vault);
    vault.attachments.add({ bytes: picture, mediaType: 'image/jpeg', name: '' });
    vault.close();
    makeOld(dir);
    // An opening would refuse such a vault; a way in that forgives more must still not clear up.
    const whole = await reopen(dir);
    const unreadable = () => {
      throw new VaultError('record-damaged', 'test');
    };
    whole.records.verifyStored = unreadable;
    expect(() => whole.attachments.collectOrphans()).toThrow('record-damaged');
    whole.close();
    expect(attachmentFilesIn(dir)).toHaveLength(3);
    tamper(dir, (db) => db.exec('UPDATE records SET envelope = zeroblob(300)'));
    expect(await codeOf(reopen(dir))).toBe('record-damaged');
    expect(attachmentFilesIn(dir)).toHaveLength(3);
  });

  it('are moved aside and not deleted when they were found damaged', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const { id, attachment } = await add(vault);
    const path = attachmentFile(dir, attachment.id);
    writeFileSync(path, 'damaged');
    runCheck(vault, '2026-11-22');
    await handlersFor(vault)['attachment.remove']({ photoId: id });
    makeOld(dir);
    expect(vault.attachments.collectOrphans()).toBe(2);
    expect(attachmentFilesIn(dir)).toEqual([
      `att/${attachment.id.slice(0, 2)}/${attachment.id}.enc.damaged-20261122T103000123Z`,
    ]);
    vault.close();
  });
});

describe('the daily reading', () => {
  it('reads a share, once a day, and tells how many were read within thirty days', async () => {
    const { vault, dir } = await vaultWithSurvey();
    for (let n = 0; n < 31; n += 1) await add(vault);
    const health = () => vault.attachments.health('2026-11-22');
    expect(health()).toEqual({
      count: 31,
      bytes: 31 * (picture.length + thumbnail.length),
      verifiedLast30Days: 0,
      damaged: [],
      missing: [],
    });
    // 62 files, thumbnails among them: a thirtieth is three.
    expect(runCheck(vault, '2026-11-22')).toBe(3);
    expect(runCheck(vault, '2026-11-22')).toBe(0);
    expect(health().lastRun).toBe('2026-11-22');
    vault.close();
    const again = await reopen(dir);
    expect(runCheck(again, '2026-11-22')).toBe(0);
    for (let day = 23; day <= 30; day += 1) runCheck(again, `2026-11-${day}`);
    for (let day = 10; day <= 21; day += 1)
      expect(runCheck(again, `2026-12-${day}`)).toBeGreaterThan(2);
    expect(again.attachments.health('2026-12-21')).toMatchObject({
      count: 31,
      verifiedLast30Days: 31,
      lastRun: '2026-12-21',
    });
    expect(again.attachments.health('2027-03-01').verifiedLast30Days).toBe(0);
    again.close();
  });

  it('finds what is gone, cut short or changed, and what was put back', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const [changed, cut, gone] = [await add(vault), await add(vault), await add(vault)];
    const copy = copyOf(dir);
    const file = (photo: typeof changed) => attachmentFile(dir, photo.attachment.id);
    const bytes = readFileSync(file(changed));
    bytes.fill(0, 100, 200);
    writeFileSync(file(changed), bytes);
    writeFileSync(file(cut), readFileSync(file(cut)).subarray(0, 1000));
    rmSync(attachmentFile(dir, gone.thumbnail!.id));
    runCheck(vault, '2026-11-22');
    // Length and presence on the first day; the change by the time all were read.
    expect(vault.attachments.health('2026-11-22')).toMatchObject({
      missing: [gone.id],
      damaged: expect.arrayContaining([cut.id]) as unknown,
    });
    runCheck(vault, '2026-12-22');
    const health = vault.attachments.health('2026-12-22');
    expect([...health.damaged].sort()).toEqual([changed.id, cut.id].sort());
    expect(health.verifiedLast30Days).toBe(0);
    cpSync(join(copy, 'att'), join(dir, 'att'), { recursive: true });
    runCheck(vault, '2026-12-23');
    expect(vault.attachments.health('2026-12-23')).toMatchObject({
      damaged: [],
      missing: [],
      verifiedLast30Days: 3,
    });
    vault.close();
  });

  it('writes nothing where there is no attachment', async () => {
    const { vault } = await vaultWithSurvey();
    const before = vault.journalEntries().length;
    expect(vault.attachments.dailyCheck('2026-11-22')).toBeUndefined();
    expect(vault.attachments.collectOrphans()).toBe(0);
    expect(vault.journalEntries()).toHaveLength(before);
    vault.close();
  });
});
