import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { attachmentFile } from '../../../../electron/vault/attachments/attachment-files.js';
import type { VaultError } from '../../../../electron/vault/vault-error.js';
import { codeOf, errorOf, removeFolders, reopen } from '../vault-fixture.js';
import { read, add, picture, vaultWithSurvey } from './photo-fixture.js';

afterAll(removeFolders);

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
