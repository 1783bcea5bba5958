/** A short text that changes whenever a file that goes into the build changes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.mjs';

const inputs = [
  'electron',
  'renderer',
  'shared',
  'build/electron.vite.config.ts',
  'build/asset-map.mjs',
  'build/native-hashes.mjs',
  'package.json',
  'package-lock.json',
];

/**
 * @param {string} path relative to the repository
 * @returns {readonly string[]}
 */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { encoding: 'utf8', recursive: true })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
}

/**
 * Paths, sizes and modification times rather than contents: a few milliseconds for the whole tree,
 * and a file saved twice without a change only costs one build too many.
 */
export function sourceStamp() {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesUnder)) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${String(size)}\0${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}
