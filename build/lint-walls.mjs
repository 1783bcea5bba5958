/**
 * The walls between folders, as ESLint rules: what each folder may import, and which calls are kept
 * to one file. `tests/unit/lint-walls.test.ts` breaks each of them once.
 */
import { builtinModules } from 'node:module';
import { bridge, clock, everywhere, impure, markup, sending } from './lint-syntax.mjs';

const scripts = '**/*.{ts,tsx}';

/** @typedef {{ regex: string, importNames?: string[], allowTypeImports?: boolean, message: string }} ImportWall */
/** @typedef {import('./lint-syntax.mjs').SyntaxWall} SyntaxWall */

const builtins = builtinModules.filter((name) => !name.startsWith('_')).join('|');
const node = {
  regex: `^(?:node:.*|(?:${builtins})(?:/.*)?)$`,
  message: 'Node exists in electron/ only.',
};
const electron = { regex: '^electron(?:/.*)?$', message: 'Electron exists in electron/ only.' };
const react = { regex: '^react(?:-dom)?(?:/.*)?$', message: 'React exists in renderer/ only.' };
const sodium = {
  regex: '^libsodium',
  message: 'libsodium is used through electron/vault/crypto only.',
};
const sqlite = {
  regex: '^better-sqlite3',
  message: 'SQLite is used through electron/vault/store only.',
};
/** @param {string} folder */
const noFolder = (folder) => ({
  regex: `^(?:\\.\\.?/)+(?:.*/)?${folder}/`,
  message: `This folder does not import ${folder}/.`,
});
const toElectron = noFolder('electron');
const toRenderer = noFolder('renderer');
const toTests = noFolder('tests');
const toBuild = noFolder('build');

const network = {
  regex:
    '^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector|cluster|child_process)(?:/.*)?$',
  message: 'No network, and no process but the vault, which Electron starts as a utilityProcess.',
};
const ipcMain = {
  regex: '^electron(?:/main)?$',
  importNames: ['ipcMain'],
  message: 'Handlers are registered by electron/ipc/serve.ts; add an endpoint to the contract.',
};
const windowSide = {
  regex: '^electron(?:/.*)?$',
  importNames: ['ipcRenderer', 'contextBridge', 'webFrame'],
  message: 'The window side of Electron belongs to electron/preload.ts.',
};
const electronNetwork = {
  regex: '^electron(?:/.*)?$',
  importNames: ['net', 'autoUpdater', 'crashReporter'],
  message: 'The program has no network of any kind.',
};
const neutral = 'Node, Electron, React, libsodium and SQLite are out of reach here.';
const onlyNeutralPackages = {
  regex: '^(?!\\.{1,2}/|zod(?:/|$))',
  message: `shared/ imports shared/ and zod only. ${neutral}`,
};
const onlyNeutralPackagesAndIcu = {
  regex: '^(?!\\.{1,2}/|zod(?:/|$)|intl-messageformat$)',
  message: `shared/i18n imports shared/, zod and intl-messageformat only. ${neutral}`,
};
const onlyNeutralPackagesAndTables = {
  regex: '^(?!\\.{1,2}/|zod(?:/|$)|(?:fflate|saxes|papaparse)$)',
  message: `shared/table imports shared/, zod, fflate, saxes and papaparse only. ${neutral}`,
};
const onlyNeutralPackagesAndQr = {
  regex: '^(?!\\.{1,2}/|zod(?:/|$)|qr$)',
  message: `shared/report/labels imports shared/, zod and qr only. ${neutral}`,
};
const sibling = 'A feature does not import its sibling: move what they share to shared/ or ui/.';

const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];
const noStorage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];

/**
 * The same walls for `import('…')` and `import('…').Type`, which no-restricted-imports leaves out.
 * @param {readonly ImportWall[]} patterns
 * @returns {readonly SyntaxWall[]}
 */
const dynamicImports = (patterns) =>
  patterns
    .filter(({ importNames }) => importNames === undefined)
    .flatMap(({ regex, message }) => {
      const pattern = regex.replaceAll('/', '\\u002F');
      return [
        { selector: `ImportExpression[source.value=/${pattern}/]`, message },
        { selector: `TSImportType Literal[value=/${pattern}/]`, message },
      ];
    });

/**
 * A folder behind its walls. ESLint replaces the options of a rule rather than adding to them, so
 * each of these names all that holds for its files.
 * @param {object} wall
 * @param {string} wall.name
 * @param {readonly string[]} wall.files
 * @param {readonly string[]} [wall.ignores]
 * @param {readonly ImportWall[]} wall.imports
 * @param {readonly SyntaxWall[]} [wall.syntax]
 */
function walled({ name, files, ignores = [], imports: patterns, syntax = [] }) {
  return {
    name: `walls/${name}`,
    files: [...files],
    ignores: [...ignores],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...patterns] }],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        ...markup,
        ...syntax,
        ...dynamicImports(patterns),
      ],
    },
  };
}

const sharedWalls = [toElectron, toRenderer, toTests, toBuild];
const insideElectron = [toRenderer, toTests, toBuild, react, network, windowSide, electronNetwork];
const mainWalls = [...insideElectron, sodium, sqlite, ipcMain];
const toMainSide = {
  regex: '^(?:\\.\\./)+(?:ipc|lock|report|security|settings)/',
  message: 'The vault process knows nothing of windows.',
};
const vaultWalls = [...insideElectron, electron, toMainSide];
const windowWalls = [toElectron, toTests, toBuild, node, electron, sodium, sqlite];
const electronFeature = {
  regex:
    '^(?:\\.\\./)+(?:assessment|cameras|contacts|content|document|inventory|practice|protection|report|settings|visit)/',
  message: sibling,
};
/** @param {number} depth folders below renderer/features/<feature>/ */
const windowFeature = (depth) => ({
  regex: `^(?:\\.\\./){${String(depth + 1)}}(?!\\.\\./)|/features/`,
  message: sibling,
});

