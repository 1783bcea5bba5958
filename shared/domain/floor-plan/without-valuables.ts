/** A plan as somebody from outside may see it: the building and its doors, nothing a thief would look for. Pure. */
import type { NewFloorPlan, ObjectKind } from './floor-plan.js';

/** What is worth stealing. */
export const VALUABLES: readonly ObjectKind[] = [
  'safe',
  'computer',
  'cash-box',
  'medicine-cupboard',
  'other-valuable',
];

/** Without valuables, notes and the picture it was drawn over. */
export function withoutValuables(plan: NewFloorPlan): NewFloorPlan {
  const { siteId, floor, name, walls, openings, rooms, zones, objects } = plan;
  return {
    siteId,
    floor,
    name,
    walls,
    openings,
    rooms,
    zones,
    objects: objects
      .filter(({ kind }) => !VALUABLES.includes(kind))
      .map(({ cameraId: _, ...object }) => ({ ...object, note: '' })),
  };
}
