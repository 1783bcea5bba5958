/** Ids of new parts, from the browser's randomness. */
import { partIdSchema, type PartId } from '../../../shared/domain/floor-plan/floor-plan.js';

export function newPartId(): PartId {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return partIdSchema.parse([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
