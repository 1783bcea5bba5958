import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetFor, type Asset } from '../../../electron/asset-for.js';

const asset: Asset = { mime: 'text/html', sha256: '0'.repeat(64) };
const assets = new Map([
  ['/index.html', asset],
  ['/assets/main.js', asset],
]);
const get = (url: string) => assetFor(assets, { method: 'GET', url })?.path;

describe('assetFor', () => {
  it('finds what the build listed', () => {
    expect(get('app://ui/')).toBe('/index.html');
    expect(get('app://ui/assets/main.js')).toBe('/assets/main.js');
  });

  it.each([
    'app://ui/../main/main.js',
    'app://ui/%2e%2e/main/main.js',
    'app://ui/assets%2fmain.js',
    'app://ui/assets%5cmain.js',
    'app://ui//assets/main.js',
    'app://other/index.html',
    'app://ui:80/index.html',
    'app://user@ui/index.html',
    'file:///etc/passwd',
    'https://ui/index.html',
    'app://ui/C:/Windows/win.ini',
    'app://ui/index.html::$DATA',
    'app://ui/index.html%00',
    'app://ui/__proto__',
    'app://ui/constructor',
    'not a url',
  ])('finds nothing for %s', (url) => {
    expect(get(url)).toBeUndefined();
  });

  it('answers GET only', () => {
    expect(assetFor(assets, { method: 'POST', url: 'app://ui/' })).toBeUndefined();
  });

  it('serves listed paths only, whatever the URL', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webPath()), (path) => {
        const found = get(`app://ui/${path}`);
        if (found !== undefined) expect(assets.has(found)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
