/** Official numbers and addresses with source and date, and the kinds of the practice's own ones. Texts lie beside. */
import { z } from 'zod';
import { CONTACT_KINDS } from '../../domain/contacts/contact.js';
import contacts from './contacts.json' with { type: 'json' };
import { guideIdSchema, measuresSchema } from './guide-citation.js';

export const CONTACT_GROUPS = [
  'emergency',
  'order',
  'support',
  'police',
  'authority',
  'patients',
] as const;

const officialContactSchema = z.strictObject({
  id: guideIdSchema,
  group: z.enum(CONTACT_GROUPS),
  measures: measuresSchema,
  phones: z.array(z.string().regex(/^[0-9 ]+$/)),
  email: z.email().optional(),
  /** Shown as text: the program opens nothing. */
  web: z.array(z.string().regex(/^[a-z0-9./-]+$/)),
  source: z.string().min(1),
  checkedOn: z.iso.date(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** On the sheet beside the telephone. */
  onSheet: z.boolean(),
});
export type OfficialContact = z.infer<typeof officialContactSchema>;

const parsed = z
  .strictObject({
    contacts: z.array(officialContactSchema).min(1),
    kinds: z.array(z.strictObject({ id: z.enum(CONTACT_KINDS), measures: measuresSchema })),
  })
  .parse(contacts);
export const officialContacts: readonly OfficialContact[] = parsed.contacts;

export const contactTextsSchema = z.strictObject({
  contacts: z.record(
    guideIdSchema,
    z.strictObject({
      name: z.string().min(1),
      use: z.string().min(1),
      address: z.string().min(1).optional(),
      hours: z.string().min(1).optional(),
    }),
  ),
  kinds: z.record(z.enum(CONTACT_KINDS), z.string().min(1)),
  groups: z.record(z.enum(CONTACT_GROUPS), z.string().min(1)),
});
export type ContactTexts = z.infer<typeof contactTextsSchema>;
