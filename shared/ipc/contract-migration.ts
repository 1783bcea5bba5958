/** What the closed screen asks when the vault is of a format this program does not know. */
import { z } from 'zod';
import { endpoint, nothing } from './endpoint.js';

const formatSchema = z.number().int().positive();

export const migrationContract = {
  /** Read without any secret. `needed` is left out when the program knows all there is. */
  'vault.neededFormat': endpoint(
    'vault',
    'nothing',
    nothing,
    z.object({ needed: formatSchema.optional(), known: formatSchema }),
  ),
};
