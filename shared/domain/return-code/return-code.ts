/** The return code: a few digits that guard the discreet screen while the vault stays open. Rules only. Pure. */
import { z } from 'zod';

export const MIN_CODE_DIGITS = 4;
export const MAX_CODE_DIGITS = 8;
/** This many wrong codes in a row, and the vault locks. */
export const CODE_TRIES = 5;

const DIGIT_ZERO = 0x30;

/** Why a code is not taken as a new one. */
export type CodeFlaw = 'not-digits' | 'wrong-length' | 'trivial';

/** `code` as the ASCII bytes of its digits. */
export function codeFlaw(code: Uint8Array): CodeFlaw | undefined {
  const digits = [...code].map((byte) => byte - DIGIT_ZERO);
  if (digits.some((digit) => digit < 0 || digit > 9)) return 'not-digits';
  if (digits.length < MIN_CODE_DIGITS || digits.length > MAX_CODE_DIGITS) return 'wrong-length';
  return isTrivial(digits) ? 'trivial' : undefined;
}

/** What is tried first: 0000, 1212, 1234, 7890, 4321. */
function isTrivial(digits: readonly number[]): boolean {
  // Counted round: after 9 comes 0.
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  const isRun = steps.every((step) => step === steps[0] && (step === 1 || step === 9));
  const isRepeated = digits.every((digit, index) => digit === digits[index % 2]);
  return isRun || isRepeated;
}

/** Bytes, not a string: they can be overwritten after use. */
export const returnCodeSchema = z.instanceof(Uint8Array).refine((code) => {
  const flaw = codeFlaw(code);
  return flaw === undefined || flaw === 'trivial';
});
export const newReturnCodeSchema = returnCodeSchema.refine((code) => codeFlaw(code) === undefined);

export const returnCodeStateSchema = z.object({
  isSet: z.boolean(),
  /** The vault is open and answers nothing until the code is given. */
  isPaused: z.boolean(),
  /** Zero: the vault is locking. */
  triesLeft: z.number().int().min(0).max(CODE_TRIES),
});
export type ReturnCodeState = z.infer<typeof returnCodeStateSchema>;

export const NO_RETURN_CODE: ReturnCodeState = {
  isSet: false,
  isPaused: false,
  triesLeft: CODE_TRIES,
};
