/** What a measure of each cost band roughly costs: the program's own guess, from no source, to be checked by a quotation. */
import { z } from 'zod';
import { COSTS } from '../schema.js';
import estimates from './cost-estimates.json' with { type: 'json' };

/** Euros, VAT included, for one measure at one site. */
const estimateSchema = z.strictObject({
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  /** What a budget counts for it. */
  counted: z.number().int().nonnegative(),
});
export type CostEstimate = z.infer<typeof estimateSchema>;

export const costEstimates = z
  .strictObject({
    /** The day of the guess. */
    estimatedOn: z.iso.date(),
    bands: z.record(z.enum(COSTS), estimateSchema),
  })
  .parse(estimates);
