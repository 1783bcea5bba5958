/** A number of the practice's own: whom to call, and for what. Never a patient. */
import { z } from 'zod';

export const contactIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('ContactId');
export type ContactId = z.infer<typeof contactIdSchema>;

/** In the order of the list and of the sheet beside the telephone. */
export const CONTACT_KINDS = [
  'guard-number',
  'safety-doctor',
  'police-zone',
  'prevention-adviser',
  'alarm-centre',
  'colleague',
  'trusted-person',
  'locksmith',
  'electrician',
  'plumber',
  'it-support',
  'insurer',
  'data-officer',
  'accountant',
  'other',
] as const;
export const contactKindSchema = z.enum(CONTACT_KINDS);
export type ContactKind = z.infer<typeof contactKindSchema>;

const line = (max: number) => z.string().trim().max(max);

/** Lines may be empty: a contact is saved while it is typed. */
export const newContactSchema = z.strictObject({
  kind: contactKindSchema,
  name: line(120),
  phone: line(60),
  email: line(120),
  /** Policy number, hours, which door: no patient, no code. */
  note: line(200),
});
export type NewContact = z.infer<typeof newContactSchema>;

export const contactSchema = newContactSchema.extend({ id: contactIdSchema });
export type Contact = z.infer<typeof contactSchema>;

/** By kind, then by name. */
export const inSheetOrder = (contacts: readonly Contact[]): readonly Contact[] =>
  [...contacts].sort(
    (a, b) =>
      CONTACT_KINDS.indexOf(a.kind) - CONTACT_KINDS.indexOf(b.kind) ||
      a.name.localeCompare(b.name) ||
      (a.id < b.id ? -1 : 1),
  );

export const emptyContact = (kind: ContactKind): NewContact => ({
  kind,
  name: '',
  phone: '',
  email: '',
  note: '',
});
