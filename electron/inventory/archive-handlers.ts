/** Archives of the inventory: begun by one call, done in steps by others, so that nothing else in the vault waits. */
import type { ItemId } from '../../shared/domain/inventory/item.js';
import type { ArchiveStep } from '../../shared/ipc/contract-inventory-files.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import {
  openArchive,
  readArchive,
  writeArchive,
  type ArchivePorts,
  type OpenedArchive,
  type Progress,
} from '../vault/inventory-archive/archive-file.js';
import { passphraseBytes } from '../vault/passphrase-bytes.js';
import { VaultError } from '../vault/vault-error.js';
import {
  archivedOf,
  ensureSound,
  keep,
  keepPhoto,
  wantedPhotos,
  type KeepPorts,
} from './archive-content.js';
import { alreadyThere } from './archive-merge.js';
import { listItems, listRooms, type NamedItemPhoto } from './inventory-repository.js';

type ArchiveChannel =
  | 'inventory.writeArchive'
  | 'inventory.openArchive'
  | 'inventory.takeArchive'
  | 'inventory.archiveStep'
  | 'inventory.cancelArchive';

export interface ArchiveHandlerPorts extends KeepPorts {
  readonly archives: ArchivePorts & {
    /** What main was shown for it. Throws `not-found`. */
    readonly fileOf: (token: string) => string;
  };
}

type Result = Pick<ArchiveStep, 'written' | 'found' | 'taken'>;
type Job = AsyncGenerator<Progress, Result, undefined>;

/** Of one step: typing in another field is answered in between. */
const STEP_MS = 150;

export function archiveHandlers(ports: ArchiveHandlerPorts): Pick<Handlers, ArchiveChannel> {
  const { records, archives, sites } = ports;
  /** One at a time: another one ends it. */
  let running: { readonly token: string; readonly job: Job } | undefined;
  let opened: { readonly token: string; readonly archive: OpenedArchive } | undefined;
  const present = () => {
    const open = records();
    return { items: listItems(open), rooms: listRooms(open), sites: sites(open) };
  };
  const forget = (): void => {
    opened?.archive.key.wipe();
    opened = undefined;
  };
  const end = async (): Promise<void> => {
    const job = running?.job;
    running = undefined;
    await job?.return({});
  };
  const begin = async (token: string, job: Job): Promise<undefined> => {
    await end();
    running = { token, job };
    return undefined;
  };

  async function* opening(token: string, passphrase: Uint8Array): Job {
    try {
      const archive = yield* openArchive(archives, archives.fileOf(token), passphrase);
      ensureSound(archive.head);
      forget();
      opened = { token, archive };
      const { head } = archive;
      return {
        found: {
          items: head.items.length,
          already: alreadyThere(head, present()),
          rooms: head.rooms.length,
          photos: head.photos.length,
        },
      };
    } finally {
      passphrase.fill(0);
    }
  }

  async function* writing(
    token: string,
    passphrase: Uint8Array,
    itemIds: readonly ItemId[] | undefined,
  ): Job {
    try {
      const { head, photos } = archivedOf(records(), sites(records()), itemIds);
      const attachments = ports.attachments();
      const sizeBytes = yield* writeArchive(archives, {
        file: archives.fileOf(token),
        passphrase,
        head,
        readPhoto: (index) => {
          const named = photos[index];
          if (named === undefined) throw new VaultError('internal', 'a photo without a place');
          const { attachment, thumbnail } = named.photo;
          return {
            whole: attachments.read(attachment, named.id),
            thumbnail:
              thumbnail === undefined ? new Uint8Array() : attachments.read(thumbnail, named.id),
          };
        },
      });
      return { written: { items: head.items.length, photos: photos.length, sizeBytes } };
    } finally {
      passphrase.fill(0);
    }
  }

  async function* taking(token: string, already: 'skip' | 'update'): Job {
    if (opened?.token !== token) throw new VaultError('not-found', 'nothing opened by that token');
    const { head, key } = opened.archive;
    const steps = readArchive(archives.fs, archives.fileOf(token), key);
    const photos: NamedItemPhoto[] = [];
    const wanted = wantedPhotos(records(), head, already);
    try {
      let next = await steps.next();
      while (next.done !== true) {
        const { photo } = next.value;
        const facts = photo === undefined ? undefined : head.photos[photo.index];
        if (photo !== undefined && facts !== undefined && wanted.has(facts.id)) {
          photos.push(keepPhoto(ports, facts, photo.bytes));
        }
        photo?.bytes.whole.fill(0);
        yield { done: next.value.done, total: next.value.total };
        next = await steps.next();
      }
    } finally {
      await steps.return(undefined as never);
    }
    const taken = keep(ports, head, already, photos);
    forget();
    return { taken };
  }

  return {
    'inventory.writeArchive': ({ token, passphrase, itemIds }) =>
      begin(token, writing(token, typed(passphrase), itemIds)),
    'inventory.openArchive': ({ token, passphrase }) =>
      begin(token, opening(token, typed(passphrase))),
    'inventory.takeArchive': ({ token, already }) => begin(token, taking(token, already)),
    'inventory.archiveStep': async ({ token }) => {
      // A vault that was locked in between answers as such.
      records();
      if (running?.token !== token) throw new VaultError('not-found', 'no archive is under way');
      const { job } = running;
      const until = performance.now() + STEP_MS;
      try {
        for (;;) {
          const next = await job.next();
          if (next.done === true) {
            running = undefined;
            return { done: 1, total: 1, isFinished: true, ...next.value };
          }
          if (performance.now() >= until) return { ...next.value, isFinished: false };
        }
      } catch (error) {
        running = undefined;
        throw error;
      }
    },
    'inventory.cancelArchive': async ({ token }) => {
      if (running?.token === token) await end();
      if (opened?.token === token) forget();
      return undefined;
    },
  };
}

/** A copy of its own: the call's bytes are overwritten when the call ends, the work goes on. */
function typed(passphrase: Uint8Array): Uint8Array {
  const copy = passphraseBytes(passphrase).slice();
  passphrase.fill(0);
  return copy;
}
