/**
 * Which service copies a folder to other computers, by the names of the folders around it and the files the services
 * leave in theirs. Pure. A guess that only ever warns.
 */
import type { SyncService } from '../../../shared/ipc/vault-place.js';

/** One folder on the way from the root to the vault. */
export interface FolderOnTheWay {
  readonly name: string;
  /** Names of the files and folders in it; empty where it may not be read. */
  readonly entries: readonly string[];
}

interface Traits {
  readonly service: SyncService;
  /** The name of the service's folder, as its program proposes it: "OneDrive - Cabinet", "Dropbox (Personal)". */
  readonly name?: RegExp;
  /** A file or folder it keeps in that folder, whatever that is called. */
  readonly entry?: RegExp;
}

const TRAITS: readonly Traits[] = [
  { service: 'onedrive', name: /^onedrive(?:$|\s?-|\s\()/i },
  // Not ".dropbox": in a home folder that is the program's settings.
  { service: 'dropbox', name: /^dropbox(?:$|-|\s\()/i, entry: /^\.dropbox\.cache$/ },
  { service: 'icloud', name: /^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i },
  {
    service: 'google-drive',
    name: /^(?:google ?drive(?:$|-|\s\()|(?:my|mon|mijn) drive$)/i,
    entry: /^\.tmp\.drive(?:up|down)load$/,
  },
  {
    service: 'nextcloud',
    name: /^(?:next|own)cloud\d*$/i,
    entry: /^(?:\.(?:next|own)cloudsync\.log|\._?sync_[0-9a-f]{12}\.db)$/,
  },
  { service: 'syncthing', entry: /^\.stfolder$/ },
];

/** Undefined when nothing points to a service. */
export function syncServiceOf(folders: readonly FolderOnTheWay[]): SyncService | undefined {
  const found = TRAITS.find(({ name, entry }) =>
    folders.some(
      (folder) =>
        name?.test(folder.name) === true ||
        (entry !== undefined && folder.entries.some((item) => entry.test(item))),
    ),
  );
  return found?.service;
}
