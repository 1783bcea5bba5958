/**
 * What a disk may hold after the power failed: all that was synced, and of the rest anything. Changes of
 * folders come through in their order, as file systems with a journal keep them, but not necessarily with
 * the bytes of the files they name.
 */
import { dirname } from 'node:path';
import type { Random } from './random.js';
import type { FileEvent } from './traced-calls.js';

/** What becomes of the writes that were not synced. */
export const FATES = ['lost', 'kept', 'first ones kept', 'some kept', 'torn', 'reordered'] as const;
export type Fate = (typeof FATES)[number];

/** Path → bytes; undefined for a folder. */
export type Tree = ReadonlyMap<string, Uint8Array | undefined>;

const SECTOR_BYTES = 512;

type Change =
  | { readonly at: number; readonly bytes: Uint8Array }
  /** A new length. */
  | { readonly size: number };

class SimulatedFile {
  synced: Uint8Array = new Uint8Array(0);
  unsynced: Change[] = [];

  sync(): void {
    this.synced = afterAll(this.synced, this.unsynced);
    this.unsynced = [];
  }
}

type Entry = SimulatedFile | 'folder';
type FolderChange =
  | { readonly path: string; readonly entry: Entry }
  | { readonly path: string; readonly to: string }
  | { readonly path: string };

interface Handle {
  readonly entry: Entry;
  readonly path: string;
  position: number;
}

export class SimulatedDisk {
  readonly #live = new Map<string, Entry>();
  readonly #folderChanges: FolderChange[] = [];
  readonly #handles = new Map<number, Handle>();
  /** How many of the changes of folders are on disk for certain. */
  #syncedChanges = 0;

  apply(event: FileEvent): void {
    if (event.kind === 'mark') return;
    if (event.kind === 'open') this.#open(event);
    else if (event.kind === 'rename') this.#change({ path: event.path, to: event.to });
    else if (event.kind === 'remove') this.#change({ path: event.path });
    else if (event.kind === 'make-folder') this.#change({ path: event.path, entry: 'folder' });
    else this.#through(event);
  }

  afterPowerCut(fate: Fate, random: Random): Tree {
    const open = this.#folderChanges.length - this.#syncedChanges;
    const certain: Readonly<Partial<Record<Fate, number>>> = { lost: 0, kept: open };
    const more = certain[fate] ?? random.below(open + 1);
    const names = new Map<string, Entry>();
    for (const change of this.#folderChanges.slice(0, this.#syncedChanges + more)) {
      applyTo(names, change);
    }
    return new Map(
      [...names].map(([path, entry]) => [
        path,
        entry === 'folder' ? undefined : survivor(entry, fate, random),
      ]),
    );
  }

  #open({ path, handle, isCreating, isTruncating }: FileEvent & { kind: 'open' }): void {
    let entry = this.#live.get(path);
    if (entry === undefined) {
      // The folder that was there before the first event.
      entry = isCreating ? new SimulatedFile() : 'folder';
      if (isCreating) this.#change({ path, entry });
    } else if (isTruncating && entry !== 'folder') {
      entry.unsynced.push({ size: 0 });
    }
    this.#handles.set(handle, { entry, path, position: 0 });
  }

  #through(event: FileEvent & { kind: 'write' | 'truncate' | 'sync' }): void {
    const handle = this.#handles.get(event.handle);
    if (handle === undefined) throw new Error(`handle ${event.handle} was never opened`);
    const { entry, path } = handle;
    if (entry === 'folder') {
      if (event.kind !== 'sync') throw new Error(`${path} is a folder`);
      const last = this.#folderChanges.findLastIndex((change) => isIn(change, path));
      this.#syncedChanges = Math.max(this.#syncedChanges, last + 1);
    } else if (event.kind === 'sync') {
      entry.sync();
    } else if (event.kind === 'truncate') {
      entry.unsynced.push({ size: event.size });
    } else {
      const at = event.at ?? handle.position;
      if (event.at === undefined) handle.position += event.bytes.length;
      entry.unsynced.push({ at, bytes: event.bytes });
    }
  }

  #change(change: FolderChange): void {
    this.#folderChanges.push(change);
    applyTo(this.#live, change);
  }
}

const isIn = (change: FolderChange, folder: string): boolean =>
  dirname(change.path) === folder || ('to' in change && dirname(change.to) === folder);

function applyTo(names: Map<string, Entry>, change: FolderChange): void {
  if ('entry' in change) names.set(change.path, change.entry);
  else if (!('to' in change)) names.delete(change.path);
  else {
    const { path, to } = change;
    const moved = [...names].filter(([name]) => name === path || name.startsWith(`${path}/`));
    for (const [name] of moved) names.delete(name);
    for (const [name, entry] of moved) names.set(`${to}${name.slice(path.length)}`, entry);
  }
}

function survivor({ synced, unsynced }: SimulatedFile, fate: Fate, random: Random): Uint8Array {
  const some = (): Change[] => unsynced.filter(() => random.below(2) === 0);
  switch (fate) {
    case 'lost':
      return synced;
    case 'kept':
      return afterAll(synced, unsynced);
    case 'first ones kept':
      return afterAll(synced, unsynced.slice(0, random.below(unsynced.length + 1)));
    case 'some kept':
      return afterAll(synced, some());
    case 'torn': {
      const sectors = unsynced.flatMap(sectorsOf);
      return afterAll(
        synced,
        sectors.filter(() => random.below(2) === 0),
      );
    }
    case 'reordered':
      return afterAll(synced, shuffled(some(), random));
  }
}

function afterAll(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let size = bytes.length;
  let longest = size;
  for (const change of changes) {
    size = 'size' in change ? change.size : Math.max(size, change.at + change.bytes.length);
    longest = Math.max(longest, size);
  }
  const after = new Uint8Array(longest);
  after.set(bytes);
  let end = bytes.length;
  for (const change of changes) {
    if ('size' in change) {
      // What is cut off reads as zeros should the file grow again.
      after.fill(0, change.size);
      end = change.size;
    } else {
      after.set(change.bytes, change.at);
      end = Math.max(end, change.at + change.bytes.length);
    }
  }
  return after.subarray(0, end);
}

/** A disk writes whole sectors or nothing. */
function sectorsOf(change: Change): readonly Change[] {
  if ('size' in change) return [change];
  const { at, bytes } = change;
  const sectors: Change[] = [];
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + SECTOR_BYTES - ((at + from) % SECTOR_BYTES));
    sectors.push({ at: at + from, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return sectors;
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0]!);
}
