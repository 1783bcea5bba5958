/** Looks at where the vault's folder is. Reads names only; changes nothing. */
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { VaultPlace } from '../../../shared/ipc/vault-place.js';
import { VaultError } from '../vault-error.js';
import { conflictCopiesIn } from './conflict-copies.js';
import { isNetworkPath, isUncPath, mountsIn } from './network-path.js';
import { syncServiceOf, type FolderOnTheWay } from './sync-folder.js';

/** As many as a screen can name. */
const MAX_COPIES = 20;

export interface PlacePorts {
  readonly dir: string;
  /** The text of /proc/mounts; undefined: read from there. */
  readonly readMounts?: (() => string) | undefined;
}

/** Never throws: what cannot be read says nothing. */
export function vaultPlaceOf(ports: PlacePorts): VaultPlace {
  const syncService = syncServiceOf(foldersOnTheWay(ports.dir));
  return {
    isOnNetwork: isOnNetwork(ports),
    ...(syncService === undefined ? {} : { syncService }),
    conflictCopies: conflictCopiesIn(namesIn(ports.dir)).slice(0, MAX_COPIES),
  };
}

/** Throws `vault-on-network`: network folders lie about locks and about what is on disk. */
export function ensureLocalFolder(ports: PlacePorts): void {
  if (isOnNetwork(ports)) throw new VaultError('vault-on-network', 'network folder');
}

function isOnNetwork({ dir, readMounts }: PlacePorts): boolean {
  // As written first: looking a share up may take long, and it may be out of reach.
  if (isUncPath(dir)) return true;
  return isNetworkPath(realFolder(dir), mountsIn((readMounts ?? readProcMounts)()));
}

/** Links followed as far as the folder exists. On Windows that also turns a mapped drive into its share. */
function realFolder(dir: string): string {
  const folder = resolve(dir);
  try {
    return realpathSync.native(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realFolder(parent), basename(folder));
  }
}

/** Both the way as written and the way behind links: either may lead through a service's folder. */
function foldersOnTheWay(dir: string): readonly FolderOnTheWay[] {
  const ways = new Set([...parentsOf(resolve(dir)), ...parentsOf(realFolder(dir))]);
  return [...ways].map((folder) => ({ name: basename(folder), entries: namesIn(folder) }));
}

function parentsOf(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...parentsOf(parent)];
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Linux only; elsewhere there is no such file and the path itself has to tell. */
function readProcMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}
