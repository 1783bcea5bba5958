/** Photos and documents of objects: added, given to an object, read, removed and taken back. */
import type { ItemPhotoId } from '../../shared/domain/inventory/item-photo.js';
import type { ItemId } from '../../shared/domain/inventory/item.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import { ensureThumbnail } from '../vault/attachments/ensure-thumbnail.js';
import type { StoredItemPhoto } from '../vault/attachments/stored-item-photo.js';
import { VaultError } from '../vault/vault-error.js';
import type { InventoryHandlerPorts } from './handlers.js';
import {
  itemPhotoRecord,
  readItem,
  readStoredItemPhoto,
  shownItemPhoto,
} from './inventory-repository.js';

type ItemPhotoChannel =
  | 'inventory.addPhoto'
  | 'inventory.assignPhotos'
  | 'inventory.readPhoto'
  | 'inventory.removePhoto'
  | 'inventory.restorePhoto';

const ID_BYTES = 16;

export function itemPhotoHandlers({
  records,
  attachments,
  clock,
  ids,
}: InventoryHandlerPorts): Pick<Handlers, ItemPhotoChannel> {
  /** What was removed since the vault was opened, to be taken back. Gone when it locks. */
  const removed = new Map<ItemPhotoId, StoredItemPhoto>();
  const ensureItem = (itemId: ItemId | undefined): void => {
    if (itemId !== undefined) readItem(records(), itemId);
  };

  return {
    'inventory.addPhoto': ({ itemId, bytes, mediaType, name, thumbnail }) => {
      ensureItem(itemId);
      ensureThumbnail(thumbnail, mediaType);
      const files = attachments();
      const photo: StoredItemPhoto = {
        ...(itemId === undefined ? {} : { itemId }),
        attachment: files.add({ bytes, mediaType, name }),
        ...(thumbnail === undefined
          ? {}
          : { thumbnail: files.add({ bytes: thumbnail, mediaType: 'image/jpeg', name }) }),
        addedAt: clock.now(),
      };
      const id = ids.hex(ID_BYTES);
      records().putMany([itemPhotoRecord({ id, photo })]);
      files.step('attachment-recorded');
      return shownItemPhoto({ id, photo });
    },
    'inventory.assignPhotos': ({ photoIds, itemId }) => {
      ensureItem(itemId);
      const open = records();
      const assigned = photoIds.map((id) => {
        const { itemId: _before, ...photo } = readStoredItemPhoto(open, id);
        return { id, photo: { ...photo, ...(itemId === undefined ? {} : { itemId }) } };
      });
      open.putMany(assigned.map(itemPhotoRecord));
      return assigned.map(shownItemPhoto);
    },
    'inventory.readPhoto': ({ photoId, part }) => {
      const photo = readStoredItemPhoto(records(), photoId);
      const sealed = part === 'whole' ? photo.attachment : photo.thumbnail;
      if (sealed === undefined) throw new VaultError('not-found', 'a document has no thumbnail');
      return { mediaType: sealed.mediaType, bytes: attachments().read(sealed, photoId) };
    },
    'inventory.removePhoto': ({ photoId }) => {
      const open = records();
      const photo = readStoredItemPhoto(open, photoId);
      // The files stay until a later opening clears them up: nothing opens them without the record's key.
      open.remove('item-photo', photoId);
      attachments().step('attachment-removed');
      removed.set(photoId, photo);
      return undefined;
    },
    'inventory.restorePhoto': ({ photoId }) => {
      const photo = removed.get(photoId);
      if (photo === undefined) throw new VaultError('not-found', 'nothing to take back');
      ensureItem(photo.itemId);
      records().putMany([itemPhotoRecord({ id: photoId, photo })]);
      removed.delete(photoId);
      return shownItemPhoto({ id: photoId, photo });
    },
  };
}
