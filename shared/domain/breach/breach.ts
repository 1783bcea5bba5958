/**
 * One entry of the internal register of personal data breaches (GDPR art. 33 § 5): a device, paper or account that
 * was stolen, lost or attacked. It names no person: kinds and classes only, and short texts of the practice's own.
 */
import { z } from 'zod';

export const breachIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('BreachId');
export type BreachId = z.infer<typeof breachIdSchema>;

export const BREACH_THINGS = [
  'computer',
  'phone',
  'drive',
  'server',
  'account',
  'message',
  'paper',
] as const;
export type BreachThing = (typeof BREACH_THINGS)[number];

export const BREACH_EVENTS = ['stolen', 'lost', 'attacked', 'wrong-recipient', 'seen'] as const;
export type BreachEvent = (typeof BREACH_EVENTS)[number];

/** Kinds of data, from what says nothing of anybody to what says most. */
export const BREACH_CONTENTS = [
  'nothing-personal',
  'contact',
  'agenda',
  'billing',
  'staff',
  'images',
  'mail',
  'patient-files',
  'prescriptions',
  'passwords',
] as const;
export type BreachContent = (typeof BREACH_CONTENTS)[number];

/** How many people it may be about, as a class. */
export const BREACH_PEOPLE = ['few', 'hundreds', 'thousands', 'unknown'] as const;

export const KNOWN = ['yes', 'no', 'unknown'] as const;
/** Whether what was on it could still be wiped or blocked from a distance. */
export const REMOTE = ['done', 'possible', 'no', 'unknown'] as const;

export const BREACH_TASKS = [
  'disconnect',
  'remote-wipe',
  'passwords',
  'police',
  'it-supplier',
  'restore',
  'authority',
  'persons',
  'prescriptions',
  'bank',
  'insurer',
] as const;
export type BreachTask = (typeof BREACH_TASKS)[number];

const line = (max: number) => z.string().trim().max(max);

export const newBreachSchema = z.strictObject({
  /** "Portable de l'accueil"; never a person. */
  label: line(80),
  thing: z.enum(BREACH_THINGS).optional(),
  event: z.enum(BREACH_EVENTS).optional(),
  /** When the practice learnt of it: the 72 hours count from here. ISO date-time, UTC. */
  noticedAt: z.iso.datetime(),
  contents: z.array(z.enum(BREACH_CONTENTS)).max(BREACH_CONTENTS.length),
  people: z.enum(BREACH_PEOPLE).optional(),
  isEncrypted: z.enum(KNOWN).optional(),
  /** Whether nobody else can have the passphrase or code. Asked only of what is encrypted. */
  isKeySafe: z.enum(KNOWN).optional(),
  hasBackup: z.enum(KNOWN).optional(),
  remote: z.enum(REMOTE).optional(),
  facts: line(1000),
  effects: line(1000),
  measures: line(1000),
  /** What was done, and on which day. */
  tasks: z
    .array(z.strictObject({ task: z.enum(BREACH_TASKS), doneOn: z.iso.date() }))
    .max(BREACH_TASKS.length),
  decision: z.enum(['open', 'notified', 'not-needed']),
  decidedOn: z.iso.date().optional(),
  /** The unique code the authority sends by e-mail. */
  reference: line(80),
  /** Why it was not notified. */
  reason: line(500),
});
export type NewBreach = z.infer<typeof newBreachSchema>;

export const breachSchema = newBreachSchema.safeExtend({ id: breachIdSchema });
export type Breach = z.infer<typeof breachSchema>;

export const emptyBreach = (noticedAt: string): NewBreach => ({
  label: '',
  noticedAt,
  contents: [],
  facts: '',
  effects: '',
  measures: '',
  tasks: [],
  decision: 'open',
  reference: '',
  reason: '',
});
