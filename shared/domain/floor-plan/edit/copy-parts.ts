/** Removing parts, and drawing them a second time. Pure. */
import type { NewFloorPlan, PartId, Point } from '../floor-plan.js';
import { PART_LIMITS } from './parts.js';
import { moveParts } from './move-parts.js';

/** Openings go with their wall: there is nothing left they could be in. */
export function removeParts(plan: NewFloorPlan, ids: ReadonlySet<PartId>): NewFloorPlan {
  const stays = ({ id }: { readonly id: PartId }): boolean => !ids.has(id);
  return {
    ...plan,
    walls: plan.walls.filter(stays),
    openings: plan.openings.filter((opening) => stays(opening) && !ids.has(opening.wallId)),
    rooms: plan.rooms.filter(stays),
    zones: plan.zones.filter(stays),
    objects: plan.objects.filter(stays),
  };
}

/** Which parts a copy consists of: doors and windows come along with their wall. */
export function copiedIds(plan: NewFloorPlan, ids: ReadonlySet<PartId>): readonly PartId[] {
  const own = [...plan.walls, ...plan.rooms, ...plan.zones, ...plan.objects, ...plan.openings];
  return own
    .filter((part) => ids.has(part.id) || ('wallId' in part && ids.has(part.wallId)))
    .map(({ id }) => id);
}

/**
 * Draws the parts again, moved by `by`. `newIds` names the copy of each; it is the caller's randomness.
 * A copy stands for no camera of the dossier: two drawn cameras would be one there.
 */
export function duplicateParts(
  plan: NewFloorPlan,
  newIds: ReadonlyMap<PartId, PartId>,
  by: Point,
): NewFloorPlan {
  const copies = <T extends { readonly id: PartId }>(list: readonly T[]): T[] =>
    list.flatMap((part) => {
      const id = newIds.get(part.id);
      return id === undefined ? [] : [{ ...part, id }];
    });
  const next: NewFloorPlan = {
    ...plan,
    walls: [...plan.walls, ...copies(plan.walls)],
    openings: [
      ...plan.openings,
      ...copies(plan.openings).map((opening) => ({
        ...opening,
        wallId: newIds.get(opening.wallId) ?? opening.wallId,
      })),
    ],
    rooms: [...plan.rooms, ...copies(plan.rooms)],
    zones: [...plan.zones, ...copies(plan.zones)],
    objects: [...plan.objects, ...copies(plan.objects).map(({ cameraId: _, ...object }) => object)],
  };
  const isTooMuch =
    next.walls.length > PART_LIMITS.wall ||
    next.openings.length > PART_LIMITS.opening ||
    next.rooms.length > PART_LIMITS.room ||
    next.zones.length > PART_LIMITS.zone ||
    next.objects.length > PART_LIMITS.object;
  return isTooMuch ? plan : movedAlone(next, new Set(newIds.values()), by);
}

/** The copies move away from what they lie on: nothing that stays follows them. */
function movedAlone(plan: NewFloorPlan, ids: ReadonlySet<PartId>, by: Point): NewFloorPlan {
  const only = removeParts(plan, new Set(idsOf(plan).filter((id) => !ids.has(id))));
  const withWalls: NewFloorPlan = {
    ...only,
    // An opening copied without its wall stays in that wall.
    openings: plan.openings.filter(({ id }) => ids.has(id)),
    walls: plan.walls.filter(
      ({ id }) =>
        ids.has(id) ||
        plan.openings.some((opening) => ids.has(opening.id) && opening.wallId === id),
    ),
  };
  const moved = moveParts(withWalls, ids, by);
  const at = <T extends { readonly id: PartId }>(list: readonly T[], from: readonly T[]): T[] =>
    list.map((part) => (ids.has(part.id) ? (from.find(({ id }) => id === part.id) ?? part) : part));
  return {
    ...plan,
    walls: at(plan.walls, moved.walls),
    openings: at(plan.openings, moved.openings),
    rooms: at(plan.rooms, moved.rooms),
    zones: at(plan.zones, moved.zones),
    objects: at(plan.objects, moved.objects),
  };
}

const idsOf = (plan: NewFloorPlan): readonly PartId[] =>
  [...plan.walls, ...plan.openings, ...plan.rooms, ...plan.zones, ...plan.objects].map(
    ({ id }) => id,
  );
