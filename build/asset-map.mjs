/** The list of every file the window may load; the `app:` scheme serves these and nothing else. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const mimeTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @typedef {Readonly<Record<string, { mime: string, sha256: string }>>} AssetMap */

/**
 * @param {string} folder built window files
 * @returns {AssetMap} by path from the folder, with a leading slash; hashes in hexadecimal
 */
export function assetMapOf(folder) {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
  return Object.fromEntries(
    files.map((file) => {
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      const mime = mimeTypes[extname(file)];
      if (mime === undefined) throw new Error(`No type known for ${path}; add it to asset-map.mjs`);
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
      return [path, { mime, sha256 }];
    }),
  );
}

/**
 * Writes `main/asset-map.json` beside the built main process.
 * @param {string} outDir
 */
export function writeAssetMap(outDir) {
  const map = assetMapOf(join(outDir, 'renderer'));
  writeFileSync(join(outDir, 'main', 'asset-map.json'), `${JSON.stringify(map, undefined, 1)}\n`);
}
