/** Where in a room nobody and nothing looks. Pure. */
import type { NewFloorPlan, PlanRoom } from './floor-plan.js';
import { floorCells, largestPatch, type Patch } from './floor-cells.js';
import type { Spot } from './geometry.js';
import { planContextOf, type PlanContext } from './plan-context.js';

/** Cm. */
const SQUARE = 20;

/** The largest piece of the room's floor that no reception desk, camera or mirror sees, doors shut. */
export const blindSpots = (plan: NewFloorPlan, room: PlanRoom): Patch | undefined =>
  blindPatch(planContextOf(plan), room.outline);

export function blindPatch(
  context: PlanContext,
  outline: readonly Spot[],
  within?: { readonly of: Spot; readonly reach: number },
): Patch | undefined {
  const watchers = context.watchers();
  const cells = floorCells(outline, context.plan.walls, SQUARE, within);
  return largestPatch(cells, (spot) => !watchers.some((watcher) => watcher.sees(spot)));
}
