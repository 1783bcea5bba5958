/** The room around a point: the smallest ring of walls that closes round it. Pure. */
import type { Point, Wall } from '../floor-plan.js';
import { distance, footOn, holds, rounded, signedArea } from './vectors.js';

/** Walls drawn a hair apart are meant to touch. */
const TOUCH_CM = 6;
const MAX_CORNERS = 40;

type Neighbours = Map<number, Set<number>>;

/** Its corners, or undefined where the walls leave a gap. */
export function findRoom(walls: readonly Wall[], inside: Point): readonly Point[] | undefined {
  const { points, neighbours } = networkOf(walls);
  cutDeadEnds(neighbours);
  const rings = ringsOf(points, neighbours)
    .map((ring) => withoutStraights(ring.map((index) => points[index] ?? inside)))
    // Walked with the wall on the left hand, an inner ring runs clockwise on the screen.
    .filter((ring) => ring.length >= 3 && signedArea(ring) > 0 && holds(ring, inside))
    .sort((a, b) => signedArea(a) - signedArea(b));
  const [smallest] = rings;
  return smallest === undefined || smallest.length > MAX_CORNERS ? undefined : smallest;
}

/** Walls cut at every point where another one meets or crosses them. */
function networkOf(walls: readonly Wall[]): { points: Point[]; neighbours: Neighbours } {
  const points: Point[] = [];
  const neighbours: Neighbours = new Map();
  const indexOf = (point: Point): number => {
    const known = points.findIndex((each) => distance(each, point) <= TOUCH_CM);
    if (known !== -1) return known;
    points.push(point);
    return points.length - 1;
  };
  const join = (a: number, b: number): void => {
    if (a === b) return;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  };
  // Ends first: a crossing beside a corner is the corner.
  for (const { from, to } of walls) {
    indexOf(from);
    indexOf(to);
  }
  for (const wall of walls) {
    const cuts = [wall.from, wall.to];
    for (const other of walls) {
      if (other === wall) continue;
      for (const end of [other.from, other.to]) {
        const { foot } = footOn(wall, end);
        if (distance(foot, end) <= TOUCH_CM) cuts.push(end);
      }
      const crossing = crossingOf(wall, other);
      if (crossing !== undefined) cuts.push(rounded(crossing));
    }
    const along = cuts
      .map((point) => ({ index: indexOf(point), at: footOn(wall, point).at }))
      .sort((a, b) => a.at - b.at);
    along.forEach(({ index }, place) => {
      const next = along[place + 1];
      if (next !== undefined) join(index, next.index);
    });
  }
  return { points, neighbours };
}

function crossingOf(a: Wall, b: Wall): Point | undefined {
  const ax = a.to.x - a.from.x;
  const ay = a.to.y - a.from.y;
  const bx = b.to.x - b.from.x;
  const by = b.to.y - b.from.y;
  const cross = ax * by - ay * bx;
  if (cross === 0) return undefined;
  const dx = b.from.x - a.from.x;
  const dy = b.from.y - a.from.y;
  const onA = (dx * by - dy * bx) / cross;
  const onB = (dx * ay - dy * ax) / cross;
  if (onA < 0 || onA > 1 || onB < 0 || onB > 1) return undefined;
  return { x: a.from.x + ax * onA, y: a.from.y + ay * onA };
}

/** A wall that ends in the open bounds nothing. */
function cutDeadEnds(neighbours: Neighbours): void {
  const ends = [...neighbours].filter(([, near]) => near.size < 2).map(([index]) => index);
  while (ends.length > 0) {
    const end = ends.pop();
    if (end === undefined) return;
    const near = neighbours.get(end);
    if (near === undefined || near.size > 1) continue;
    neighbours.delete(end);
    for (const other of near) {
      const left = neighbours.get(other);
      left?.delete(end);
      if (left?.size === 1) ends.push(other);
    }
  }
}

/** Every ring one walks by always taking the first turn on the same hand. */
function ringsOf(points: readonly Point[], neighbours: Neighbours): readonly number[][] {
  const angle = (from: number, to: number): number => {
    const a = points[from] ?? { x: 0, y: 0 };
    const b = points[to] ?? { x: 0, y: 0 };
    return Math.atan2(b.y - a.y, b.x - a.x);
  };
  const sorted = new Map(
    [...neighbours].map(([index, near]) => [
      index,
      [...near].sort((a, b) => angle(index, a) - angle(index, b)),
    ]),
  );
  const walked = new Set<string>();
  const rings: number[][] = [];
  for (const [start, near] of sorted) {
    for (const first of near) {
      const ring: number[] = [];
      let from = start;
      let to = first;
      while (!walked.has(`${from}>${to}`)) {
        walked.add(`${from}>${to}`);
        ring.push(from);
        const around: readonly number[] = sorted.get(to) ?? [];
        const back = around.indexOf(from);
        const next = around[(back - 1 + around.length) % around.length];
        if (next === undefined) break;
        from = to;
        to = next;
      }
      if (ring.length > 0) rings.push(ring);
    }
  }
  return rings;
}

/** Corners on a straight line are none. */
function withoutStraights(ring: readonly Point[]): readonly Point[] {
  return ring.filter((point, index) => {
    const before = ring[(index - 1 + ring.length) % ring.length] ?? point;
    const after = ring[(index + 1) % ring.length] ?? point;
    return footOn({ from: before, to: after }, point).foot === point
      ? false
      : Math.abs(
          (after.x - before.x) * (point.y - before.y) - (after.y - before.y) * (point.x - before.x),
        ) > distance(before, after);
  });
}
