/** Builds `out/` when a source is newer than it. Run by itself, it always builds. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeAssetMap } from './asset-map.mjs';
import { SetUpError } from './messages.mjs';
import { prebuiltHashes, writeNativeHashes } from './native-hashes.mjs';
import { pinnedNode, root, run } from './repository.mjs';
import { sourceStamp } from './source-stamp.mjs';

const outDir = join(root, 'out');
const stampFile = join(outDir, '.build-stamp');

/**
 * @param {string} stamp
 * @returns {Promise<string>}
 */
async function compile(stamp) {
  rmSync(outDir, { recursive: true, force: true });
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const config = join(root, 'build', 'electron.vite.config.ts');
  const code = await run(pinnedNode(), [cli, 'build', '--config', config, '--logLevel', 'warn']);
  if (code !== 0) throw new SetUpError(`The build failed (exit code ${String(code)}).`);
  mkdirSync(outDir, { recursive: true });
  writeAssetMap(outDir);
  writeNativeHashes(outDir, prebuiltHashes(root));
  writeFileSync(stampFile, stamp);
  return stamp;
}

/**
 * Makes sure `out/` is built from the present sources.
 * @returns {Promise<string>} stamp of the sources it was built from
 */
export async function ensureBuilt() {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return stamp;
  console.log('Building…');
  return compile(stamp);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await compile(sourceStamp());
  } catch (error) {
    console.error(error instanceof SetUpError ? error.message : error);
    process.exitCode = 1;
  }
}
