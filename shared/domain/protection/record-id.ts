/** The id of what the protection pages keep: an alarm, a videophone, a safe, an absence. */
import { z } from 'zod';

export const protectionIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('ProtectionId');
export type ProtectionId = z.infer<typeof protectionIdSchema>;

/** A line or a few lines as they are being typed: nothing is refused but what is too long. */
export const line = (max: number) => z.string().max(max);
export const day = z.iso.date().optional();