const vaultFolders = [
  'vault',
  'assessment',
  'cameras',
  'contacts',
  'practice',
  'protection',
  'inventory',
  'document',
  'visit',
  'floor-plan',
  'breach',
];
const mainFolders = ['report', 'settings', 'content', 'visit-files'];
/** @param {readonly string[]} folders */
const within = (folders) => folders.map((folder) => `electron/${folder}/${scripts}`);

/** The walls alone: they need no types, so the test of the walls can run them by themselves. */
export const walls = [
  {
    name: 'walls/everywhere',
    files: [scripts],
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    name: 'walls/no-network',
    files: [`{electron,renderer,shared}/${scripts}`],
    rules: { 'no-restricted-globals': ['error', ...noNetwork] },
  },
  walled({
    name: 'shared',
    files: [`shared/${scripts}`],
    imports: [...sharedWalls, onlyNeutralPackages],
  }),
  walled({
    name: 'shared/i18n',
    files: [`shared/i18n/${scripts}`],
    imports: [...sharedWalls, onlyNeutralPackagesAndIcu],
  }),
  walled({
    name: 'shared/table',
    files: [`shared/table/${scripts}`],
    imports: [...sharedWalls, onlyNeutralPackagesAndTables],
  }),
  walled({
    name: 'shared/report/labels',
    files: [`shared/report/labels/${scripts}`],
    imports: [...sharedWalls, onlyNeutralPackagesAndQr],
  }),
  walled({
    name: 'shared/domain',
    files: [`shared/domain/${scripts}`],
    imports: [
      ...sharedWalls,
      onlyNeutralPackages,
      { regex: '^(?:\\.\\./)+ipc/', message: 'shared/ipc knows the domain, never the reverse.' },
    ],
    syntax: impure,
  }),
  {
    name: 'walls/shared/domain/purity',
    files: [`shared/domain/${scripts}`],
    rules: {
      'no-restricted-globals': ['error', ...noNetwork, 'crypto', 'performance', 'process'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: clock },
      ],
    },
  },
  walled({ name: 'electron', files: [`electron/${scripts}`], imports: mainWalls, syntax: sending }),
  walled({
    name: 'electron/features',
    files: within(mainFolders),
    imports: [...mainWalls, electronFeature],
    syntax: sending,
  }),
  walled({
    name: 'electron/ipc',
    files: [`electron/ipc/${scripts}`],
    ignores: ['electron/ipc/notify.ts'],
    imports: [...insideElectron, sodium, sqlite],
    syntax: sending,
  }),
  walled({
    name: 'electron/ipc/notify',
    files: ['electron/ipc/notify.ts'],
    imports: [...insideElectron, sodium, sqlite],
  }),
  walled({
    name: 'electron/preload',
    files: ['electron/preload.ts'],
    imports: [
      {
        regex: '^(?!electron$|\\.\\./shared/ipc/channels\\.js$)',
        message: 'The preload script imports Electron and shared/ipc/channels only.',
      },
      ipcMain,
      electronNetwork,
    ],
  }),
  walled({
    name: 'electron/vault',
    files: within(vaultFolders),
    imports: [...vaultWalls, sodium, sqlite],
  }),
  walled({
    name: 'electron/vault/features',
    files: within(vaultFolders.filter((folder) => folder !== 'vault')),
    imports: [...vaultWalls, sodium, sqlite, electronFeature],
  }),
  walled({
    name: 'electron/vault/crypto',
    files: [`electron/vault/crypto/${scripts}`],
    imports: [...vaultWalls, sqlite],
  }),
  walled({
    name: 'electron/vault/store',
    files: [`electron/vault/store/${scripts}`],
    imports: [...vaultWalls, sodium],
  }),
  walled({
    name: 'electron/vault/process',
    files: ['electron/vault/process.ts'],
    imports: [...insideElectron, sodium, sqlite, ipcMain, toMainSide],
  }),
  walled({
    name: 'renderer',
    files: [`renderer/${scripts}`],
    ignores: ['renderer/ipc.ts'],
    imports: windowWalls,
    syntax: bridge,
  }),
  walled({ name: 'renderer/ipc', files: ['renderer/ipc.ts'], imports: windowWalls }),
  {
    name: 'walls/renderer/storage',
    files: [`renderer/${scripts}`],
    rules: { 'no-restricted-globals': ['error', ...noNetwork, ...noStorage] },
  },
  walled({
    name: 'renderer/ui',
    files: [`renderer/ui/${scripts}`],
    imports: [...windowWalls, noFolder('features')],
    syntax: bridge,
  }),
  ...[0, 1, 2].map((depth) =>
    walled({
      name: `renderer/features/${String(depth)}`,
      files: [`renderer/features/*/${'*/'.repeat(depth)}*.{ts,tsx}`],
      imports: [...windowWalls, windowFeature(depth)],
      syntax: bridge,
    }),
  ),
  walled({
    name: 'tests/unit',
    files: [`tests/unit/${scripts}`],
    imports: [{ ...electron, allowTypeImports: true }, sodium, sqlite],
  }),
];
