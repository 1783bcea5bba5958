import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../../electron/vault/canonical-json.js';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import { openPack } from '../../../electron/vault/visit-pack/pack-file.js';
import { decodePackPreamble } from '../../../electron/vault/visit-pack/pack-preamble.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'visit-pack-format-1');
const file = readFileSync(join(folder, 'practice.visite'));
const { passphrase } = z
  .object({ passphrase: z.string() })
  .parse(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')));
const shaOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

beforeAll(async () => {
  await sodiumReady();
});

describe('the golden visit pack of format 1', () => {
  it('is the one that was frozen', () => {
    expect(shaOf(file)).toMatchInlineSnapshot(
      `"de5a2014cfe69c3191c8fadff652ad9fe7c4743270cf16b4f21f3115e744fc00"`,
    );
  });

  it('opens as it did when it was made, with an accent typed either way', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const typed = new TextEncoder().encode(passphrase.normalize(form).normalize('NFC'));
      expect(shaOf(canonicalJson(openPack(file, typed)))).toMatchInlineSnapshot(
        `"6fd62da910373e0f2fc91a918c546e032f4eec20b43ff65c2dd85cac34f4cdea"`,
      );
    }
  });

  it('was written with the parameters of its day', () => {
    const { kdf } = decodePackPreamble(file).preamble;
    expect(kdf).toEqual({ memoryKiB: 128 * 1024, passes: 3 });
  });
});
