/** What the list shows: the view's order is made when a choice changes, the typed text only sifts it. */
import { useMemo } from 'react';
import {
  isHeld,
  valueCents,
  type Item,
  type ItemId,
  type RoomId,
} from '../../../shared/domain/inventory/item.js';
import { gapsOf } from '../../../shared/domain/inventory/item-gaps.js';
import {
  foundIn,
  orderedItems,
  searchListOf,
} from '../../../shared/domain/inventory/search-items.js';
import { GAPS, type Gap, type View } from '../../../shared/domain/inventory/view.js';
import { isPicture } from '../../../shared/domain/attachment/attachment.js';
import { LOCALE_TAG } from '../../../shared/base/language.js';
import { useLanguage } from '../../i18n.js';
import type { InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { useItemWords } from './use-item-words.js';

export interface ShownItems {
  readonly shown: readonly Item[];
  /** Of the whole inventory, not of the view. */
  readonly gaps: ReadonlyMap<Gap, number>;
  /** Objects that lack something and lie in the room itself. */
  readonly roomsWithGaps: ReadonlySet<RoomId>;
  readonly countByRoom: ReadonlyMap<RoomId, number>;
  readonly held: number;
  readonly heldCents: number;
}

/** Gaps that a room's sign warns of: what is easily taken, or cannot be given back. */
const WARNED: readonly Gap[] = ['not-protected', 'not-encrypted'];

export function useShownItems(inventory: InventoryState, view: View): ShownItems {
  const { items, rooms, roomsById, photosOf } = inventory;
  const { today } = useSurvey();
  const { language } = useLanguage();
  const words = useItemWords();
  const pictured = useMemo(() => picturedIn(photosOf), [photosOf]);
  const { compare } = useMemo(
    () => new Intl.Collator(LOCALE_TAG[language], { numeric: true }),
    [language],
  );
  const { text, ...choices } = view;
  const choiceKey = JSON.stringify(choices);
  const ordered = useMemo(
    () => orderedItems({ items, rooms, pictured }, view, { today, wordsOf: words.of, compare }),
    // The typed text changes at every key and nothing of the order.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [items, rooms, pictured, choiceKey, today, words, compare],
  );
  const list = useMemo(
    () => searchListOf(ordered, roomsById, words.of),
    [ordered, roomsById, words],
  );
  const shown = useMemo(() => foundIn(list, text), [list, text]);
  const sums = useMemo(() => sumsOf(items, pictured, today), [items, pictured, today]);
  return { shown, ...sums };
}

export const picturedIn = (photosOf: InventoryState['photosOf']): ReadonlySet<ItemId> =>
  new Set(
    [...photosOf]
      .filter(([, photos]) => photos.some(({ attachment }) => isPicture(attachment)))
      .map(([id]) => id),
  );

function sumsOf(items: readonly Item[], pictured: ReadonlySet<ItemId>, today: string) {
  const gaps = new Map<Gap, number>(GAPS.map((gap) => [gap, 0]));
  const roomsWithGaps = new Set<RoomId>();
  const countByRoom = new Map<RoomId, number>();
  let held = 0;
  let heldCents = 0;
  for (const item of items) {
    if (!isHeld(item)) continue;
    held += 1;
    heldCents += valueCents(item) ?? 0;
    const { roomId } = item;
    if (roomId !== undefined) countByRoom.set(roomId, (countByRoom.get(roomId) ?? 0) + 1);
    for (const gap of gapsOf(item, { today, hasPhoto: pictured.has(item.id) })) {
      gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
      if (roomId !== undefined && WARNED.includes(gap)) roomsWithGaps.add(roomId);
    }
  }
  return { gaps, roomsWithGaps, countByRoom, held, heldCents };
}
