/** Turning parts about the middle of what is turned. Pure. */
import type { NewFloorPlan, PartId, Point } from '../floor-plan.js';
import { fitted } from './move-parts.js';
import { boxOf, partsOf, pointsOf } from './parts.js';
import { isOnSheet, isSame, middleOf, rounded, turned, wholeDegrees } from './vectors.js';

/** `by` is whole degrees, clockwise. What would leave the sheet is not turned. */
export function turnParts(plan: NewFloorPlan, ids: ReadonlySet<PartId>, by: number): NewFloorPlan {
  const chosen = partsOf(plan).filter(({ part }) => ids.has(part.id));
  const box = boxOf(
    chosen.flatMap((part) => (part.kind === 'object' ? [part.part.at] : pointsOf(plan, part))),
  );
  if (box === undefined || wholeDegrees(by) === 0) return plan;
  const centre = rounded(middleOf({ from: box.min, to: box.max }));
  const turn = (point: Point): Point => rounded(turned(point, centre, by));
  const next: NewFloorPlan = {
    ...plan,
    walls: plan.walls.map((wall) =>
      ids.has(wall.id) ? { ...wall, from: turn(wall.from), to: turn(wall.to) } : wall,
    ),
    rooms: plan.rooms.map((room) =>
      ids.has(room.id) ? { ...room, outline: room.outline.map(turn) } : room,
    ),
    zones: plan.zones.map((zone) =>
      ids.has(zone.id) ? { ...zone, outline: zone.outline.map(turn) } : zone,
    ),
    objects: plan.objects.map((object) =>
      ids.has(object.id)
        ? { ...object, at: turn(object.at), angle: wholeDegrees(object.angle + by) }
        : object,
    ),
  };
  const isWhole =
    partsOf(next)
      .filter(({ part }) => ids.has(part.id))
      .flatMap((part) => (part.kind === 'object' ? [part.part.at] : pointsOf(next, part)))
      .every(isOnSheet) && next.walls.every(({ from, to }) => !isSame(from, to));
  if (!isWhole) return plan;
  return { ...next, openings: next.openings.map((opening) => fitted(opening, next.walls)) };
}
