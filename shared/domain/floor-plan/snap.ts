/** Where a point goes when it is drawn: to a wall's end, a wall, a right angle or the grid. Pure. */
import type { NewFloorPlan, PartId, Point } from './floor-plan.js';
import { distance, rounded, wallAt, type Spot } from './geometry.js';

export interface SnapOptions {
  /** Cm between the lines; 0 for none. */
  readonly grid: number;
  /** How far a wall or its end draws the point to itself, cm. */
  readonly reach: number;
  /** Where the line being drawn begins: its other end keeps to right angles with it. */
  readonly from?: Spot;
  /** The wall being moved does not draw its own ends. */
  readonly without?: PartId;
}

export interface Snapped {
  readonly point: Point;
  readonly to: 'wall-end' | 'wall' | 'right-angle' | 'grid' | 'nothing';
  /** Of the first two. */
  readonly wallId?: PartId;
}

export function snapPoint(
  { walls }: Pick<NewFloorPlan, 'walls'>,
  point: Spot,
  { grid, reach, from, without }: SnapOptions,
): Snapped {
  const others = walls.filter(({ id }) => id !== without);
  const ends = others
    .flatMap((wall) => [wall.from, wall.to].map((end) => ({ end, wallId: wall.id })))
    .map((each) => ({ ...each, away: distance(each.end, point) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away);
  const [nearest] = ends;
  if (nearest !== undefined) return { point: nearest.end, to: 'wall-end', wallId: nearest.wallId };

  const straight = from === undefined ? undefined : rightAngled(from, point, reach);
  const onGrid = (spot: Spot): Point => (grid > 0 ? toGrid(spot, grid) : rounded(spot));
  const wall = wallAt({ walls: others }, straight ?? point, reach);
  if (wall !== undefined) {
    const { from: first, to: second } = wall.wall;
    const length = distance(first, second);
    const share = length === 0 ? 0 : wall.at / length;
    return {
      point: rounded({
        x: first.x + (second.x - first.x) * share,
        y: first.y + (second.y - first.y) * share,
      }),
      to: 'wall',
      wallId: wall.wall.id,
    };
  }
  if (from !== undefined && straight !== undefined) {
    const kept = onGrid(straight);
    return {
      point:
        straight.x === from.x
          ? { x: rounded(from).x, y: kept.y }
          : { x: kept.x, y: rounded(from).y },
      to: 'right-angle',
    };
  }
  return { point: onGrid(point), to: grid > 0 ? 'grid' : 'nothing' };
}

const toGrid = ({ x, y }: Spot, grid: number): Point =>
  rounded({ x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid });

/** Straight across or straight down from the line's beginning, when that is within reach. */
function rightAngled(from: Spot, { x, y }: Spot, reach: number): Spot | undefined {
  const across = Math.abs(y - from.y);
  const down = Math.abs(x - from.x);
  if (Math.min(across, down) > reach) return undefined;
  return across <= down ? { x, y: from.y } : { x: from.x, y };
}
