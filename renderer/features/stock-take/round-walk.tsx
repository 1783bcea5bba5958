/** Standing in a room: every object a large row to tick, or a code to scan. Each tick is kept at once. */
import { ArrowLeft, Check, CheckCheck } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Item, ItemId, RoomId } from '../../../shared/domain/inventory/item.js';
import { parseLabelCode } from '../../../shared/domain/inventory/label-code.js';
import { roomNames } from '../../../shared/domain/inventory/room.js';
import { itemsByNumber } from '../../../shared/domain/inventory/search-items.js';
import {
  CODE_TEXT_MAX_LENGTH,
  stateOfStockTake,
  type Sighting,
  type StockTake,
} from '../../../shared/domain/inventory/stock-take.js';
import { useT } from '../../i18n.js';
import { itemWith } from '../../labels/label-codes.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import { RoundFreeLabel, type FreeSighting } from './round-free-label.js';
import { ScanField } from './scan-field.js';
import type { StockTakes } from './use-stock-takes.js';

export interface RoundPartProps {
  readonly stockTake: StockTake;
  readonly sightings: readonly Sighting[];
  readonly rounds: StockTakes;
  readonly inventory: InventoryState & InventoryChanges;
  readonly onBack: () => void;
}

/** Objects without a room are looked for last. */
type Place = RoomId | 'none';

export function RoundWalk(props: RoundPartProps & { readonly onClose: () => void }) {
  const { stockTake, sightings, rounds, inventory, onBack, onClose } = props;
  const t = useT();
  const { itemsById, roomsById } = inventory;
  const names = roomNames(roomsById);
  const byPlace = placesOf(stockTake, itemsById);
  const seen = new Map(
    sightings.flatMap((each) => (each.itemId === undefined ? [] : [[each.itemId, each] as const])),
  );
  const places = [...byPlace.keys()].sort((a, b) =>
    orderOf(names, a).localeCompare(orderOf(names, b), undefined, { numeric: true }),
  );
  const [chosen, setChosen] = useState<Place>();
  const [isLeftOnly, setIsLeftOnly] = useState(false);
  const [told, setTold] = useState('');
  const [free, setFree] = useState<FreeSighting>();
  const [hasFailed, setHasFailed] = useState(false);
  const leftIn = (place: Place) =>
    (byPlace.get(place) ?? []).filter(({ id }) => !seen.has(id)).length;
  const place = chosen ?? places.find((each) => leftIn(each) > 0) ?? places[0];
  const nameOf = (each: Place): string =>
    each === 'none' ? t('inventory.label.no-room') : (names.get(each) ?? '');
  const items = (place === undefined ? [] : (byPlace.get(place) ?? [])).filter(
    ({ id }) => !isLeftOnly || !seen.has(id),
  );
  const { missing } = stateOfStockTake(stockTake, sightings);
  const done = stockTake.expected.length - missing.length;

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  const toggle = (item: Item): void => {
    const sighting = seen.get(item.id);
    void attempt(() =>
      sighting === undefined
        ? rounds.see(stockTake.id, { itemId: item.id }, 'tick')
        : rounds.unsee(sighting.id),
    );
  };
  const scan = (typed: string): void => {
    const here = place === undefined || place === 'none' ? undefined : place;
    const label = parseLabelCode(typed);
    const found =
      label === undefined
        ? itemsByNumber(inventory.items, typed)[0]
        : itemWith(inventory.items, label);
    setFree(undefined);
    void attempt(async () => {
      if (found === undefined) {
        const sighting = await rounds.see(
          stockTake.id,
          { code: typed.slice(0, CODE_TEXT_MAX_LENGTH) },
          'scan',
          here,
        );
        setTold(t('stock-take.status.unknown', { code: typed }));
        if (label !== undefined) setFree({ label, sighting });
        return;
      }
      await rounds.see(stockTake.id, { itemId: found.id }, 'scan', here);
      const isHere = found.roomId === here;
      setTold(
        isHere
          ? t('stock-take.status.scanned', { name: found.name })
          : t('stock-take.status.not-here', {
              name: found.name,
              room:
                found.roomId === undefined ? t('inventory.label.no-room') : nameOf(found.roomId),
            }),
      );
    });
  };
  return (
    <div className="st-walk">
      <header className="st-head">
        <button type="button" className="st-back" onClick={onBack}>
          <ArrowLeft className="i s14" aria-hidden="true" />
          {t('stock-take.title.page')}
        </button>
        <div className="row between st-title">
          <h1>{place === undefined ? t('stock-take.title.page') : nameOf(place)}</h1>
          <Button variant="primary" onClick={onClose}>
            <CheckCheck className="i" aria-hidden="true" />
            {t('stock-take.action.close')}
          </Button>
        </div>
        <div className="row st-progress">
          <progress
            max={stockTake.expected.length}
            value={done}
            aria-label={t('stock-take.label.progress')}
          />
          <span className="num">
            {t('stock-take.status.progress', { seen: done, expected: stockTake.expected.length })}
          </span>
        </div>
        <ScanField onCode={scan} told={told} />
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('stock-take.error.not-saved')}
          </p>
        )}
      </header>
      <nav className="st-places" aria-label={t('stock-take.label.rooms')}>
        {places.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === place ? 'true' : undefined}
            onClick={() => {
              setChosen(each);
              setFree(undefined);
            }}
          >
            <span className="grow trunc">{nameOf(each)}</span>
            {leftIn(each) === 0 ? (
              <Check className="i s14" role="img" aria-label={t('stock-take.label.all-seen')} />
            ) : (
              <span className="num">{leftIn(each)}</span>
            )}
          </button>
        ))}
      </nav>
      <div className="st-items">
        <label className="row st-filter">
          <input
            type="checkbox"
            className="st-check"
            checked={isLeftOnly}
            onChange={({ target }) => {
              setIsLeftOnly(target.checked);
            }}
          />
          {t('stock-take.label.left-only')}
        </label>
        {free === undefined ? (
          <>
            <ItemTicks items={items} seen={seen} onToggle={toggle} />
            {items.length === 0 && <p className="t2">{t('stock-take.prose.room-done')}</p>}
          </>
        ) : (
          <RoundFreeLabel
            key={free.label}
            free={free}
            rounds={rounds}
            inventory={inventory}
            onDone={(name) => {
              setFree(undefined);
              if (name === undefined) return;
              const shown = name === '' ? t('inventory.label.unnamed') : name;
              setTold(t('stock-take.status.scanned', { name: shown }));
            }}
            onFailed={() => {
              setHasFailed(true);
            }}
          />
        )}
      </div>
    </div>
  );
}

