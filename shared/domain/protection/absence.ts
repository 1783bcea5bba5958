/**
 * The plan of an absence. Its days and texts are for this vault alone: no document, sheet or history ever holds them,
 * and the program erases them after the return.
 */
import { z } from 'zod';
import { addDays } from '../../base/calendar.js';
import { day, line, protectionIdSchema } from './record-id.js';

/** Before leaving, in the order in which one goes about it. */
export const LEAVING_STEPS = [
  'trusted-only',
  'no-publicity',
  'neutral-words',
  'replacement',
  'calls-forwarded',
  'no-message',
  'keys',
  'neighbours',
  'mailbox',
  'shutters',
  'lamps',
  'valuables',
  'inventory',
  'alarm-on',
  'doors',
] as const;
/** After coming back. */
export const RETURN_STEPS = [
  'round',
  'alarm-log',
  'keys-back',
  'calls-back',
  'police-told',
] as const;
export const ABSENCE_STEPS = [...LEAVING_STEPS, ...RETURN_STEPS] as const;
export const absenceStepSchema = z.enum(ABSENCE_STEPS);
export type AbsenceStep = z.infer<typeof absenceStepSchema>;

/** Days after the return when the program erases the plan, at the next opening. */
export const KEPT_AFTER_RETURN_DAYS = 30;

const content = {
  from: day,
  to: day,
  told: line(400),
  keyHolders: line(400),
  stepsDone: z.array(absenceStepSchema).max(ABSENCE_STEPS.length),
  wantsSurveillance: z.boolean(),
  contacts: line(400),
  askedOn: day,
  confirmedOn: day,
  /** Back before the day that was given. */
  earlyReturnOn: day,
  earlyReturnToldOn: day,
} as const;

export const newAbsenceSchema = z.strictObject(content);
export type NewAbsence = z.infer<typeof newAbsenceSchema>;
export const absenceSchema = z.strictObject({ ...content, id: protectionIdSchema });
export type Absence = z.infer<typeof absenceSchema>;

export const emptyAbsence = (): NewAbsence => ({
  told: '',
  keyHolders: '',
  stepsDone: [],
  wantsSurveillance: false,
  contacts: '',
});

/** Undefined while nobody has said when it ends. */
export function returnDay({ to, earlyReturnOn }: NewAbsence): string | undefined {
  if (earlyReturnOn === undefined || to === undefined) return to;
  return earlyReturnOn < to ? earlyReturnOn : to;
}

/** The first day at whose opening the plan is erased. */
export function eraseOn(absence: NewAbsence): string | undefined {
  const back = returnDay(absence);
  return back === undefined ? undefined : addDays(back, KEPT_AFTER_RETURN_DAYS);
}

export function isToErase(absence: NewAbsence, today: string): boolean {
  const erase = eraseOn(absence);
  return erase !== undefined && erase <= today;
}
