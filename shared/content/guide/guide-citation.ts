/** Where a statement of the guide comes from. The sources' names are words of the interface. */
import { z } from 'zod';
import { measureIdSchema } from '../schema.js';

/** `manual` is the Interior ministry's "Une pratique médicale sûre"; `french-order` gives method, never Belgian law. */
export const GUIDE_SOURCES = [
  'manual',
  'order-brochure',
  'league-brochure',
  'french-order',
  'order-contact-point',
  'police',
  'good-practice',
] as const;

export const guideCitationSchema = z.strictObject({
  source: z.enum(GUIDE_SOURCES),
  /** Section as a string, never a number: 4.10 is not 4.1. */
  section: z.string().min(1),
});
export type GuideCitation = z.infer<typeof guideCitationSchema>;

/** Stable name of a thing in the guide. */
export const guideIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Rows of the catalogue of measures a thing is the place of; may be empty. */
export const measuresSchema = z.array(measureIdSchema);

/** Texts by stable name. */
export const textsSchema = z.record(guideIdSchema, z.string().min(1));
