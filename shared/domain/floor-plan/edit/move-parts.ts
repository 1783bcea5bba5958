/** Moving parts: what is joined to a moved wall stays joined. Pure. */
import type { NewFloorPlan, Opening, PartId, Point, Wall } from '../floor-plan.js';
import { isOnSheet, isSame, lengthOf, minus, onSheet, plus, times } from './vectors.js';

/** `by` is whole centimetres. Parts that would leave the sheet keep the whole selection where it is. */
export function moveParts(plan: NewFloorPlan, ids: ReadonlySet<PartId>, by: Point): NewFloorPlan {
  if (by.x === 0 && by.y === 0) return plan;
  const movedWalls = plan.walls.filter(({ id }) => ids.has(id));
  const corners = movedWalls.flatMap(({ from, to }) => [from, to]);
  const isCorner = (point: Point): boolean => corners.some((corner) => isSame(corner, point));
  const shift = (point: Point): Point => plus(point, by);
  const follow = (point: Point): Point => (isCorner(point) ? shift(point) : point);
  const followAll = (outline: readonly Point[]): Point[] => outline.map(follow);

  const walls = changedOnly(plan.walls, (wall) =>
    ids.has(wall.id)
      ? { ...wall, from: shift(wall.from), to: shift(wall.to) }
      : withEnds(wall, follow(wall.from), follow(wall.to)),
  );
  const rooms = changedOnly(plan.rooms, (room) =>
    ids.has(room.id)
      ? { ...room, outline: room.outline.map(shift) }
      : room.outline.some(isCorner)
        ? { ...room, outline: followAll(room.outline) }
        : room,
  );
  const zones = changedOnly(plan.zones, (zone) =>
    ids.has(zone.id) ? { ...zone, outline: zone.outline.map(shift) } : zone,
  );
  const objects = changedOnly(plan.objects, (object) =>
    ids.has(object.id) ? { ...object, at: shift(object.at) } : object,
  );
  const points = [
    ...walls.flatMap(({ from, to }) => [from, to]),
    ...rooms.flatMap(({ outline }) => outline),
    ...zones.flatMap(({ outline }) => outline),
    ...objects.map(({ at }) => at),
  ];
  if (!points.every(isOnSheet)) return plan;
  const openings = changedOnly(plan.openings, (opening) => slid(opening, plan, walls, ids, by));
  return { ...plan, walls, rooms, zones, objects, openings };
}

/** Walls that end in this point, and the corners of rooms there, go to the other one. */
export function moveCorner(plan: NewFloorPlan, from: Point, to: Point): NewFloorPlan {
  const target = onSheet(to);
  if (isSame(from, target)) return plan;
  const follow = (point: Point): Point => (isSame(point, from) ? target : point);
  const walls = changedOnly(plan.walls, (wall) =>
    withEnds(wall, follow(wall.from), follow(wall.to)),
  );
  if (walls.some((wall) => isSame(wall.from, wall.to))) return plan;
  const rooms = changedOnly(plan.rooms, (room) =>
    room.outline.some((point) => isSame(point, from))
      ? { ...room, outline: room.outline.map(follow) }
      : room,
  );
  const openings = changedOnly(plan.openings, (opening) => fitted(opening, walls));
  return { ...plan, walls, rooms, openings };
}

/** The opening within its wall, which may have become shorter. */
export function fitted(opening: Opening, walls: readonly Wall[]): Opening {
  const wall = walls.find(({ id }) => id === opening.wallId);
  if (wall === undefined) return opening;
  const at = fittedAt(opening.at, opening.width, lengthOf(wall));
  return at === opening.at ? opening : { ...opening, at };
}

/** Whole centimetres, both jambs on the wall where it is long enough. */
export function fittedAt(at: number, width: number, length: number): number {
  if (width >= length) return Math.round(length / 2);
  return Math.round(Math.min(length - width / 2, Math.max(width / 2, at)));
}

/** An opening of its own slides along its wall; with its wall it goes along. */
function slid(
  opening: Opening,
  plan: NewFloorPlan,
  walls: readonly Wall[],
  ids: ReadonlySet<PartId>,
  by: Point,
): Opening {
  const wall = plan.walls.find(({ id }) => id === opening.wallId);
  if (wall === undefined || !ids.has(opening.id) || ids.has(wall.id)) {
    return fitted(opening, walls);
  }
  const along = times(minus(wall.to, wall.from), 1 / Math.max(1, lengthOf(wall)));
  const step = by.x * along.x + by.y * along.y;
  return fitted({ ...opening, at: Math.max(0, Math.round(opening.at + step)) }, walls);
}

function withEnds(wall: Wall, from: Point, to: Point): Wall {
  return isSame(wall.from, from) && isSame(wall.to, to) ? wall : { ...wall, from, to };
}

/** The same list when nothing in it changed: what is not changed is not drawn again. */
export function changedOnly<T>(list: T[], change: (each: T) => T): T[] {
  const next = list.map(change);
  return next.every((each, index) => each === list[index]) ? list : next;
}
