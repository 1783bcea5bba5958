import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeBackupFs } from '../../../electron/vault/backup/backup-fs.js';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import {
  openArchive,
  readArchive,
} from '../../../electron/vault/inventory-archive/archive-file.js';
import { anArchive } from '../../support/archive-builders.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'inventory-archive-format-1');
const file = join(folder, 'practice.inventaire');
const { passphrase } = z
  .object({ passphrase: z.string() })
  .parse(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')));

beforeAll(async () => {
  await sodiumReady();
});

it('is the archive that was frozen', () => {
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toMatchInlineSnapshot(
    `"1e1d54b4a03c027c789df641477595c0f1ee04172d425ec18d3234ad2c65a1e9"`,
  );
});

it('opens as it did when it was made: each object, and each byte of each picture', async () => {
  const steps = openArchive(
    { fs: nodeBackupFs },
    file,
    new TextEncoder().encode(passphrase.normalize('NFC')),
  );
  let opened = await steps.next();
  while (opened.done !== true) opened = await steps.next();
  const wanted = anArchive();
  expect(opened.value.head).toEqual(wanted.head);
  const reading = readArchive(nodeBackupFs, file, opened.value.key);
  let photos = 0;
  for (let step = await reading.next(); step.done !== true; step = await reading.next()) {
    const { photo } = step.value;
    if (photo === undefined) continue;
    photos += 1;
    expect(photo.bytes).toEqual(wanted.readPhoto(photo.index));
  }
  expect(photos).toBe(2);
  opened.value.key.wipe();
});
