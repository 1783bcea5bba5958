/** npm dependencies: installed when absent, or when the lockfile is no longer the installed one. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpError } from './messages.mjs';
import { root, run } from './repository.mjs';

const marker = join(root, 'node_modules', '.cabinet-sur-lock');

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Readonly<Record<string, LockedPackage>>}
 */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether what npm says it installed is what the lockfile asks for. Optional packages may be
 * absent: they are the ones for other systems.
 * @param {Readonly<Record<string, LockedPackage>>} wanted
 * @param {Readonly<Record<string, LockedPackage>>} installed
 */
export function isSameInstall(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

function isInstalled() {
  const lockfile = join(root, 'package-lock.json');
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return true;
  // npm writes this file last, so a half-finished install has none.
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  if (!isSameInstall(lockedPackages(lockfile), lockedPackages(hidden))) return false;
  writeFileSync(marker, hash);
  return true;
}

/** The Node npm itself runs on: unlike the pinned one it is not in the folder npm is to replace. */
const outsideNode = () => process.env['npm_node_execpath'] ?? process.execPath;

/** Installs the locked dependencies if they are not there. Install scripts never run. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  console.log('Installing npm dependencies…');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const code =
    npm !== undefined && /\.c?js$/.test(npm)
      ? await run(outsideNode(), [npm, ...args])
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (code !== 0) throw new SetUpError(`npm ci failed (exit code ${String(code)}).`);
  if (!isInstalled()) throw new SetUpError('npm ci left an incomplete node_modules.');
}
