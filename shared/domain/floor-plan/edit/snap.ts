/** Where a point goes that is put near something: ends, walls, right angles, the grid. Pure. */
import type { Point, Wall } from '../floor-plan.js';
import { degreesFrom, direction, distance, footOn, onSheet, plus, times } from './vectors.js';

/** What one sees is every 50 cm; points go to the finer one. */
export const GRID_CM = 50;
export const FINE_GRID_CM = 10;

export interface SnapWish {
  readonly walls: readonly Wall[];
  /** How near is near, in centimetres: it depends on the zoom. */
  readonly reach: number;
  /** Where the line being drawn starts. */
  readonly from?: Point | undefined;
  /** Nothing attracts, only whole centimetres count. */
  readonly isFree?: boolean;
}

export interface Snapped {
  readonly point: Point;
  readonly to: 'end' | 'wall' | 'angle' | 'grid' | 'free';
}

export function snapPoint(point: Point, wish: SnapWish): Snapped {
  const { walls, reach, from, isFree = false } = wish;
  if (isFree) return { point: onSheet(point), to: 'free' };
  const end = nearest(
    walls.flatMap((wall) => [wall.from, wall.to]),
    point,
    reach,
  );
  if (end !== undefined) return { point: end, to: 'end' };
  const onAxis = from === undefined ? undefined : rightAngle(from, point, reach);
  const foot = nearest(
    walls.map((wall) => footOn(wall, onAxis ?? point).foot),
    onAxis ?? point,
    reach,
  );
  if (foot !== undefined) return { point: onSheet(foot), to: 'wall' };
  if (onAxis !== undefined) return { point: onSheet(onAxis), to: 'angle' };
  return { point: onSheet(onGrid(point)), to: 'grid' };
}

export const onGrid = ({ x, y }: Point, step = FINE_GRID_CM): Point => ({
  x: Math.round(x / step) * step,
  y: Math.round(y / step) * step,
});

/** Straight right, left, up or down from where the line starts, in steps of the fine grid. */
function rightAngle(from: Point, point: Point, reach: number): Point | undefined {
  const { x, y } = onGrid({ x: point.x - from.x, y: point.y - from.y });
  if (Math.abs(point.y - from.y) <= reach) return { x: from.x + x, y: from.y };
  if (Math.abs(point.x - from.x) <= reach) return { x: from.x, y: from.y + y };
  return undefined;
}

function nearest(points: readonly Point[], to: Point, reach: number): Point | undefined {
  let best: Point | undefined;
  let bestDistance = reach;
  for (const point of points) {
    const far = distance(point, to);
    if (far <= bestDistance) {
      best = point;
      bestDistance = far;
    }
  }
  return best;
}

/** The end of a line that has the direction of the pointer and a length that was typed. */
export const atLength = (from: Point, towards: Point, length: number): Point =>
  onSheet(plus(from, times(direction(degreesFrom(from, towards)), length)));
