/** What a bare Debian-like system lacks to run Electron and the tests, installed when we may. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { message, SetUpError } from './messages.mjs';
import { run } from './repository.mjs';

/** They bring along everything else Electron links to. */
const electronPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/** Programs the tests call, and the package of each. */
const testTools = { 'xvfb-run': 'xvfb', Xvfb: 'xvfb', xauth: 'xauth', pdftotext: 'poppler-utils' };
/** Records what the vault asks of the system, and lets it fail there: for some rows of the torture. */
const traceTools = { strace: 'strace' };

const isDebianLike = () => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
const isRoot = () => process.getuid?.() === 0;

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries whose time_t became 64 bits wide.
 * @param {string} name
 */
function nameHere(name) {
  const renamed = `${name}t64`;
  const policy = spawnSync('apt-cache', ['policy', renamed], { encoding: 'utf8' }).stdout;
  return /Candidate: (?!\(none\))/.test(policy) ? renamed : name;
}

/** @param {readonly string[]} packages */
async function installPackages(packages) {
  if (isRoot()) {
    console.error(`Installing system packages: ${packages.join(' ')}`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const quietly = ['-q', '-o', 'Dpkg::Use-Pty=0'];
    await run('apt-get', ['update', ...quietly], { env, aside: true });
    const args = [
      'install',
      ...quietly,
      '-y',
      '--no-install-recommends',
      ...packages.map(nameHere),
    ];
    if ((await run('apt-get', args, { env, aside: true })) === 0) return;
  }
  const names = packages.map(nameHere).join(' ');
  throw new SetUpError(
    `${message('missingPackages')}\n\n  sudo apt-get install --no-install-recommends ${names}\n`,
  );
}

/**
 * Shared libraries the dynamic linker does not find for a program.
 * @param {string} lddOutput
 * @returns {readonly string[]}
 */
export function librariesNotFound(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}

/** @param {string} program */
function missingLibraries(program) {
  try {
    return librariesNotFound(execFileSync('ldd', [program], { encoding: 'utf8' }));
  } catch {
    // No ldd here (musl systems): Electron itself will say what it lacks.
    return [];
  }
}

/**
 * Makes sure that the Electron program finds its libraries.
 * @param {string} electronPath
 */
export async function ensureElectronLibraries(electronPath) {
  if (process.platform !== 'linux') return;
  if (missingLibraries(electronPath).length === 0) return;
  if (isDebianLike()) await installPackages(electronPackages);
  const missing = missingLibraries(electronPath);
  if (missing.length > 0) {
    throw new SetUpError(`${message('missingLibraries')}\n  ${missing.join('\n  ')}`);
  }
}

/** The vault's second reader runs on the system's own Python with another build of libsodium. */
const hasPythonSodium = () =>
  spawnSync('/usr/bin/python3', ['-c', 'import nacl.bindings, sqlite3']).status === 0;

/** Makes sure that the integration tests find what the vault's second reader needs. */
export async function ensureSecondReader() {
  if (process.platform !== 'linux' || hasPythonSodium()) return;
  if (isDebianLike()) await installPackages(['python3-nacl']);
  if (hasPythonSodium()) return;
  throw new SetUpError(`${message('missingPackages')}\n\n  python3, PyNaCl\n`);
}

/** Makes sure that the programs the end-to-end tests call are there. */
export const ensureTestTools = () => ensureTools(testTools);

/** Makes sure of strace. Throws where there is none, as on other systems than Linux. */
export async function ensureTraceTools() {
  if (process.platform !== 'linux') throw new SetUpError('strace runs on Linux only');
  await ensureTools(traceTools);
}

/** @param {Readonly<Record<string, string>>} tools program → package */
async function ensureTools(tools) {
  if (process.platform !== 'linux') return;
  const folders = (process.env['PATH'] ?? '').split(':');
  const missing = Object.entries(tools)
    .filter(([tool]) => !folders.some((folder) => existsSync(`${folder}/${tool}`)))
    .map(([, name]) => name);
  if (missing.length === 0) return;
  const packages = [...new Set(missing)];
  if (isDebianLike()) await installPackages(packages);
  else throw new SetUpError(`${message('missingPackages')}\n\n  ${packages.join(' ')}\n`);
}
