/** Points, walls and outlines of a plan, in centimetres; y runs down. Pure. */
import type { NewFloorPlan, Opening, PlanObject, Point, Wall } from './floor-plan.js';

/** A point between the whole centimetres of the drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly from: Spot;
  readonly to: Spot;
}

export type WallsAndOpenings = Pick<NewFloorPlan, 'walls' | 'openings'>;

/** What the eye cannot tell apart on a plan, cm. */
const TINY = 1e-6;

/** Math.hypot guards against numbers that no plan has, at ten times the time. */
export const distance = (a: Spot, b: Spot): number =>
  Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));

export const lengthOf = ({ from, to }: Segment): number => distance(from, to);

export const between = (a: Spot, b: Spot, share: number): Spot => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

export const rounded = ({ x, y }: Spot): Point => ({
  // Never the number -0, which no test and no file would take for 0.
  x: Math.round(x) + 0,
  y: Math.round(y) + 0,
});

/** Degrees clockwise from the x axis. */
export const towards = (from: Spot, degrees: number, length: number): Spot => {
  const angle = (degrees * Math.PI) / 180;
  return { x: from.x + Math.cos(angle) * length, y: from.y + Math.sin(angle) * length };
};

/** Where along the segment the nearest place is: 0 its first end, 1 its second. */
export function shareAlong(point: Spot, { from, to }: Segment): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  return Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square));
}

export const nearestOn = (point: Spot, segment: Segment): Spot =>
  between(segment.from, segment.to, shareAlong(point, segment));

