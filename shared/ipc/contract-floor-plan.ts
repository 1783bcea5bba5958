/** Plans of the surgery's floors: kept, changed, taken away and brought back. */
import { z } from 'zod';
import {
  floorPlanIdSchema,
  floorPlanSchema,
  newFloorPlanSchema,
} from '../domain/floor-plan/floor-plan.js';
import { languageSchema } from '../base/language.js';
import { documentSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

/**
 * A plan with every list full takes 600 kB as text, and about four times that as it is counted in memory:
 * two bytes a character, names of fields included.
 */
const WHOLE_PLAN_BYTES = 4 * 1024 * 1024;

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];
export const PRINT_SCALES = [50, 100, 200] as const;
export type PrintScale = (typeof PRINT_SCALES)[number];

const wantedPrint = z.strictObject({
  id: floorPlanIdSchema,
  language: languageSchema,
  paper: z.enum(PAPERS),
  /** One to so much; left out, the largest at which the plan fits on one sheet. */
  scale: z.literal(PRINT_SCALES).optional(),
  /** Safe, cash box, computers, medicines: left out unless they are asked for. */
  withValuables: z.boolean(),
});

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
  'document.floorPlan': endpoint('vault', 'unlocked-vault', wantedPrint, documentSchema),
  'floorPlan.exportPdf': endpoint(
    'main',
    'unlocked-vault',
    wantedPrint,
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      /** For `report.reveal`. */
      token: z.string().optional(),
    }),
  ),
};
