/** Answers the channels of the stock-take, inside the vault process. Each tick is on disk when the call returns. */
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import {
  withEvent,
  type Item,
  type ItemId,
  type RoomId,
} from '../../shared/domain/inventory/item.js';
import type { Room } from '../../shared/domain/inventory/room.js';
import {
  expectedIn,
  isBack,
  resultOf,
  sightingIdSchema,
  sightingSchema,
  stateOfStockTake,
  stockTakeIdSchema,
  stockTakeSchema,
  type Sighting,
  type StockTake,
  type StockTakeId,
} from '../../shared/domain/inventory/stock-take.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { NewRecord, Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { itemRecord, listItems, listRooms } from './inventory-repository.js';

export interface StockTakeHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly clock: Clock;
  readonly ids: Ids;
}

type StockTakeChannel = Extract<VaultChannel, `stockTake.${string}`>;

const ID_BYTES = 16;

export function stockTakeHandlers({
  records,
  clock,
  ids,
}: StockTakeHandlerPorts): Pick<Handlers, StockTakeChannel> {
  /** What was signed or discarded since the vault was opened, to be taken back. Gone when it locks. */
  const signedFrom = new Map<StockTakeId, { stockTake: StockTake; items: readonly Item[] }>();
  const discarded = new Map<StockTakeId, { stockTake: StockTake; sightings: Sighting[] }>();

  return {
    'stockTake.list': () => {
      const open = records();
      const stockTakes = listStockTakes(open);
      const running = new Set(
        stockTakes.filter(({ signature }) => signature === undefined).map(({ id }) => id),
      );
      return {
        stockTakes,
        sightings: listSightings(open).filter(({ stockTakeId }) => running.has(stockTakeId)),
      };
    },
    'stockTake.start': (scope) => {
      const open = records();
      const { siteId, roomIds } = scope;
      const stockTake = stockTakeSchema.parse({
        id: ids.hex(ID_BYTES),
        startedOn: clock.today(),
        ...(siteId === undefined ? {} : { siteId }),
        ...(roomIds === undefined ? {} : { roomIds }),
        expected: expectedIn(listItems(open), roomsOf(open), scope),
        notes: '',
      });
      open.putMany([stockTakeRecord(stockTake)]);
      return stockTake;
    },
    'stockTake.see': ({ stockTakeId, what, roomId, how }) => {
      const open = records();
      readOpen(open, stockTakeId);
      const key = 'itemId' in what ? what.itemId : `code ${what.code}`;
      const sighting = sightingSchema.parse({
        id: sightingIdSchema.parse(open.idFor('stock-sighting', `${stockTakeId}/${key}`)),
        stockTakeId,
        ...what,
        ...(roomId === undefined ? {} : { roomId }),
        how,
      });
      open.putMany([sightingRecord(sighting)]);
      return sighting;
    },
    'stockTake.unsee': ({ sightingId }) => {
      const open = records();
      const value = open.get('stock-sighting', sightingId);
      if (value === undefined) return undefined;
      readOpen(open, sightingSchema.parse(value).stockTakeId);
      open.remove('stock-sighting', sightingId);
      return undefined;
    },
    'stockTake.note': ({ stockTakeId, notes }) => {
      const open = records();
      const stockTake = { ...readOpen(open, stockTakeId), notes };
      open.putMany([stockTakeRecord(stockTake)]);
      return stockTake;
    },
    'stockTake.sign': ({ stockTakeId, name, missing }) => {
      const open = records();
      const before = readOpen(open, stockTakeId);
      const sightings = sightingsOf(open, stockTakeId);
      const items = new Map<ItemId, Item>(listItems(open).map((item) => [item.id, item]));
      const on = clock.today();
      const changed = changedItems(before, sightings, items, new Set(missing), on);
      const stockTake = stockTakeSchema.parse({
        ...before,
        signature: { name, on },
        result: resultOf(before, sightings, items, roomsOf(open)),
      });
      open.putMany([stockTakeRecord(stockTake), ...changed.map(itemRecord)]);
      signedFrom.set(stockTakeId, {
        stockTake: before,
        items: changed.flatMap(({ id }) => items.get(id) ?? []),
      });
      return { stockTake, items: changed };
    },
    'stockTake.reopen': ({ stockTakeId }) => {
      const former = signedFrom.get(stockTakeId);
      if (former === undefined) throw new VaultError('not-found', 'nothing to take back');
      records().putMany([stockTakeRecord(former.stockTake), ...former.items.map(itemRecord)]);
      signedFrom.delete(stockTakeId);
      return { stockTake: former.stockTake, items: [...former.items] };
    },
    'stockTake.discard': ({ stockTakeId }) => {
      const open = records();
      const stockTake = readStockTake(open, stockTakeId);
      const sightings = sightingsOf(open, stockTakeId);
      open.removeMany([
        { type: 'stock-take', id: stockTakeId },
        ...sightings.map(({ id }) => ({ type: 'stock-sighting' as const, id })),
      ]);
      discarded.set(stockTakeId, { stockTake, sightings });
      return undefined;
    },
    'stockTake.restore': ({ stockTakeId }) => {
      const former = discarded.get(stockTakeId);
      if (former === undefined) throw new VaultError('not-found', 'nothing to take back');
      const { stockTake, sightings } = former;
      records().putMany([stockTakeRecord(stockTake), ...sightings.map(sightingRecord)]);
      discarded.delete(stockTakeId);
      return former;
    },
  };
}

