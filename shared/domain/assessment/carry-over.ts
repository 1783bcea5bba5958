/** What a new assessment takes over from the one before. */
import type { Answer } from './answer.js';

/**
 * The last answers, each marked as still to be confirmed. Answers that hold neither a verdict nor a
 * note are not taken over. `answeredAt` stays what it was: it says how old the answer is.
 */
export const carryOver = (previousAnswers: readonly Answer[]): readonly Answer[] =>
  previousAnswers
    .filter((answer) => answer.verdict !== undefined || answer.note !== '')
    .map((answer) => ({ ...answer, toConfirm: true }));
