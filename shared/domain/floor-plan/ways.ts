/** Ways on foot through the doors of a plan. Pure. */
import type { NewFloorPlan, Opening, Point } from './floor-plan.js';
import { between, distance, leftOf, openingEnds, rounded, type Spot } from './geometry.js';
import { cellAt, cellsNear, spotOf, walkGridOf, type WalkGrid } from './walk-grid.js';

/** From a chair that is pushed to its desk to where one can stand, cm. */
const OUT_OF_CHAIR = 70;
/** From the middle of a door, cm: behind it, and to where one stands in it. */
const BEHIND = 30;
const IN_DOOR = 10;

export type Side =
  | { readonly kind: 'outside' }
  /** A room of the plan, or indoors where no room is drawn. */
  | { readonly kind: 'inside'; readonly room: number | undefined };

/** What lies left and right of an opening. Undefined when its wall is not there. */
export function sidesOfOpening(
  plan: NewFloorPlan,
  opening: Opening,
  grid: WalkGrid,
): readonly [Side, Side] | undefined {
  const ends = openingEnds(plan, opening);
  if (ends === undefined) return undefined;
  const middle = between(ends.from, ends.to, 0.5);
  const left = leftOf(ends);
  const at = (side: number): Side => {
    const cell = cellAt(grid, {
      x: middle.x + left.x * side * BEHIND,
      y: middle.y + left.y * side * BEHIND,
    });
    const room = cell === undefined ? -1 : (grid.inRoom[cell] ?? -1);
    if (room >= 0) return { kind: 'inside', room };
    const isOut = cell === undefined || grid.outside[cell] === 1;
    return isOut ? { kind: 'outside' } : { kind: 'inside', room: undefined };
  };
  return [at(1), at(-1)];
}

/**
 * Doors and passages to the street or the garden, into the home next door, and whatever is drawn as an emergency exit.
 * A flat roof is no way out, nor is a balcony upstairs.
 */
export function exitsOf(plan: NewFloorPlan, grid: WalkGrid): readonly Opening[] {
  return plan.openings.filter((opening) => {
    if (opening.kind === 'window') return false;
    if (opening.use === 'emergency') return openingEnds(plan, opening) !== undefined;
    const sides = sidesOfOpening(plan, opening, grid);
    if (sides === undefined) return false;
    const isWayOut = sides.map(
      (side) =>
        (side.kind === 'outside' && plan.floor <= 0) ||
        (side.kind === 'inside' &&
          side.room !== undefined &&
          plan.rooms[side.room]?.kind === 'private'),
    );
    return isWayOut.filter((is) => is).length === 1 && !leadsToRoof(plan, sides);
  });
}

const leadsToRoof = (plan: NewFloorPlan, sides: readonly Side[]): boolean =>
  sides.some(
    (side) =>
      side.kind === 'inside' &&
      side.room !== undefined &&
      plan.rooms[side.room]?.kind === 'flat-roof',
  );

/** Where one stands in a door. */
export function cellsInOpening(
  plan: NewFloorPlan,
  opening: Opening,
  grid: WalkGrid,
): readonly number[] {
  const ends = openingEnds(plan, opening);
  if (ends === undefined) return [];
  return cellsNear(grid, between(ends.from, ends.to, 0.5), IN_DOOR).filter(
    (cell) => grid.room[cell] === 2,
  );
}

