/** The practice whose surgery is assessed: its name, the person responsible, its sites. */
import { z } from 'zod';

export const siteIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .brand('SiteId');
export type SiteId = z.infer<typeof siteIdSchema>;

export const siteSchema = z.strictObject({
  id: siteIdSchema,
  name: z.string().trim().min(1).max(80),
});
export type Site = z.infer<typeof siteSchema>;

export const practiceSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  ownerName: z.string().trim().min(1).max(120),
  /** One line of address for the report's cover; may be empty. */
  address: z.string().trim().max(200),
  sites: z.array(siteSchema).min(1).max(12),
});
export type Practice = z.infer<typeof practiceSchema>;

/** What the set-up asks for; ids are given by the vault. */
export const newPracticeSchema = z.strictObject({
  name: practiceSchema.shape.name,
  ownerName: practiceSchema.shape.ownerName,
  address: practiceSchema.shape.address,
  siteNames: z.array(siteSchema.shape.name).min(1).max(12),
});
export type NewPractice = z.infer<typeof newPracticeSchema>;
