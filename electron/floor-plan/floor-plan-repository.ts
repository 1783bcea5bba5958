/** Plans of floors in the vault, parsed on the way out. Runs in the vault process. */
import { floorPlanSchema, type FloorPlan } from '../../shared/domain/floor-plan/floor-plan.js';
import type { NewRecord, Records } from '../vault/records.js';

/** By site, then from the lowest floor up. */
export const listFloorPlans = (records: Records): FloorPlan[] =>
  records
    .list('floor-plan')
    .map(({ value }) => floorPlanSchema.parse(value))
    .sort(
      (a, b) =>
        compare(a.siteId, b.siteId) ||
        a.floor - b.floor ||
        a.name.localeCompare(b.name) ||
        compare(a.id, b.id),
    );

export const floorPlanRecord = (plan: FloorPlan): NewRecord => ({
  type: 'floor-plan',
  id: plan.id,
  value: floorPlanSchema.parse(plan),
});

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
