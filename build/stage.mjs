/**
 * The app folder for the registry runtime: the same built files, beside the SQLite binding that
 * runtime can load instead of the one in node_modules.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNativeHashes } from './native-hashes.mjs';
import { registryBinding, registryModulesDir } from './registry-runtime.mjs';
import { root, runtimeDir } from './repository.mjs';

/** Folder handed to the registry runtime. */
export const stageDir = join(runtimeDir, 'stage');

/**
 * Brings the staged app up to date with `out/`; does nothing when it is.
 * @param {string} stamp of the build in `out/`
 */
export function ensureStaged(stamp) {
  const stampFile = join(stageDir, '.build-stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(stageDir, { recursive: true, force: true });
  mkdirSync(stageDir, { recursive: true });
  /** @type {Record<string, unknown>} */
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, productName, version, type, main } = manifest;
  const staged = JSON.stringify({ name, productName, version, type, main }, undefined, 2);
  writeFileSync(join(stageDir, 'package.json'), `${staged}\n`);
  cpSync(join(root, 'out'), join(stageDir, 'out'), { recursive: true });
  cpSync(registryModulesDir, join(stageDir, 'node_modules'), { recursive: true });
  writeNativeHashes(join(stageDir, 'out'), { [registryBinding.path]: registryBinding.sha256 });
  writeFileSync(stampFile, stamp);
}
