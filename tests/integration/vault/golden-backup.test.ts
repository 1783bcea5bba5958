import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import { ownBackupAnswer } from './second-reader/backup-answers.js';
import {
  isSecondReaderHere,
  readBackups,
  type ReaderSecret,
} from './second-reader/second-reader.js';
import { TODAY, removeFolders } from './vault-fixture.js';

beforeAll(async () => {
  await sodiumReady();
});
afterAll(removeFolders);

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'backup-format-1');
const file = join(folder, 'practice.vbk');
const { passphrases, recoveryKey } = z
  .object({
    passphrases: z.object({ owner: z.string(), associate: z.string() }),
    recoveryKey: z.string(),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')));
const secrets: readonly ReaderSecret[] = [{ passphrase: passphrases.owner }, { recoveryKey }];

const shaOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

describe('the golden backup of format 1', () => {
  it('is the one that was frozen', () => {
    expect(shaOf(readFileSync(file))).toMatchInlineSnapshot(
      `"8d4b39e1e8a6542827bbf5c937e8c47368666ee34088a4c47a6c9acf92bfe1ad"`,
    );
  });

  it('restores as it did when it was made, by passphrase and by recovery key', async () => {
    for (const secret of secrets) {
      expect(shaOf(await ownBackupAnswer(file, secret))).toMatchInlineSnapshot(
        `"8fd62c52dbf8926125cccf92e8278582653289d4f31aca00957b833cc30846f1"`,
      );
    }
    const colleague = { passphrase: passphrases.associate };
    expect(await ownBackupAnswer(file, colleague)).toBe('{"refused":"wrong-secret"}');
  });

  it('holds a photo of several chunks, a document, what is nobody’s any more, and a colleague’s signature', async () => {
    const { preamble, sections, attachments, vault } = z
      .object({
        preamble: z.object({ makerId: z.string() }),
        sections: z.array(z.object({ kind: z.number(), size: z.number() })),
        attachments: z.array(z.object({ bytes: z.string() })),
        vault: z.object({ openedBy: z.string() }),
      })
      .parse(JSON.parse(await ownBackupAnswer(file, secrets[0]!)));
    expect(preamble.makerId).not.toBe(vault.openedBy);
    expect(sections.filter(({ kind }) => kind === 2)).toHaveLength(5);
    expect(attachments.map(({ bytes }) => bytes.length / 2 > 65_536).sort()).toEqual([
      ...[false, false, true],
    ]);
  });

  it.skipIf(!isSecondReaderHere)('is for the second reader what it is for us', async () => {
    const own = await ownBackupAnswer(file, secrets[0]!);
    const asked = secrets.map((secret) => ({ file, today: TODAY, ...secret }));
    expect(readBackups(asked)).toEqual([own, own]);
  });
});
