/** Who has a vault open, as its `lock` file says: advice for people, never the lock itself. */
import { z } from 'zod';

/** A name somebody reads: no control or formatting characters that could rearrange a sentence. */
const shownNameSchema = z
  .string()
  .min(1)
  .max(255)
  .regex(/^\P{C}+$/u);

export const vaultHolderSchema = z.object({
  /** The computer's name. */
  host: shownNameSchema,
  /** Its user, as the system calls them. */
  user: shownNameSchema,
  processId: z.number().int().positive(),
  /** When the vault was opened, UTC. */
  since: z.iso.datetime(),
});
export type VaultHolder = z.infer<typeof vaultHolderSchema>;
