/**
 * A loss or theft of pads, stamps or cards: what is missing, the facts, whom was told and when. Classes, days and one
 * watched line; never a patient, who has no part in it.
 */
import { z } from 'zod';
import { PAD_KINDS, padIdSchema, padNumberSchema } from './pad.js';

export const padLossIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('PadLossId');
export type PadLossId = z.infer<typeof padLossIdSchema>;

/** Persisted names. */
export const LOSS_KINDS = ['theft', 'loss'] as const;
export const LOSS_PLACES = [
  'surgery',
  'home',
  'house-call',
  'vehicle',
  'street',
  'post',
  'elsewhere',
  'unknown',
] as const;

/** In the order of the sources: whom to warn, then what to do afterwards. */
export const WARN_STEPS = ['inami', 'order', 'police', 'afmps', 'commission', 'card'] as const;
export const AFTER_STEPS = ['colleagues', 'pharmacists', 'order-new', 'lock-away'] as const;
export const LOSS_STEPS = [...WARN_STEPS, ...AFTER_STEPS] as const;
export type WarnStep = (typeof WARN_STEPS)[number];
export type LossStep = (typeof LOSS_STEPS)[number];

/** A letter for each body that a source names. */
export const PAD_LETTERS = ['inami', 'order', 'police', 'afmps', 'commission'] as const;
export type PadLetter = (typeof PAD_LETTERS)[number];

const line = (max: number) => z.string().trim().max(max);

/** Of one pad: what it was is copied, so that a letter stays whole when the pad is taken out of the list. */
export const missingSchema = z.strictObject({
  padId: padIdSchema,
  kind: z.enum(PAD_KINDS),
  holder: line(80),
  from: padNumberSchema,
  to: padNumberSchema,
});
export type Missing = z.infer<typeof missingSchema>;

export const MOST_MISSING = 60;

export const newPadLossSchema = z.strictObject({
  begunAt: z.iso.datetime(),
  /** A pad may be named several times: some numbers here, some there. */
  missing: z.array(missingSchema).max(MOST_MISSING),
  what: z.enum(LOSS_KINDS).optional(),
  discoveredOn: z.iso.date().optional(),
  /** The last day on which all was seen in its place. */
  fromOn: z.iso.date().optional(),
  toOn: z.iso.date().optional(),
  place: z.enum(LOSS_PLACES).optional(),
  /** "tiroir forcé": how, never who. */
  note: line(120),
  /** Of the local police. */
  station: line(80),
  /** Empty until the police gave one. */
  reportNumber: line(60),
  steps: z
    .array(z.strictObject({ step: z.enum(LOSS_STEPS), doneOn: z.iso.date() }))
    .max(LOSS_STEPS.length),
  letters: z
    .array(z.strictObject({ letter: z.enum(PAD_LETTERS), madeOn: z.iso.date() }))
    .max(PAD_LETTERS.length),
});
export type NewPadLoss = z.infer<typeof newPadLossSchema>;

export const padLossSchema = newPadLossSchema.extend({ id: padLossIdSchema });
export type PadLoss = z.infer<typeof padLossSchema>;

export const emptyPadLoss = (begunAt: string): NewPadLoss => ({
  begunAt,
  missing: [],
  note: '',
  station: '',
  reportNumber: '',
  steps: [],
  letters: [],
});
