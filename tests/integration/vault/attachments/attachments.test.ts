import { afterAll, describe, expect, it } from 'vitest';
import {
  removeAssessment,
  readAssessment,
} from '../../../../electron/assessment/assessment-repository.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';
import { geotagged, jpegShell, pdf, pngShell, webpShell } from '../../../support/pictures.js';
import { newTeam, openAs } from '../people-fixture.js';
import { codeOf, removeFolders, reopen } from '../vault-fixture.js';
import {
  read,
  add,
  attachmentFilesIn,
  handlersFor,
  picture,
  subject,
  thumbnail,
  vaultWithSurvey,
} from './photo-fixture.js';

afterAll(removeFolders);

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
