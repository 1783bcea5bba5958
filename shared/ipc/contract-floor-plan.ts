/** Plans of the surgery's floors: kept, changed, taken away and brought back. */
import { z } from 'zod';
import {
  floorPlanIdSchema,
  floorPlanSchema,
  newFloorPlanSchema,
} from '../domain/floor-plan/floor-plan.js';
import { endpoint, nothing } from './endpoint.js';

/**
 * A plan with every list full takes 600 kB as text, and about four times that as it is counted in memory:
 * two bytes a character, names of fields included.
 */
const WHOLE_PLAN_BYTES = 4 * 1024 * 1024;

export const floorPlanContract = {
  /** By site, then from the lowest floor up. */
  'floorPlan.list': endpoint('vault', 'unlocked-vault', nothing, z.array(floorPlanSchema)),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'floorPlan.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: floorPlanIdSchema.optional(), plan: newFloorPlanSchema }),
    floorPlanSchema,
    { maxBytes: WHOLE_PLAN_BYTES },
  ),
  /** Takes the pictures it was drawn over with it; saving under the same id brings them back too. */
  'floorPlan.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: floorPlanIdSchema }),
    nothing,
  ),
};
