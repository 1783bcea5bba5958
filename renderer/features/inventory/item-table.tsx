/** The list itself: only the rows in sight exist. Arrows and J K move, Enter opens, Space ticks. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Item, ItemId, RoomId } from '../../../shared/domain/inventory/item.js';
import { roomNames } from '../../../shared/domain/inventory/room.js';
import { COLUMNS, type Column, type View } from '../../../shared/domain/inventory/view.js';
import { useT } from '../../i18n.js';
import type { InventoryState } from '../../state/inventory.js';
import { ItemRow } from './item-row.js';

const ROW_HEIGHT = 50;
const GROUP_HEIGHT = 36;
/** Rows beyond the edge that exist already. */
const OVERSCAN = 4;
const PAGE = 10;

/** The name of a room above the objects in it. */
interface Group {
  readonly heading: string;
  readonly count: number;
}
/** Ten thousand of them are made anew at each key: nothing is wrapped. */
type Row = Group | Item;
const isGroup = (row: Row | undefined): row is Group => row !== undefined && 'heading' in row;
const isItem = (row: Row): boolean => !isGroup(row);

export interface ItemTableProps {
  readonly items: readonly Item[];
  readonly inventory: Pick<InventoryState, 'roomsById' | 'photosOf'>;
  readonly view: View;
  readonly selected: ReadonlySet<ItemId>;
  readonly onSort: (by: Column) => void;
  readonly onToggle: (ids: readonly ItemId[], isOn: boolean) => void;
  readonly onOpen: (item: Item) => void;
}

export function ItemTable(props: ItemTableProps) {
  const { items, inventory, view, selected, onSort, onToggle, onOpen } = props;
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { roomsById } = inventory;
  const isGrouped = view.sort.by === 'room';
  const names = useMemo(() => roomNames(roomsById), [roomsById]);
  const rows = useMemo(() => rowsOf(items, isGrouped, names), [items, isGrouped, names]);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here, never handed on
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isGroup(rows[index]) ? GROUP_HEIGHT : ROW_HEIGHT),
    // Another function makes it lay out all rows anew: only when they are others.
    getItemKey: useCallback((index: number) => keyOf(rows[index]) ?? index, [rows]),
    overscan: OVERSCAN,
  });
  const current = nearestItem(rows, Math.min(active, rows.length - 1), 1);

  const move = (to: number, direction: 1 | -1): void => {
    const next = nearestItem(rows, Math.min(Math.max(to, 0), rows.length - 1), direction);
    if (next === undefined) return;
    setActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    // The row may only come to exist with the scrolling.
    window.requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${String(next)}"]`)?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[current];
    if (row === undefined || isGroup(row) || !(event.target as HTMLElement).matches('[role="row"]'))
      return;
    const act = ACTIONS[event.key];
    if (act === 'open') onOpen(row);
    else if (act === 'toggle') onToggle([row.id], !selected.has(row.id));
    else if (act === 'first') move(0, 1);
    else if (act === 'last') move(rows.length - 1, -1);
    else if (act !== undefined) move(current + act, act > 0 ? 1 : -1);
    else return;
    event.preventDefault();
  };
  const allIds = () => items.map(({ id }) => id);
  const isAll = items.length > 0 && items.every(({ id }) => selected.has(id));
  return (
    <div
      className="inv-table"
      role="grid"
      aria-label={t('inventory.label.list')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
    >
      <div role="rowgroup">
        <div className="inv-row inv-headrow" role="row" aria-rowindex={1}>
          <span role="columnheader" className="inv-tick">
            <input
              type="checkbox"
              className="inv-check"
              aria-label={t('inventory.action.select-all')}
              checked={isAll}
              onChange={() => {
                onToggle(allIds(), !isAll);
              }}
            />
          </span>
          <span role="columnheader" className="inv-pic">
            {t('inventory.label.photo')}
          </span>
          {COLUMNS.map((column) => (
            <ColumnHead key={column} column={column} view={view} onSort={onSort} />
          ))}
        </div>
      </div>
      <div className="inv-scroll" ref={scroller} role="rowgroup" onKeyDown={onKeyDown}>
        <div style={{ height: virtual.getTotalSize() }} role="presentation" className="inv-space">
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (row === undefined) return undefined;
            const place = { transform: `translateY(${String(start)}px)`, height: size };
            return isGroup(row) ? (
              <div key={`group ${String(index)}`} className="inv-group" style={place} role="row">
                <span role="rowheader" aria-colspan={8}>
                  {row.heading === '' ? t('inventory.label.no-room') : row.heading}{' '}
                  <span className="t3">· {t('inventory.label.objects', { count: row.count })}</span>
                </span>
              </div>
            ) : (
              // By its place: what another key finds is written into the rows that stand there.
              <ItemRow
                key={`item ${String(index)}`}
                item={row}
                index={index}
                style={place}
                room={nameOf(names, row)}
                photos={inventory.photosOf.get(row.id)}
                isActive={index === current}
                isSelected={selected.has(row.id)}
                onFocus={setActive}
                onToggle={onToggle}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const ACTIONS: Readonly<Record<string, number | 'open' | 'toggle' | 'first' | 'last' | undefined>> =
  {
    ArrowDown: 1,
    j: 1,
    ArrowUp: -1,
    k: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: 'first',
    End: 'last',
    Enter: 'open',
    ' ': 'toggle',
  };

const keyOf = (row: Row | undefined): string | undefined =>
  isGroup(row) ? `room ${row.heading}` : row?.id;

const nameOf = (names: ReadonlyMap<RoomId, string>, { roomId }: Item): string =>
  roomId === undefined ? '' : (names.get(roomId) ?? '');

/** The objects of a room stand together already: they are in its order. */
function rowsOf(
  items: readonly Item[],
  isGrouped: boolean,
  names: ReadonlyMap<RoomId, string>,
): readonly Row[] {
  if (!isGrouped) return items;
  const rows: Row[] = [];
  let from = 0;
  for (let index = 1; index <= items.length; index += 1) {
    const [first, next] = [items[from], items[index]];
    if (first === undefined) break;
    const heading = nameOf(names, first);
    if (next !== undefined && nameOf(names, next) === heading) continue;
    rows.push({ heading, count: index - from });
    for (let at = from; at < index; at += 1) {
      const item = items[at];
      if (item !== undefined) rows.push(item);
    }
    from = index;
  }
  return rows;
}

/** The index itself when an object stands there, else the next one that way, else the last one before. */
function nearestItem(rows: readonly Row[], from: number, direction: 1 | -1): number | undefined {
  for (let index = from; index >= 0 && index < rows.length; index += direction) {
    const row = rows[index];
    if (row !== undefined && isItem(row)) return index;
  }
  const other = direction === 1 ? rows.findLastIndex(isItem) : rows.findIndex(isItem);
  return other < 0 ? undefined : other;
}

interface ColumnHeadProps extends Pick<ItemTableProps, 'view' | 'onSort'> {
  readonly column: Column;
}

function ColumnHead({ column, view, onSort }: ColumnHeadProps) {
  const t = useT();
  const isSorted = view.sort.by === column;
  const Arrow = view.sort.isDescending ? ArrowDown : ArrowUp;
  const direction = view.sort.isDescending ? 'descending' : 'ascending';
  return (
    <span role="columnheader" className={`inv-${column}`} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        onClick={() => {
          onSort(column);
        }}
      >
        {t(`inventory.label.column-${column}`)}
        {isSorted && <Arrow className="i s14" aria-hidden="true" />}
      </button>
    </span>
  );
}
