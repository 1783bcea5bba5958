/** The rounds as read from the vault, and every change to them. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ItemId, RoomId } from '../../../shared/domain/inventory/item.js';
import type {
  Sighting,
  SightingId,
  StockTake,
  StockTakeId,
  StockTakeScope,
} from '../../../shared/domain/inventory/stock-take.js';
import { call } from '../../ipc.js';

interface Data {
  readonly stockTakes: readonly StockTake[];
  readonly sightings: readonly Sighting[];
}

/** All changes throw when the vault refuses. */
export interface StockTakes extends Data {
  readonly state: 'unread' | 'read' | 'failed';
  readonly start: (scope: StockTakeScope) => Promise<StockTake>;
  readonly see: (
    stockTakeId: StockTakeId,
    what: { readonly itemId: ItemId } | { readonly code: string },
    how: Sighting['how'],
    roomId?: RoomId,
  ) => Promise<Sighting>;
  readonly unsee: (sightingId: SightingId) => Promise<void>;
  readonly note: (stockTakeId: StockTakeId, notes: string) => Promise<void>;
  readonly sign: (
    stockTakeId: StockTakeId,
    name: string,
    missing: readonly ItemId[],
  ) => Promise<void>;
  readonly reopen: (stockTakeId: StockTakeId) => Promise<void>;
  readonly discard: (stockTakeId: StockTakeId) => Promise<void>;
  readonly restore: (stockTakeId: StockTakeId) => Promise<void>;
}

export function useStockTakes(onItemsChanged: () => Promise<void>): StockTakes {
  const [data, setData] = useState<Data>({ stockTakes: [], sightings: [] });
  const [state, setState] = useState<StockTakes['state']>('unread');
  const reload = useCallback(async () => {
    setData(await call('stockTake.list'));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    call('stockTake.list').then(
      (read) => {
        if (!isCurrent) return;
        setData(read);
        setState('read');
      },
      () => {
        if (isCurrent) setState('failed');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const changes = useMemo(() => {
    const put = (stockTake: StockTake): void => {
      setData(({ stockTakes, sightings }) => ({
        sightings,
        stockTakes: [stockTake, ...stockTakes.filter(({ id }) => id !== stockTake.id)],
      }));
    };
    return {
      start: async ({ siteId, roomIds }: StockTakeScope) => {
        const stockTake = await call('stockTake.start', {
          ...(siteId === undefined ? {} : { siteId }),
          ...(roomIds === undefined ? {} : { roomIds }),
        });
        put(stockTake);
        return stockTake;
      },
      see: async (
        stockTakeId: StockTakeId,
        what: { readonly itemId: ItemId } | { readonly code: string },
        how: Sighting['how'],
        roomId?: RoomId,
      ) => {
        const sighting = await call('stockTake.see', {
          stockTakeId,
          what,
          how,
          ...(roomId === undefined ? {} : { roomId }),
        });
        setData((before) => ({
          ...before,
          sightings: [...before.sightings.filter(({ id }) => id !== sighting.id), sighting],
        }));
        return sighting;
      },
      unsee: async (sightingId: SightingId) => {
        await call('stockTake.unsee', { sightingId });
        setData((before) => ({
          ...before,
          sightings: before.sightings.filter(({ id }) => id !== sightingId),
        }));
      },
      note: async (stockTakeId: StockTakeId, notes: string) => {
        put(await call('stockTake.note', { stockTakeId, notes }));
      },
      sign: async (stockTakeId: StockTakeId, name: string, missing: readonly ItemId[]) => {
        await call('stockTake.sign', { stockTakeId, name, missing: [...missing] });
        await Promise.all([reload(), onItemsChanged()]);
      },
      reopen: async (stockTakeId: StockTakeId) => {
        await call('stockTake.reopen', { stockTakeId });
        await Promise.all([reload(), onItemsChanged()]);
      },
      discard: async (stockTakeId: StockTakeId) => {
        await call('stockTake.discard', { stockTakeId });
        await reload();
      },
      restore: async (stockTakeId: StockTakeId) => {
        await call('stockTake.restore', { stockTakeId });
        await reload();
      },
    };
  }, [reload, onItemsChanged]);
  return { ...data, state, ...changes };
}