/** What was seen is noted as checked, what came back as present; what was not seen only where that was asked. */
function changedItems(
  stockTake: StockTake,
  sightings: readonly Sighting[],
  items: ReadonlyMap<ItemId, Item>,
  missing: ReadonlySet<ItemId>,
  on: string,
): Item[] {
  const state = stateOfStockTake(stockTake, sightings);
  const noted = sightings.flatMap(({ itemId }) => {
    const item = itemId === undefined ? undefined : items.get(itemId);
    if (item === undefined) return [];
    return [withEvent(item, { on, what: isBack(item) ? 'recovered' : 'checked' })];
  });
  const gone = state.missing.flatMap((itemId) => {
    const item = missing.has(itemId) ? items.get(itemId) : undefined;
    return item === undefined ? [] : [withEvent(item, { on, what: 'missing' })];
  });
  return [...noted, ...gone];
}

/** The latest first. */
export const listStockTakes = (records: Records): StockTake[] =>
  records
    .list('stock-take')
    .map(({ value }) => stockTakeSchema.parse(value))
    .sort((a, b) => b.startedOn.localeCompare(a.startedOn) || (a.id < b.id ? -1 : 1));

const listSightings = (records: Records): Sighting[] =>
  records.list('stock-sighting').map(({ value }) => sightingSchema.parse(value));

const sightingsOf = (records: Records, id: StockTakeId): Sighting[] =>
  listSightings(records).filter(({ stockTakeId }) => stockTakeId === id);

function readStockTake(records: Records, id: StockTakeId): StockTake {
  const value = records.get('stock-take', stockTakeIdSchema.parse(id));
  if (value === undefined) throw new VaultError('not-found', 'no such round');
  return stockTakeSchema.parse(value);
}

/** What was signed stays as it was signed. */
function readOpen(records: Records, id: StockTakeId): StockTake {
  const stockTake = readStockTake(records, id);
  if (stockTake.signature !== undefined) throw new VaultError('bad-input', 'signed already');
  return stockTake;
}

const roomsOf = (records: Records): ReadonlyMap<RoomId, Room> =>
  new Map(listRooms(records).map((room) => [room.id, room]));

const stockTakeRecord = (stockTake: StockTake): NewRecord => ({
  type: 'stock-take',
  id: stockTake.id,
  value: stockTake,
});

const sightingRecord = (sighting: Sighting): NewRecord => ({
  type: 'stock-sighting',
  id: sighting.id,
  value: sighting,
});
