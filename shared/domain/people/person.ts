/** People who may open the vault, as the window knows them. */
import { z } from 'zod';

export const ROLE_NAMES = ['owner', 'associate', 'staff', 'adviser'] as const;
export const roleSchema = z.enum(ROLE_NAMES);
export type Role = z.infer<typeof roleSchema>;

export const personIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** Shown on the closed screen, in the clear. The owner's may be empty: the window has a word for them. */
export const personLabelSchema = z.string().max(60);

/** A calendar day that exists, as 2026-11-22. */
export const daySchema = z.iso.date();

export const personSchema = z.object({
  personId: personIdSchema,
  label: personLabelSchema,
  role: roleSchema,
  status: z.enum(['active', 'suspended']),
  /** Last day of access, UTC; advisers only. */
  lastDay: daySchema.optional(),
});
export type Person = z.infer<typeof personSchema>;

/** Everybody but those who were removed. */
export const peopleSchema = z.object({
  people: z.array(personSchema),
  /** Records are still being sealed under new keys; the owner's next opening ends it. */
  isRotating: z.boolean(),
});

export const newPersonSchema = z.strictObject({
  label: personLabelSchema.trim().min(1),
  role: roleSchema.exclude(['owner']),
  lastDay: daySchema.optional(),
});
