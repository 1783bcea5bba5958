import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetMapOf } from '../../../build/asset-map.mjs';

describe('assetMapOf', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assets-'));
    mkdirSync(join(folder, 'assets'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('lists every file by its path from the folder', () => {
    writeFileSync(join(folder, 'index.html'), '');
    writeFileSync(join(folder, 'assets', 'font.woff2'), 'font');
    expect(assetMapOf(folder)).toEqual({
      '/assets/font.woff2': {
        mime: 'font/woff2',
        sha256: '795ea3efa43d0872b63bf0067be97553b46983e4f075097669391e9d15388ecc',
      },
      '/index.html': {
        mime: 'text/html; charset=utf-8',
        // SHA-256 of nothing, from FIPS 180-4 test vectors.
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    });
  });

  it('stops at a kind of file it has no type for', () => {
    writeFileSync(join(folder, 'assets', 'worker.wasm'), '');
    expect(() => assetMapOf(folder)).toThrow('/assets/worker.wasm');
  });
});
