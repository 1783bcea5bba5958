/** The inventory as read from the vault, once a screen asks for it, and every change to it. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { ItemPhoto, ItemPhotoId } from '../../shared/domain/inventory/item-photo.js';
import type { Item, ItemId, NewItem, RoomId } from '../../shared/domain/inventory/item.js';
import type { NewRoom, Room } from '../../shared/domain/inventory/room.js';
import {
  viewSchema,
  WHOLE_VIEW,
  type SavedView,
  type View,
  type ViewId,
} from '../../shared/domain/inventory/view.js';
import { prepareFile } from '../attachments/prepare-file.js';
import { call } from '../ipc.js';

interface InventoryData {
  readonly items: readonly Item[];
  readonly rooms: readonly Room[];
  readonly photos: readonly ItemPhoto[];
  readonly views: readonly SavedView[];
}

export interface InventoryState extends InventoryData {
  readonly state: 'unread' | 'read' | 'failed';
  readonly itemsById: ReadonlyMap<ItemId, Item>;
  readonly roomsById: ReadonlyMap<RoomId, Room>;
  /** Oldest first. */
  readonly photosOf: ReadonlyMap<ItemId, readonly ItemPhoto[]>;
  /** Photos that belong to no object yet. */
  readonly tray: readonly ItemPhoto[];
  /** What the list shows; still there when one comes back to it. */
  readonly view: View;
}

/** All throw when the vault refuses. */
export interface InventoryChanges {
  /** A part that is undefined is no longer chosen. */
  readonly changeView: (part: ViewChange) => void;
  readonly reload: () => Promise<void>;
  /** All or nothing; in the order given. Without an id an object is new. */
  readonly save: (
    entries: readonly { readonly id?: ItemId | undefined; readonly item: NewItem }[],
  ) => Promise<readonly Item[]>;
  readonly remove: (itemIds: readonly ItemId[]) => Promise<void>;
  readonly restore: (itemIds: readonly ItemId[]) => Promise<void>;
  readonly saveRoom: (room: NewRoom, id?: RoomId) => Promise<Room>;
  readonly removeRoom: (roomId: RoomId) => Promise<void>;
  /** A `FileRefusal` says why a file cannot be taken. */
  readonly addPhoto: (file: File, itemId?: ItemId) => Promise<ItemPhoto>;
  readonly assignPhotos: (photoIds: readonly ItemPhotoId[], itemId?: ItemId) => Promise<void>;
  readonly removePhoto: (photoId: ItemPhotoId) => Promise<void>;
  readonly restorePhoto: (photoId: ItemPhotoId) => Promise<void>;
  readonly saveView: (name: string, view: View, id?: ViewId) => Promise<SavedView>;
  readonly removeView: (viewId: ViewId) => Promise<void>;
}

export type ViewChange = { readonly [K in keyof View]?: View[K] | undefined };

interface Store {
  readonly data: InventoryData;
  readonly state: InventoryState['state'];
  readonly load: () => void;
  readonly view: View;
  readonly changes: InventoryChanges;
}

const NOTHING: InventoryData = { items: [], rooms: [], photos: [], views: [] };
const Context = createContext<Store | undefined>(undefined);

