/** Where the inventory stands: what it is worth and what it lacks, by room. Pure. */
import { isHeld, valueCents, type Item, type ItemId, type RoomId } from './item.js';
import { gapsOf } from './item-gaps.js';
import { GAPS, type Gap } from './view.js';

export interface Totals {
  readonly count: number;
  readonly cents: number;
  /** Of those that should be fixed or locked away and are not. */
  readonly looseCount: number;
  readonly looseCents: number;
}

export interface RoomTotals extends Totals {
  /** Undefined for objects without a room. */
  readonly roomId: RoomId | undefined;
  readonly gaps: ReadonlyMap<Gap, number>;
}

export interface InventoryOverview extends Totals {
  /** The dearest first. */
  readonly rooms: readonly RoomTotals[];
  /** In the order of GAPS; none that nobody lacks. */
  readonly gaps: readonly { readonly gap: Gap; readonly count: number; readonly cents: number }[];
  /** The first to end first. */
  readonly warranties: readonly Item[];
}

interface Sums {
  count: number;
  cents: number;
  looseCount: number;
  looseCents: number;
  readonly gaps: Map<Gap, number>;
}
const noSums = (): Sums => ({
  count: 0,
  cents: 0,
  looseCount: 0,
  looseCents: 0,
  gaps: new Map(),
});

/** `today`: the practice's day. Objects that are gone are not counted. */
export function overviewOf(
  items: readonly Item[],
  pictured: ReadonlySet<ItemId>,
  today: string,
): InventoryOverview {
  const whole = noSums();
  const centsOfGap = new Map<Gap, number>();
  const rooms = new Map<RoomId | undefined, Sums>();
  const warranties: Item[] = [];
  for (const item of items) {
    if (!isHeld(item)) continue;
    const cents = valueCents(item) ?? 0;
    const gaps = gapsOf(item, { today, hasPhoto: pictured.has(item.id) });
    const own = rooms.get(item.roomId) ?? noSums();
    rooms.set(item.roomId, own);
    for (const sums of [whole, own]) add(sums, cents, gaps);
    for (const gap of gaps) centsOfGap.set(gap, (centsOfGap.get(gap) ?? 0) + cents);
    if (gaps.includes('warranty-ending')) warranties.push(item);
  }
  const { gaps, ...totals } = whole;
  return {
    ...totals,
    rooms: [...rooms]
      .map(([roomId, sums]) => ({ roomId, ...sums }))
      .sort((a, b) => b.cents - a.cents || b.count - a.count),
    gaps: GAPS.flatMap((gap) => {
      const count = gaps.get(gap) ?? 0;
      return count === 0 ? [] : [{ gap, count, cents: centsOfGap.get(gap) ?? 0 }];
    }),
    warranties: warranties.sort((a, b) =>
      (a.warrantyUntil ?? '').localeCompare(b.warrantyUntil ?? ''),
    ),
  };
}

function add(sums: Sums, cents: number, gaps: readonly Gap[]): void {
  sums.count += 1;
  sums.cents += cents;
  if (gaps.includes('not-protected')) {
    sums.looseCount += 1;
    sums.looseCents += cents;
  }
  for (const gap of gaps) sums.gaps.set(gap, (sums.gaps.get(gap) ?? 0) + 1);
}