const orderOf = (names: ReadonlyMap<RoomId, string>, place: Place): string =>
  place === 'none' ? '\uffff' : (names.get(place) ?? '\uffff');

function placesOf(
  { expected }: StockTake,
  itemsById: ReadonlyMap<ItemId, Item>,
): ReadonlyMap<Place, readonly Item[]> {
  const places = new Map<Place, Item[]>();
  for (const { itemId, roomId } of expected) {
    const item = itemsById.get(itemId);
    if (item === undefined) continue;
    const place = roomId ?? 'none';
    const own = places.get(place);
    if (own === undefined) places.set(place, [item]);
    else own.push(item);
  }
  for (const own of places.values()) {
    own.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  }
  return places;
}

interface ItemTicksProps {
  readonly items: readonly Item[];
  readonly seen: ReadonlyMap<ItemId, Sighting>;
  readonly onToggle: (item: Item) => void;
}

function ItemTicks({ items, seen, onToggle }: ItemTicksProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    const at = boxes.findIndex((box) => box === document.activeElement);
    boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)]?.focus();
  };
  return (
    <ul ref={list} className="st-list" onKeyDown={onKeyDown}>
      {items.map((item) => {
        const sighting = seen.get(item.id);
        return (
          <li key={item.id}>
            <label data-on={sighting !== undefined}>
              <input
                type="checkbox"
                className="st-check"
                checked={sighting !== undefined}
                onChange={() => {
                  onToggle(item);
                }}
              />
              <span className="grow">
                <b>{item.name === '' ? t('inventory.label.unnamed') : item.name}</b>
                <span className="sm t2">
                  {[item.brand, item.model, item.spot].filter(Boolean).join(' · ')}
                </span>
              </span>
              <bdi className="mono sm">{item.serials?.[0]}</bdi>
              {sighting?.how === 'scan' && (
                <span className="chip">{t('stock-take.label.scan')}</span>
              )}
            </label>
          </li>
        );
      })}
    </ul>
  );
}