export function InventoryProvider({ children }: { readonly children: ReactNode }) {
  const [data, setData] = useState(NOTHING);
  const [state, setState] = useState<InventoryState['state']>('unread');
  const [view, setView] = useState(WHOLE_VIEW);
  const loading = useRef<Promise<void>>(undefined);

  const reload = useCallback(async () => {
    try {
      setData(await call('inventory.get'));
      setState('read');
    } catch (error) {
      setState('failed');
      throw error;
    }
  }, []);
  const load = useCallback(() => {
    loading.current ??= reload().catch(() => {
      // The next screen that asks tries again.
      loading.current = undefined;
    });
  }, [reload]);

  const changes = useMemo<InventoryChanges>(() => {
    const change = (next: (before: InventoryData) => Partial<InventoryData>): void => {
      setData((before) => ({ ...before, ...next(before) }));
    };
    const take = (items: readonly Item[], photos: readonly ItemPhoto[] = []): void => {
      change((before) => ({
        items: merged(before.items, items),
        photos: photos.length === 0 ? before.photos : byMoment(merged(before.photos, photos)),
      }));
    };
    return {
      reload,
      changeView: (part) => {
        setView((before) => withoutUndefined({ ...before, ...part }));
      },
      save: async (entries) => {
        const saved = await call('inventory.save', {
          entries: entries.map(({ id, item }) => (id === undefined ? { item } : { id, item })),
        });
        take(saved);
        return saved;
      },
      remove: async (itemIds) => {
        await call('inventory.remove', { itemIds: [...itemIds] });
        const gone = new Set(itemIds);
        change(({ items, photos }) => ({
          items: items.filter(({ id }) => !gone.has(id)),
          photos: photos.filter(({ itemId }) => itemId === undefined || !gone.has(itemId)),
        }));
      },
      restore: async (itemIds) => {
        const back = await call('inventory.restore', { itemIds: [...itemIds] });
        take(back.items, back.photos);
      },
      saveRoom: async (room, id) => {
        const saved = await call('inventory.saveRoom', id === undefined ? { room } : { id, room });
        change(({ rooms }) => ({ rooms: merged(rooms, [saved]) }));
        return saved;
      },
      removeRoom: async (roomId) => {
        await call('inventory.removeRoom', { roomId });
        change(({ rooms }) => ({ rooms: rooms.filter(({ id }) => id !== roomId) }));
      },
      addPhoto: async (file, itemId) => {
        const { bytes, mediaType, name, thumbnail } = await prepareFile(file);
        const photo = await call('inventory.addPhoto', {
          bytes,
          mediaType,
          name,
          ...(itemId === undefined ? {} : { itemId }),
          ...(thumbnail === undefined ? {} : { thumbnail }),
        });
        take([], [photo]);
        return photo;
      },
      assignPhotos: async (photoIds, itemId) => {
        take(
          [],
          await call('inventory.assignPhotos', {
            photoIds: [...photoIds],
            ...(itemId === undefined ? {} : { itemId }),
          }),
        );
      },
      removePhoto: async (photoId) => {
        await call('inventory.removePhoto', { photoId });
        change(({ photos }) => ({ photos: photos.filter(({ id }) => id !== photoId) }));
      },
      restorePhoto: async (photoId) => {
        take([], [await call('inventory.restorePhoto', { photoId })]);
      },
      saveView: async (name, view, id) => {
        const saved = await call('inventory.saveView', {
          name,
          view,
          ...(id === undefined ? {} : { id }),
        });
        change(({ views }) => ({ views: merged(views, [saved]) }));
        return saved;
      },
      removeView: async (viewId) => {
        await call('inventory.removeView', { viewId });
        change(({ views }) => ({ views: views.filter(({ id }) => id !== viewId) }));
      },
    };
  }, [reload]);

  const store = useMemo(
    () => ({ data, state, load, view, changes }),
    [data, state, load, view, changes],
  );
  return <Context value={store}>{children}</Context>;
}

/** Asks the vault the first time; a failed reading is tried again by the next screen. */
export function useInventory(): InventoryState & InventoryChanges {
  const store = useContext(Context);
  if (store === undefined) throw new Error('InventoryProvider is missing');
  const { data, state, load, view, changes } = store;
  useEffect(load, [load]);
  const { items, rooms, photos } = data;
  const itemsById = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const roomsById = useMemo(() => new Map(rooms.map((room) => [room.id, room])), [rooms]);
  const { photosOf, tray } = useMemo(() => byItem(photos), [photos]);
  return { ...data, state, itemsById, roomsById, photosOf, tray, view, ...changes };
}

const withoutUndefined = (view: ViewChange): View =>
  viewSchema.parse(
    Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)),
  );

/** Those of `next` in the place of their former selves; new ones at the end. */
function merged<T extends { readonly id: string }>(
  before: readonly T[],
  next: readonly T[],
): readonly T[] {
  const changed = new Map(next.map((each) => [each.id, each]));
  const kept = before.map((each) => {
    const now = changed.get(each.id);
    changed.delete(each.id);
    return now ?? each;
  });
  return [...kept, ...changed.values()];
}

const byMoment = (photos: readonly ItemPhoto[]): readonly ItemPhoto[] =>
  [...photos].sort((a, b) => a.addedAt.localeCompare(b.addedAt) || (a.id < b.id ? -1 : 1));

function byItem(photos: readonly ItemPhoto[]) {
  const photosOf = new Map<ItemId, ItemPhoto[]>();
  const tray: ItemPhoto[] = [];
  for (const photo of photos) {
    if (photo.itemId === undefined) tray.push(photo);
    else photosOf.set(photo.itemId, [...(photosOf.get(photo.itemId) ?? []), photo]);
  }
  return { photosOf, tray };
}
