/** Points of the drawing: sums, distances, feet on a line. Centimetres, y down, degrees clockwise. Pure. */
import { PLAN_EXTENT_CM, type Point } from '../floor-plan.js';

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
export const times = (a: Point, factor: number): Point => ({ x: a.x * factor, y: a.y * factor });
export const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;
export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
export const lengthOf = ({ from, to }: Segment): number => distance(from, to);
export const middleOf = ({ from, to }: Segment): Point => ({
  x: (from.x + to.x) / 2,
  y: (from.y + to.y) / 2,
});

/** Never a negative zero: it would be kept as "-0". */
const whole = (value: number): number => Math.round(value) + 0;
export const rounded = ({ x, y }: Point): Point => ({ x: whole(x), y: whole(y) });

const clamp = (value: number): number => Math.min(PLAN_EXTENT_CM, Math.max(-PLAN_EXTENT_CM, value));
/** On the sheet, in whole centimetres. */
export const onSheet = ({ x, y }: Point): Point => rounded({ x: clamp(x), y: clamp(y) });
export const isOnSheet = ({ x, y }: Point): boolean =>
  Math.abs(x) <= PLAN_EXTENT_CM && Math.abs(y) <= PLAN_EXTENT_CM;

/** 0 to 359. */
export const wholeDegrees = (angle: number): number => (((whole(angle) % 360) + 360) % 360) + 0;
export const degreesFrom = (from: Point, to: Point): number =>
  (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
export const direction = (degrees: number): Point => ({
  x: Math.cos((degrees * Math.PI) / 180),
  y: Math.sin((degrees * Math.PI) / 180),
});

export function turned(point: Point, centre: Point, degrees: number): Point {
  const { x: cos, y: sin } = direction(degrees);
  const { x, y } = minus(point, centre);
  return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
}

/** The nearest point of the segment, and how far along it lies (cm from its first end). */
export function footOn(
  { from, to }: Segment,
  point: Point,
): { readonly foot: Point; readonly at: number } {
  const length = distance(from, to);
  if (length === 0) return { foot: from, at: 0 };
  const along = minus(to, from);
  const raw = ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / length;
  const at = Math.min(length, Math.max(0, raw));
  return { foot: plus(from, times(along, at / length)), at };
}

/** On the left walking from the first end to the second: above, for a wall drawn to the right. */
export const isLeftOf = ({ from, to }: Segment, point: Point): boolean =>
  (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) < 0;

/** Twice the area, positive when the corners run clockwise on the screen. */
export const signedArea = (outline: readonly Point[]): number =>
  outline.reduce((sum, point, index) => {
    const next = outline[(index + 1) % outline.length] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);

/** Square metres. */
export const squareMetres = (outline: readonly Point[]): number =>
  Math.abs(signedArea(outline)) / 20_000;

export function holds(outline: readonly Point[], point: Point): boolean {
  let isInside = false;
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    const crosses = a.y > point.y !== b.y > point.y;
    if (crosses && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) {
      isInside = !isInside;
    }
  });
  return isInside;
}

export const averageOf = (points: readonly Point[]): Point => {
  const sum = points.reduce(plus, { x: 0, y: 0 });
  return times(sum, 1 / Math.max(1, points.length));
};
