/** The Electron we ship on: the official package's own program, downloaded once by that package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root, run, runtimeDir } from './repository.mjs';

const packageDir = join(root, 'node_modules', 'electron');
const refusal = join(runtimeDir, 'official-download-failed.json');

/** A firewall that drops packets never answers; a working connection answers well within this. */
const answerWithinMs = 5_000;
/** Time for the package to unpack a copy it has already downloaded for another project (3 s). */
const cachedWithinMs = 15_000;
/** About 110 MB at 2 Mbit/s. */
const downloadWithinMs = 10 * 60_000;
/** A failed download is not tried again before this, so that later starts are fast. */
const retryAfterMs = 7 * 24 * 3_600_000;

/** File name of the Electron program inside its folder. */
export const programName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

/** Version of the official Electron package, which is the version we ship. */
export function officialVersion() {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  return manifest.version;
}

function installedProgram() {
  const program = join(packageDir, 'dist', programName);
  const version = join(packageDir, 'dist', 'version');
  if (!existsSync(program) || !existsSync(version)) return undefined;
  const isCurrent = readFileSync(version, 'utf8').trim().replace(/^v/, '') === officialVersion();
  return isCurrent ? program : undefined;
}

function hasFailedBefore() {
  if (!existsSync(refusal)) return false;
  /** @type {{ version?: string, at?: number }} */
  const failed = JSON.parse(readFileSync(refusal, 'utf8'));
  return failed.version === officialVersion() && Date.now() - (failed.at ?? 0) < retryAfterMs;
}

/** Whether the place Electron is downloaded from answers at all. */
async function isReachable() {
  // Behind a proxy only the package itself knows the way; let it try for as long as it needs.
  if (process.env['ELECTRON_GET_USE_PROXY'] !== undefined) return true;
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(answerWithinMs) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of the official Electron program, downloaded if need be; undefined when it cannot be had.
 * @returns {Promise<string | undefined>}
 */
export async function officialRuntime() {
  const installed = installedProgram();
  if (installed !== undefined || hasFailedBefore()) return installed;
  console.log(`Looking for the official Electron ${officialVersion()}…`);
  const timeoutMs = (await isReachable()) ? downloadWithinMs : cachedWithinMs;
  await run(pinnedNode(), [join(packageDir, 'install.js')], { timeoutMs, quiet: true });
  const program = installedProgram();
  if (program === undefined) {
    mkdirSync(runtimeDir, { recursive: true });
    writeFileSync(refusal, JSON.stringify({ version: officialVersion(), at: Date.now() }));
  }
  return program;
}
