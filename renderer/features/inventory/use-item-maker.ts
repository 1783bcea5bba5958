/** The object behind a form: made with the first thing typed or the first photo, and only once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { withEvent, type ItemId, type NewItem } from '../../../shared/domain/inventory/item.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { isUntouched } from './item-form-model.js';

export interface ItemMaker {
  /** Undefined while there is no such object yet. */
  readonly id: ItemId | undefined;
  /** Gives the object's id, making it if need be. Throws when the vault refuses. */
  readonly ensure: () => Promise<ItemId>;
  /** Saves what the form holds. Throws when the vault refuses. */
  readonly keep: (item: NewItem) => Promise<void>;
}

export function useItemMaker(
  inventory: Pick<InventoryState & InventoryChanges, 'itemsById' | 'save'>,
  known: ItemId | undefined,
  initial: NewItem,
  today: string,
): ItemMaker {
  const { save } = inventory;
  const [id, setId] = useState(known);
  const made = useRef(known);
  const making = useRef<Promise<ItemId>>(undefined);
  const latest = useRef(initial);
  const byId = useRef(inventory.itemsById);
  useEffect(() => {
    byId.current = inventory.itemsById;
  });

  const ensure = useCallback(async (): Promise<ItemId> => {
    if (made.current !== undefined) return made.current;
    making.current ??= save([{ item: latest.current }]).then(([saved]) => {
      if (saved === undefined) throw new Error('nothing was saved');
      made.current = saved.id;
      setId(saved.id);
      return saved.id;
    });
    try {
      return await making.current;
    } finally {
      making.current = undefined;
    }
  }, [save]);

  const keep = useCallback(
    async (item: NewItem): Promise<void> => {
      latest.current = item;
      // A form that was only looked at makes no object.
      if (made.current === undefined && isUntouched(item)) return;
      const itemId = await ensure();
      const before = byId.current.get(itemId);
      // What happened meanwhile is kept: the form's own fields alone are its business.
      const { events: _events, ...fields } = item;
      const events = before?.events === undefined ? {} : { events: before.events };
      const isMoved = before?.roomId !== undefined && before.roomId !== item.roomId;
      const next = { ...fields, ...events };
      await save([
        {
          id: itemId,
          item: isMoved
            ? withEvent(next, { on: today, what: 'moved', fromRoomId: before.roomId })
            : next,
        },
      ]);
    },
    [ensure, save, today],
  );
  return { id, ensure, keep };
}
