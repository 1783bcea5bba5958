import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { attachmentFile } from '../../../../electron/vault/attachments/attachment-files.js';
import { attachmentContract } from '../../../../shared/ipc/contract-attachments.js';
import { jpegShell, pdf } from '../../../support/pictures.js';
import { removeFolders, reopen } from '../vault-fixture.js';
import {
  add,
  attachmentFilesIn,
  filesIn,
  handlersFor,
  subject,
  thumbnail,
  vaultWithSurvey,
} from './photo-fixture.js';

afterAll(removeFolders);

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
    // One file for all of them but the first forty: what is looked at is the name.
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
      if (index < 40) {
        const kept = vault.attachments.add({ bytes: thumbnail, mediaType: 'image/jpeg', name });
        expect(kept.name).toBe(name);
        paths.add(attachmentFile(dir, kept.id));
        vault.records.put('photo', undefined, { ...sealed, attachment: kept });
      } else {
        // As a path the store takes an id and nothing that only looks like one.
        expect(() => attachmentFile(dir, name)).toThrow();
      }
    });
    expect(paths.size).toBe(40);
    const shape = /^att\/[0-9a-f]{2}\/[0-9a-f]{32}\.enc$/;
    expect(attachmentFilesIn(dir)).toHaveLength(42);
    for (const path of attachmentFilesIn(dir)) expect(path).toMatch(shape);
    expect(
      filesIn(dir)
        .filter((path) => !path.startsWith('att'))
        .sort(),
    ).toEqual(['anchor', 'keyring.a', 'keyring.b', 'lock', 'records.db', 'records.db-wal']);
    vault.close();
    const again = await reopen(dir);
    const names = (await handlersFor(again)['attachment.list'](undefined)).map(
      ({ attachment }) => attachment.name,
    );
    expect(names).toHaveLength(41);
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
