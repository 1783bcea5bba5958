/** A room cut into squares, to ask of each whether it is seen. Pure. */
import type { Point } from './floor-plan.js';
import {
  distance,
  distanceToSegment,
  isInside,
  rounded,
  type Segment,
  type Spot,
} from './geometry.js';

/** Nearer to a wall nobody stands, cm. */
const OFF_WALLS = 15;

export interface FloorCells {
  readonly step: number;
  /** Middles of the squares, by column and row around the middle of the outline's box. */
  readonly at: ReadonlyMap<string, Spot>;
}

/** The squares lie around the middle, so that a turned or mirrored room is cut the same way. */
export function floorCells(
  outline: readonly Spot[],
  walls: readonly Segment[],
  step: number,
  within?: { readonly of: Spot; readonly reach: number },
): FloorCells {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const columns = Math.floor((right - left) / 2 / step);
  const rows = Math.floor((bottom - top) / 2 / step);
  const near = walls.filter((wall) => touchesBox(wall, left, right, top, bottom));
  const at = new Map<string, Spot>();
  for (let row = -rows; row <= rows; row += 1) {
    for (let column = -columns; column <= columns; column += 1) {
      const spot = { x: middle.x + column * step, y: middle.y + row * step };
      if (within !== undefined && distance(spot, within.of) > within.reach) continue;
      if (!isInside(spot, outline)) continue;
      if (near.some((wall) => distanceToSegment(spot, wall) < OFF_WALLS)) continue;
      at.set(`${column},${row}`, spot);
    }
  }
  return { step, at };
}

const touchesBox = (
  { from, to }: Segment,
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean =>
  Math.max(from.x, to.x) >= left - OFF_WALLS &&
  Math.min(from.x, to.x) <= right + OFF_WALLS &&
  Math.max(from.y, to.y) >= top - OFF_WALLS &&
  Math.min(from.y, to.y) <= bottom + OFF_WALLS;

export interface Patch {
  /** Square centimetres. */
  readonly area: number;
  readonly outline: readonly Point[];
}

/** The largest piece of floor made of squares that touch and are picked; undefined when none is. */
export function largestPatch(
  { at, step }: FloorCells,
  isPicked: (spot: Spot) => boolean,
): Patch | undefined {
  const picked = new Set([...at].filter(([, spot]) => isPicked(spot)).map(([key]) => key));
  let largest: ReadonlySet<string> = new Set();
  const seen = new Set<string>();
  for (const key of picked) {
    if (seen.has(key)) continue;
    const patch = spread(key, picked);
    for (const each of patch) seen.add(each);
    if (patch.size > largest.size) largest = patch;
  }
  if (largest.size === 0) return undefined;
  return { area: largest.size * step * step, outline: outlineOf(largest, at, step) };
}

const placeOf = (key: string): readonly [number, number] => {
  const [column = 0, row = 0] = key.split(',').map(Number);
  return [column, row];
};

function spread(from: string, picked: ReadonlySet<string>): ReadonlySet<string> {
  const patch = new Set([from]);
  for (const key of patch) {
    const [column, row] = placeOf(key);
    for (const next of [
      `${column - 1},${row}`,
      `${column + 1},${row}`,
      `${column},${row - 1}`,
      `${column},${row + 1}`,
    ]) {
      if (picked.has(next)) patch.add(next);
    }
  }
  return patch;
}

/** Walks along the outer border, the patch on its right hand. */
function outlineOf(
  patch: ReadonlySet<string>,
  at: ReadonlyMap<string, Spot>,
  step: number,
): readonly Point[] {
  const cells = [...patch].map(placeOf).sort(([a, b], [c, d]) => b - d || a - c);
  const [first] = cells;
  const origin = first === undefined ? undefined : at.get(first.join(','));
  if (first === undefined || origin === undefined) return [];
  const isIn = (column: number, row: number): boolean => patch.has(`${column},${row}`);
  // Corners: (column, row) is the top left of that cell. Directions: right, down, left, up.
  const moves = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const;
  /** The cells right and left of a step from a corner, by direction. */
  const aside = [
    { right: [0, 0], left: [0, -1] },
    { right: [-1, 0], left: [0, 0] },
    { right: [-1, -1], left: [-1, 0] },
    { right: [0, -1], left: [-1, -1] },
  ] as const;
  const isEdge = (column: number, row: number, direction: number): boolean => {
    const beside = aside[direction];
    return (
      beside !== undefined &&
      isIn(column + beside.right[0], row + beside.right[1]) &&
      !isIn(column + beside.left[0], row + beside.left[1])
    );
  };
  const corners: (readonly [number, number])[] = [];
  let [column, row] = first;
  let direction = 0;
  do {
    // Turn right where the patch does, else straight on, else left.
    const next = [1, 0, 3]
      .map((turn) => (direction + turn) % 4)
      .find((d) => isEdge(column, row, d));
    if (next === undefined) break;
    if (next !== direction || corners.length === 0) corners.push([column, row]);
    direction = next;
    const [dc, dr] = moves[direction] ?? [0, 0];
    column += dc;
    row += dr;
  } while (column !== first[0] || row !== first[1]);
  return corners.map(([c, r]) =>
    rounded({
      x: origin.x + (c - first[0] - 0.5) * step,
      y: origin.y + (r - first[1] - 0.5) * step,
    }),
  );
}
