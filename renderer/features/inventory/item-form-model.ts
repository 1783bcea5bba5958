/** What the forms of an object work on. Pure. */
import {
  newItemSchema,
  type Item,
  type ItemKind,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';

/** A room, or a site without one. */
export type ItemPlace = Pick<NewItem, 'roomId' | 'siteId'>;

export const newItemOf = ({ id: _id, addedAt: _addedAt, ...item }: Item): NewItem => item;

export const placeOf = ({ roomId, siteId }: ItemPlace): ItemPlace => ({
  ...(roomId === undefined ? {} : { roomId }),
  ...(siteId === undefined ? {} : { siteId }),
});

export const emptyItem = (kind: ItemKind, place: ItemPlace = {}): NewItem =>
  newItemSchema.parse({ kind, name: '', ...placeOf(place) });

/** Whether anything was typed that would be missed. */
export const isUntouched = (item: NewItem): boolean =>
  Object.entries(item).every(
    ([field, value]) =>
      field === 'kind' ||
      field === 'roomId' ||
      field === 'siteId' ||
      value === undefined ||
      value === '' ||
      (Array.isArray(value) && value.every((each) => each === '')),
  );
