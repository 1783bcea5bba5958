/** What a camera, a mirror, a detector or a pair of eyes sees of a plan, cut by walls. Pure. */
import { viewBarriers, type Doors } from './barriers.js';
import type { PlanObject } from './floor-plan.js';
import {
  areaOf,
  boxOf,
  crossing,
  distance,
  distanceToSegment,
  nearestOn,
  sidesOf,
  signedArea,
  towards,
  type Segment,
  type Spot,
  type WallsAndOpenings,
} from './geometry.js';

/** Of an object drawn without a view of its own: a plain fixed camera. */
const DEFAULT_VIEW = { spread: 90, range: 800 } as const;
/** What hangs on a wall is drawn on its line: it looks from the side it faces. */
const ON_WALL = 12;
const OFF_WALL = 3;
/** What drawing in whole centimetres loses. */
const ON_LINE = 1;
const ARC_STEP = 3;
/** Just past the end of a wall, radians. */
const PAST = 1e-4;
/** Of the range: a wall through the eye itself stops nothing. */
const HERE = 1e-6;
/** Of the way, at both ends: what stands against a wall is not behind it. */
const NEAR_END = 1e-4;

/** The place it looks from: off the wall on which it hangs. */
export function eyeOf(
  { at, angle }: Pick<PlanObject, 'at' | 'angle'>,
  { walls }: Pick<WallsAndOpenings, 'walls'>,
): Spot {
  const isOnWall = walls.some((wall) => distanceToSegment(at, wall) < ON_WALL);
  return isOnWall ? towards(at, angle, ON_WALL + OFF_WALL) : at;
}

/** What is drawn on a wall's line, as lamps and buttons are, belongs to both sides: it is put on the very line. */
export const onWall = (at: Spot, { walls }: Pick<WallsAndOpenings, 'walls'>): Spot => {
  const wall = walls.find((each) => distanceToSegment(at, each) <= ON_LINE);
  return wall === undefined ? at : nearestOn(at, wall);
};

/** Whether nothing stands between two places. */
export function sees(eye: Spot, target: Spot, barriers: readonly Segment[]): boolean {
  const look = { from: eye, to: target };
  const left = Math.min(eye.x, target.x) - 1;
  const right = Math.max(eye.x, target.x) + 1;
  const top = Math.min(eye.y, target.y) - 1;
  const bottom = Math.max(eye.y, target.y) + 1;
  for (const barrier of barriers) {
    const { from, to } = barrier;
    if (from.x < left && to.x < left) continue;
    if (from.x > right && to.x > right) continue;
    if (from.y < top && to.y < top) continue;
    if (from.y > bottom && to.y > bottom) continue;
    const at = crossing(look, barrier);
    if (at !== undefined && at > NEAR_END && at < 1 - NEAR_END) return false;
  }
  return true;
}

/** Whether the place lies in the opening and range of the object's view; walls are not asked. */
export function isInView(object: PlanObject, eye: Spot, target: Spot): boolean {
  const { spread, range } = object.view ?? DEFAULT_VIEW;
  if (distance(eye, target) > range) return false;
  const angle = (Math.atan2(target.y - eye.y, target.x - eye.x) * 180) / Math.PI;
  const turn = Math.abs(((((angle - object.angle) % 360) + 540) % 360) - 180);
  return turn <= spread / 2 + 1e-9;
}

/** The outline of what the object sees, cut by walls; its first point is the place it looks from. */
export function coneOf(
  object: PlanObject,
  plan: WallsAndOpenings,
  doors: Doors = 'shut',
): readonly Spot[] {
  const { spread, range } = object.view ?? DEFAULT_VIEW;
  const eye = eyeOf(object, plan);
  const barriers = viewBarriers(plan, doors).filter(
    (barrier) => distanceToSegment(eye, barrier) <= range,
  );
  const middle = (object.angle * Math.PI) / 180;
  const half = (spread * Math.PI) / 360;
  // Angles from the axis, so that none is cut in two where a full turn begins anew.
  const turns = new Set<number>([-half, half]);
  const steps = Math.max(2, Math.ceil(spread / ARC_STEP));
  for (let step = 1; step < steps; step += 1) turns.add(-half + (2 * half * step) / steps);
  for (const { from, to } of barriers) {
    for (const end of [from, to]) {
      const turn = turned(Math.atan2(end.y - eye.y, end.x - eye.x) - middle);
      for (const each of [turn - PAST, turn, turn + PAST]) {
        if (Math.abs(each) <= half) turns.add(each);
      }
    }
  }
  const rim = [...turns]
    .sort((a, b) => a - b)
    .map((turn) => firstHit(eye, middle + turn, range, barriers));
  return [eye, ...rim];
}

/** Between minus and plus half a turn. */
function turned(angle: number): number {
  const full = 2 * Math.PI;
  return ((((angle + Math.PI) % full) + full) % full) - Math.PI;
}

function firstHit(eye: Spot, angle: number, range: number, barriers: readonly Segment[]): Spot {
  const end = { x: eye.x + Math.cos(angle) * range, y: eye.y + Math.sin(angle) * range };
  let nearest = 1;
  for (const barrier of barriers) {
    const at = crossing({ from: eye, to: end }, barrier);
    if (at !== undefined && at > HERE && at < nearest) nearest = at;
  }
  return { x: eye.x + (end.x - eye.x) * nearest, y: eye.y + (end.y - eye.y) * nearest };
}

/** Square centimetres that two outlines have in common. */
export function commonArea(first: readonly Spot[], second: readonly Spot[]): number {
  const [origin] = first;
  if (origin === undefined || !boxesMeet(first, second)) return 0;
  let sum = 0;
  for (const { from, to } of sidesOf(first)) {
    const triangle = [origin, from, to];
    const area = signedArea(triangle);
    if (Math.abs(area) < 1e-9) continue;
    const clockwise = area > 0 ? triangle : [origin, to, from];
    sum += Math.sign(area) * areaOf(clippedTo(second, clockwise));
  }
  return Math.max(0, Math.abs(sum));
}

function boxesMeet(first: readonly Spot[], second: readonly Spot[]): boolean {
  const a = boxOf(first);
  const b = boxOf(second);
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** How much of what is seen lies in the zone, 0 to 1. */
export function coveredShare(cone: readonly Spot[], zone: readonly Spot[]): number {
  const whole = areaOf(cone);
  return whole === 0 ? 0 : Math.min(1, commonArea(cone, zone) / whole);
}

/** By Sutherland and Hodgman: `convex` runs clockwise on the screen. */
function clippedTo(outline: readonly Spot[], convex: readonly Spot[]): readonly Spot[] {
  let kept = outline;
  for (const { from, to } of sidesOf(convex)) {
    const sideOf = (spot: Spot): number =>
      (to.x - from.x) * (spot.y - from.y) - (to.y - from.y) * (spot.x - from.x);
    const next: Spot[] = [];
    for (const edge of sidesOf(kept)) {
      const a = sideOf(edge.from);
      const b = sideOf(edge.to);
      if (a >= 0) next.push(edge.from);
      if (a >= 0 !== b >= 0) {
        const share = a / (a - b);
        next.push({
          x: edge.from.x + (edge.to.x - edge.from.x) * share,
          y: edge.from.y + (edge.to.y - edge.from.y) * share,
        });
      }
    }
    kept = next;
  }
  return kept;
}