/** Asked more often than all else: it makes no point on the way. */
export function distanceToSegment(point: Spot, segment: Segment): number {
  const share = shareAlong(point, segment);
  const { from, to } = segment;
  const dx = from.x + (to.x - from.x) * share - point.x;
  const dy = from.y + (to.y - from.y) * share - point.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Where the first crosses the second, as a share of the first; undefined when they do not meet. Ends count. */
export function crossing(first: Segment, second: Segment): number | undefined {
  const rx = first.to.x - first.from.x;
  const ry = first.to.y - first.from.y;
  const sx = second.to.x - second.from.x;
  const sy = second.to.y - second.from.y;
  const cross = rx * sy - ry * sx;
  if (Math.abs(cross) < TINY) return undefined;
  const qx = second.from.x - first.from.x;
  const qy = second.from.y - first.from.y;
  const along = (qx * sy - qy * sx) / cross;
  const other = (qx * ry - qy * rx) / cross;
  const slack = TINY;
  if (along < -slack || along > 1 + slack || other < -slack || other > 1 + slack) return undefined;
  return along;
}

export const segmentsMeet = (first: Segment, second: Segment): boolean =>
  crossing(first, second) !== undefined;

export const distanceBetween = (a: Segment, b: Segment): number =>
  segmentsMeet(a, b)
    ? 0
    : Math.min(
        distanceToSegment(a.from, b),
        distanceToSegment(a.to, b),
        distanceToSegment(b.from, a),
        distanceToSegment(b.to, a),
      );

export const sidesOf = (outline: readonly Spot[]): readonly Segment[] =>
  outline.map((from, index) => ({ from, to: outline[(index + 1) % outline.length] ?? from }));

/** The upright box around some points; of none, the origin. */
export function boxOf(spots: readonly Spot[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return spots.length === 0
    ? { left: 0, right: 0, top: 0, bottom: 0 }
    : { left, right, top, bottom };
}

/** Its border belongs to it. */
export function isInside(point: Spot, outline: readonly Spot[]): boolean {
  let isIn = false;
  for (const side of sidesOf(outline)) {
    if (distanceToSegment(point, side) < TINY) return true;
    const { from, to } = side;
    if (from.y > point.y === to.y > point.y) continue;
    if (point.x < from.x + ((point.y - from.y) / (to.y - from.y)) * (to.x - from.x)) isIn = !isIn;
  }
  return isIn;
}

/** Positive when the outline runs clockwise on the screen. Square centimetres. */
export const signedArea = (outline: readonly Spot[]): number =>
  sidesOf(outline).reduce((sum, { from, to }) => sum + (from.x * to.y - to.x * from.y), 0) / 2;

export const areaOf = (outline: readonly Spot[]): number => Math.abs(signedArea(outline));

/** The middle of the area; of an outline without any, the middle of its corners. */
export function middleOf(outline: readonly Spot[]): Spot {
  const area = signedArea(outline);
  if (Math.abs(area) < TINY) {
    const count = Math.max(1, outline.length);
    return {
      x: outline.reduce((sum, { x }) => sum + x, 0) / count,
      y: outline.reduce((sum, { y }) => sum + y, 0) / count,
    };
  }
  let x = 0;
  let y = 0;
  for (const { from, to } of sidesOf(outline)) {
    const weight = from.x * to.y - to.x * from.y;
    x += (from.x + to.x) * weight;
    y += (from.y + to.y) * weight;
  }
  return { x: x / (6 * area), y: y / (6 * area) };
}

/** The four corners of a piece of furniture; its width lies across where it looks. */
export function cornersOf({ at, width, depth, angle }: PlanObject): readonly Spot[] {
  const front = towards({ x: 0, y: 0 }, angle, depth / 2);
  const side = towards({ x: 0, y: 0 }, angle + 90, width / 2);
  const corner = (f: number, s: number): Spot => ({
    x: at.x + f * front.x + s * side.x,
    y: at.y + f * front.y + s * side.y,
  });
  return [corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
}

export interface OnWall {
  readonly wall: Wall;
  /** From the wall's first end, whole cm. */
  readonly at: number;
  /** From the point to the wall. */
  readonly distance: number;
}

/** The nearest wall within reach. */
export function wallAt(
  { walls }: Pick<NewFloorPlan, 'walls'>,
  point: Spot,
  reach: number,
): OnWall | undefined {
  let nearest: OnWall | undefined;
  for (const wall of walls) {
    const away = distanceToSegment(point, wall);
    if (away > reach || (nearest !== undefined && away >= nearest.distance)) continue;
    nearest = {
      wall,
      at: Math.round(shareAlong(point, wall) * lengthOf(wall)),
      distance: away,
    };
  }
  return nearest;
}

/** Nearest to the wall's first end first; cut to the wall. Undefined when its wall is not there. */
export function openingEnds(
  { walls }: Pick<NewFloorPlan, 'walls'>,
  { wallId, at, width }: Opening,
): Segment | undefined {
  const wall = walls.find(({ id }) => id === wallId);
  return wall === undefined ? undefined : endsOn(wall, at, width);
}

export function endsOn(wall: Wall, at: number, width: number): Segment {
  const length = lengthOf(wall);
  if (length === 0) return { from: wall.from, to: wall.to };
  const share = (along: number): number => Math.min(1, Math.max(0, along / length));
  return {
    from: between(wall.from, wall.to, share(at - width / 2)),
    to: between(wall.from, wall.to, share(at + width / 2)),
  };
}

/** A unit step to the left of a wall, walking from its first end to its second. */
export function leftOf({ from, to }: Segment): Spot {
  const length = distance(from, to);
  if (length === 0) return { x: 0, y: 0 };
  return { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
}

export interface Leaf {
  readonly hinge: Spot;
  /** The leaf's free end when the door is shut, and wide open. */
  readonly shut: Spot;
  readonly open: Spot;
  /** Whether the free end moves clockwise on the screen from shut to open. */
  readonly isClockwise: boolean;
}

/** How a door's leaf stands and moves; undefined for what has none. */
export function leafOf(plan: Pick<NewFloorPlan, 'walls'>, opening: Opening): Leaf | undefined {
  const ends = opening.kind === 'door' ? openingEnds(plan, opening) : undefined;
  if (ends === undefined) return undefined;
  const [hinge, shut] = opening.hinge === 'near' ? [ends.from, ends.to] : [ends.to, ends.from];
  const left = leftOf(ends);
  const side = opening.opensTo === 'left' ? 1 : -1;
  const width = distance(hinge, shut);
  return {
    hinge,
    shut,
    open: { x: hinge.x + left.x * side * width, y: hinge.y + left.y * side * width },
    isClockwise: (opening.hinge === 'near') === (opening.opensTo === 'right'),
  };
}
