/** Archives of the inventory: begun by one call, done in steps by others, so that nothing else in the vault waits. */
import { itemPhotoIdSchema, type ItemPhotoId } from '../../shared/domain/inventory/item-photo.js';
import type { ItemId, RoomId } from '../../shared/domain/inventory/item.js';
import { MOST_ITEMS } from '../../shared/domain/inventory/item.js';
import { MOST_ROOMS, roomPath } from '../../shared/domain/inventory/room.js';
import type { Site } from '../../shared/domain/practice/practice.js';
import type { ArchiveStep, ArchiveTaken } from '../../shared/ipc/contract-inventory-files.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import { ensureThumbnail } from '../vault/attachments/ensure-thumbnail.js';
import type { StoredItemPhoto } from '../vault/attachments/stored-item-photo.js';
import {
  openArchive,
  readArchive,
  writeArchive,
  type ArchivePorts,
  type OpenedArchive,
  type Progress,
} from '../vault/inventory-archive/archive-file.js';
import { ARCHIVE, type ArchiveHead } from '../vault/inventory-archive/archive-format.js';
import { passphraseBytes } from '../vault/passphrase-bytes.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { damagedFile } from '../vault/visit-pack/pack-preamble.js';
import { alreadyThere, mergeArchive } from './archive-merge.js';
import type { InventoryHandlerPorts } from './handlers.js';
import { roomRecord, type ImportHandlers } from './import-handlers.js';
import {
  itemPhotoRecord,
  itemRecord,
  listItems,
  listRooms,
  listStoredItemPhotos,
  type NamedItemPhoto,
} from './inventory-repository.js';

type ArchiveChannel =
  | 'inventory.writeArchive'
  | 'inventory.openArchive'
  | 'inventory.takeArchive'
  | 'inventory.archiveStep'
  | 'inventory.cancelArchive';

export interface ArchiveHandlerPorts extends InventoryHandlerPorts {
  readonly archives: ArchivePorts & {
    /** What main was shown for it. Throws `not-found`. */
    readonly fileOf: (token: string) => string;
  };
  readonly sites: (records: Records) => readonly Site[];
  readonly remember: ImportHandlers['remember'];
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

/** What goes into an archive of these objects, or of all: their rooms, sites, photos and documents. */
function archivedOf(
  open: Records,
  sites: readonly Site[],
  itemIds: readonly ItemId[] | undefined,
): { readonly head: ArchiveHead; readonly photos: readonly NamedItemPhoto[] } {
  const wanted = itemIds === undefined ? undefined : new Set(itemIds);
  const items = listItems(open).filter(({ id }) => wanted?.has(id) !== false);
  const rooms = new Map(listRooms(open).map((room) => [room.id, room]));
  const used = new Set<RoomId>(
    items.flatMap(({ roomId, events = [] }) =>
      [roomId, ...events.map(({ fromRoomId }) => fromRoomId)].flatMap((id) =>
        roomPath(rooms, id).map((room) => room.id),
      ),
    ),
  );
  const ids = new Set<string>(items.map(({ id }) => id));
  const photos = listStoredItemPhotos(open).filter(
    ({ photo: { itemId } }) => itemId !== undefined && ids.has(itemId),
  );
  return {
    photos,
    head: {
      items,
      rooms: [...rooms.values()].filter(({ id }) => used.has(id)),
      sites: [...sites],
      photos: photos.flatMap(({ id, photo: { itemId, attachment, thumbnail, addedAt } }) =>
        itemId === undefined
          ? []
          : {
              id: itemPhotoIdSchema.parse(id),
              itemId,
              name: attachment.name,
              mediaType: attachment.mediaType,
              addedAt,
              sizeBytes: attachment.sizeBytes,
              thumbnailBytes: thumbnail?.sizeBytes ?? 0,
            },
      ),
    },
  };
}

/** What zod cannot see: no id twice, each photo one of an object. */
function ensureSound({ items, rooms, photos }: ArchiveHead): void {
  const ids = new Set(items.map(({ id }) => id));
  const isSound =
    ids.size === items.length &&
    new Set(rooms.map(({ id }) => id)).size === rooms.length &&
    new Set(photos.map(({ id }) => id)).size === photos.length &&
    photos.every(({ itemId }) => ids.has(itemId));
  if (!isSound) throw damagedFile(ARCHIVE, 'the parts do not belong together');
}

/** Of new objects all; of those that are there, only when they are updated, those that are not. */
function wantedPhotos(
  open: Records,
  { photos }: ArchiveHead,
  already: 'skip' | 'update',
): ReadonlySet<ItemPhotoId> {
  const present = new Set<string>(listItems(open).map(({ id }) => id));
  return new Set(
    photos
      .filter(({ itemId }) => already === 'update' || !present.has(itemId))
      .map(({ id }) => id)
      .filter((id) => open.get('item-photo', id) === undefined),
  );
}

function keepPhoto(
  { attachments }: InventoryHandlerPorts,
  facts: ArchiveHead['photos'][number],
  { whole, thumbnail }: { readonly whole: Uint8Array; readonly thumbnail: Uint8Array },
): NamedItemPhoto {
  const { id, itemId, mediaType, name, addedAt } = facts;
  const small = thumbnail.length === 0 ? undefined : thumbnail;
  ensureThumbnail(small, mediaType);
  const files = attachments();
  const photo: StoredItemPhoto = {
    itemId,
    attachment: files.add({ bytes: whole, mediaType, name }),
    ...(small === undefined
      ? {}
      : { thumbnail: files.add({ bytes: small, mediaType: 'image/jpeg', name }) }),
    addedAt,
  };
  return { id, photo };
}

/** One transaction: rooms, objects, photos. */
function keep(
  ports: ArchiveHandlerPorts,
  head: ArchiveHead,
  already: 'skip' | 'update',
  photos: readonly NamedItemPhoto[],
): ArchiveTaken {
  const open = ports.records();
  const present = { items: listItems(open), rooms: listRooms(open), sites: ports.sites(open) };
  const { items, rooms, ...counts } = mergeArchive(head, present, already);
  if (present.items.length + counts.added > MOST_ITEMS) {
    throw new VaultError('bad-input', 'too many objects');
  }
  if (present.rooms.length + rooms.length > MOST_ROOMS) {
    throw new VaultError('bad-input', 'too many rooms');
  }
  const before = new Map(present.items.map((item) => [item.id, item]));
  if (items.length > 0) {
    open.change({
      put: [...rooms.map(roomRecord), ...items.map(itemRecord), ...photos.map(itemPhotoRecord)],
    });
    ports.attachments().step('attachment-recorded');
    ports.remember({
      added: [
        ...items
          .filter(({ id }) => !before.has(id))
          .map(({ id }) => ({ type: 'item', id }) as const),
        ...rooms.map(({ id }) => ({ type: 'room', id }) as const),
        ...photos.map(({ id }) => ({ type: 'item-photo', id }) as const),
      ],
      changed: items.flatMap(({ id }) => before.get(id) ?? []).map(itemRecord),
    });
  }
  return { ...counts, photos: photos.length };
}
