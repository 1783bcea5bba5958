/**
 * What bears a number and may be misused when it is gone: pads of prescriptions and certificates, stamps, cards. It says
 * whose it is among those who practise here. Never a patient: no field is made for one.
 */
import { z } from 'zod';

export const padIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('PadId');
export type PadId = z.infer<typeof padIdSchema>;

/** Persisted names, in the order of the list. */
export const PAD_KINDS = [
  'prescription',
  'attestation',
  'incapacity',
  'stamp',
  'card',
  'other',
] as const;
export type PadKind = (typeof PAD_KINDS)[number];

/** A stamp or a card bears one number at most; pads bear a first and a last one. */
export const isSingle = (kind: PadKind): boolean => kind === 'stamp' || kind === 'card';

export const PAD_STATES = ['in-use', 'finished', 'destroyed', 'lost', 'stolen'] as const;
export type PadState = (typeof PAD_STATES)[number];

const line = (max: number) => z.string().trim().max(max);

/** "A 004501": prefix and digits, as printed. */
export const padNumberSchema = line(40);

/** Lines may be empty: a pad is saved while it is typed. */
export const newPadSchema = z.strictObject({
  kind: z.enum(PAD_KINDS),
  /** Whose it is, in the practice's words: "Dr Peeters". */
  holder: line(80),
  from: padNumberSchema,
  to: padNumberSchema,
  receivedOn: z.iso.date().optional(),
  supplier: line(80),
  /** "tiroir fermé, bureau 1": which drawer or safe, never a code. */
  kept: line(120),
  /** The last number that was used. */
  usedTo: padNumberSchema,
  state: z.enum(PAD_STATES),
  notes: line(300),
});
export type NewPad = z.infer<typeof newPadSchema>;

export const padSchema = newPadSchema.extend({ id: padIdSchema });
export type Pad = z.infer<typeof padSchema>;

export const emptyPad = (kind: PadKind): NewPad => ({
  kind,
  holder: '',
  from: '',
  to: '',
  supplier: '',
  kept: '',
  usedTo: '',
  state: 'in-use',
  notes: '',
});

/** Those in use first, then by kind, holder and number. */
export const inPadOrder = (pads: readonly Pad[]): readonly Pad[] =>
  [...pads].sort(
    (a, b) =>
      Number(a.state !== 'in-use') - Number(b.state !== 'in-use') ||
      PAD_KINDS.indexOf(a.kind) - PAD_KINDS.indexOf(b.kind) ||
      a.holder.localeCompare(b.holder) ||
      a.from.localeCompare(b.from) ||
      (a.id < b.id ? -1 : 1),
  );
