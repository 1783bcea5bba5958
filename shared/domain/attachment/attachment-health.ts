/** What is known of the state of all attachments, for those who may read all of them. */
import { z } from 'zod';

const recordIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const attachmentHealthSchema = z.object({
  /** Records with an attachment: a photo and its thumbnail count once. */
  count: z.number().int().nonnegative(),
  /** Of all files, before encryption. */
  bytes: z.number().int().nonnegative(),
  /** Of `count`, those whose files were read whole within thirty days and are good. */
  verifiedLast30Days: z.number().int().nonnegative(),
  /** Records whose file is no longer what was written. */
  damaged: z.array(recordIdSchema),
  /** Records whose file is gone. */
  missing: z.array(recordIdSchema),
  /** The day of the last check; undefined before the first. */
  lastRun: z.iso.date().optional(),
});
export type AttachmentHealth = z.infer<typeof attachmentHealthSchema>;
