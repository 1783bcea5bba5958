import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../electron');

describe('pictures', () => {
  it('are decoded by nothing in main or the vault process: neither has a decoder', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) =>
        /nativeImage|createFromBuffer|createImageBitmap|OffscreenCanvas/.test(
          readFileSync(join(folder, path), 'utf8'),
        ),
      );
    expect(found).toEqual([]);
  });
});
