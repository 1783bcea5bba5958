/** Paths of the drawing. Pure. */
import type { PlanObject, Point } from '../../../../shared/domain/floor-plan/floor-plan.js';
import {
  direction,
  distance,
  plus,
  times,
} from '../../../../shared/domain/floor-plan/edit/vectors.js';

const xy = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;

export const linePath = (points: readonly Point[]): string =>
  points.map((point, index) => `${index === 0 ? 'M' : 'L'}${xy(point)}`).join('');

export const ringPath = (points: readonly Point[]): string => `${linePath(points)}Z`;

/** What a camera would see if nothing stood in its way. */
export function conePath({ at, angle, view }: PlanObject): string {
  if (view === undefined) return '';
  const { spread, range } = view;
  if (spread >= 360) {
    const left = plus(at, { x: -range, y: 0 });
    const right = plus(at, { x: range, y: 0 });
    return `M${xy(left)}A${range} ${range} 0 1 1 ${xy(right)}A${range} ${range} 0 1 1 ${xy(left)}Z`;
  }
  const { first, last } = coneEnds(at, angle, spread, range);
  const isLarge = spread > 180 ? 1 : 0;
  return `M${xy(at)}L${xy(first)}A${range} ${range} 0 ${isLarge} 1 ${xy(last)}Z`;
}

/** The far ends of the cone's two edges, and of its axis. */
export function coneEnds(at: Point, angle: number, spread: number, range: number) {
  const far = (degrees: number): Point => plus(at, times(direction(degrees), range));
  return { first: far(angle - spread / 2), last: far(angle + spread / 2), axis: far(angle) };
}

/** The stretches of a wall that are left between its openings, from its first end. */
export function solidStretches(
  length: number,
  openings: readonly { readonly at: number; readonly width: number }[],
): readonly (readonly [number, number])[] {
  const gaps = openings
    .map(
      ({ at, width }) => [Math.max(0, at - width / 2), Math.min(length, at + width / 2)] as const,
    )
    .sort((a, b) => a[0] - b[0]);
  const stretches: (readonly [number, number])[] = [];
  let reached = 0;
  for (const [start, end] of gaps) {
    if (start > reached) stretches.push([reached, start]);
    reached = Math.max(reached, end);
  }
  if (reached < length) stretches.push([reached, length]);
  return stretches;
}

/** Where the middle of a room's name goes: inside it also where the room has an angle. */
export function labelPlace(outline: readonly Point[], holds: (point: Point) => boolean): Point {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const wishes = [
    { x: (left + right) / 2, y: (top + bottom) / 2 },
    ...[0.25, 0.75].flatMap((a) =>
      [0.25, 0.75].map((b) => ({ x: left + (right - left) * a, y: top + (bottom - top) * b })),
    ),
  ];
  return wishes.find(holds) ?? { x: (left + right) / 2, y: (top + bottom) / 2 };
}

export const isNear = (a: Point, b: Point, reach: number): boolean => distance(a, b) <= reach;