/** Where somebody who gets up from a chair can first stand; empty when walled or hemmed in. */
export function cellsAtSeat(grid: WalkGrid, seat: Spot): readonly number[] {
  const near = cellsNear(grid, seat, OUT_OF_CHAIR);
  const away = new Map(near.map((cell) => [cell, distance(spotOf(grid, cell), seat)]));
  const [start] = near
    .filter((cell) => grid.room[cell] !== 0)
    .sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
  if (start === undefined) return [];
  const seen = new Set([start]);
  const queue = [start];
  for (const cell of queue) {
    for (const next of neighbours(grid, cell)) {
      if (seen.has(next) || !away.has(next) || grid.room[next] === 0) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return queue.filter((cell) => grid.room[cell] === 2);
}

function neighbours({ columns, rows }: WalkGrid, cell: number): readonly number[] {
  const column = cell % columns;
  const row = Math.floor(cell / columns);
  const found: number[] = [];
  for (let dr = -1; dr <= 1; dr += 1) {
    for (let dc = -1; dc <= 1; dc += 1) {
      const r = row + dr;
      const c = column + dc;
      if ((dr !== 0 || dc !== 0) && r >= 0 && c >= 0 && r < rows && c < columns) {
        found.push(r * columns + c);
      }
    }
  }
  return found;
}

/** From every place to the nearest of the seeds. */
export interface Distances {
  /** Tenths of a step; -1 where one cannot go. */
  readonly cost: Int32Array;
  /** The next place on the way; -1 at the seeds and where one cannot go. */
  readonly next: Int32Array;
}

const STRAIGHT = 10;
const DIAGONAL = 14;

/** `mayStep` is asked for each step away from a seed, that is against the direction in which one walks. */
export function distancesTo(
  grid: WalkGrid,
  seeds: readonly number[],
  mayStep: (from: number, to: number) => boolean = () => true,
): Distances {
  const { columns, rows, room } = grid;
  const cost = new Int32Array(columns * rows).fill(-1);
  const next = new Int32Array(columns * rows).fill(-1);
  const done = new Uint8Array(columns * rows);
  const buckets: number[][] = Array.from({ length: DIAGONAL + 1 }, () => []);
  let waiting = 0;
  const offer = (cell: number, price: number, from: number): void => {
    const known = cost[cell] ?? -1;
    if (known >= 0 && known <= price) return;
    cost[cell] = price;
    next[cell] = from;
    buckets[price % buckets.length]?.push(cell);
    waiting += 1;
  };
  for (const seed of seeds) offer(seed, 0, -1);
  for (let price = 0; waiting > 0; price += 1) {
    const bucket = buckets[price % buckets.length] ?? [];
    for (let cell = bucket.pop(); cell !== undefined; cell = bucket.pop()) {
      waiting -= 1;
      if (done[cell] === 1 || cost[cell] !== price) continue;
      done[cell] = 1;
      const column = cell % columns;
      const row = (cell - column) / columns;
      for (let dr = -1; dr <= 1; dr += 1) {
        for (let dc = -1; dc <= 1; dc += 1) {
          const c = column + dc;
          const r = row + dr;
          if (c < 0 || r < 0 || c >= columns || r >= rows || (dr === 0 && dc === 0)) continue;
          const other = r * columns + c;
          if (room[other] !== 2 || done[other] === 1 || !mayStep(cell, other)) continue;
          offer(other, price + (dr === 0 || dc === 0 ? STRAIGHT : DIAGONAL), cell);
        }
      }
    }
  }
  return { cost, next };
}

/** The place of these from which it is nearest; undefined when none leads there. */
export function nearestCell(
  cells: readonly number[],
  { cost }: Distances,
): { readonly cell: number; readonly cost: number } | undefined {
  let best: { cell: number; cost: number } | undefined;
  for (const cell of cells) {
    const price = cost[cell] ?? -1;
    if (price >= 0 && (best === undefined || price < best.cost)) best = { cell, cost: price };
  }
  return best;
}

/** The corners of the way from a place to its seed, with where it begins. */
export function wayFrom(
  grid: WalkGrid,
  { next }: Distances,
  start: Spot,
  cell: number,
): readonly Point[] {
  const cells = [cell];
  for (let at = next[cell] ?? -1; at >= 0; at = next[at] ?? -1) cells.push(at);
  const corners: number[] = [];
  for (let index = 0; index < cells.length;) {
    corners.push(cells[index] ?? cell);
    if (index === cells.length - 1) break;
    // As far as one can go straight on.
    let far = index + 1;
    while (far + 1 < cells.length && isClear(grid, cells[index] ?? 0, cells[far + 1] ?? 0))
      far += 1;
    index = far;
  }
  return [rounded(start), ...corners.map((corner) => rounded(spotOf(grid, corner)))];
}

function isClear(grid: WalkGrid, from: number, to: number): boolean {
  const a = spotOf(grid, from);
  const b = spotOf(grid, to);
  const steps = Math.ceil(distance(a, b) / (grid.step / 2));
  for (let step = 1; step < steps; step += 1) {
    const cell = cellAt(grid, between(a, b, step / steps));
    if (cell === undefined || grid.room[cell] !== 2) return false;
  }
  return true;
}

/** The shortest way from a chair to a door that leads out; undefined when there is none. */
export function wayToExit(plan: NewFloorPlan, seat: Spot): readonly Point[] | undefined {
  const grid = walkGridOf(plan);
  const seeds = exitsOf(plan, grid).flatMap((exit) => cellsInOpening(plan, exit, grid));
  const distances = distancesTo(grid, seeds);
  const start = nearestCell(cellsAtSeat(grid, seat), distances);
  return start === undefined ? undefined : wayFrom(grid, distances, seat, start.cell);
}
