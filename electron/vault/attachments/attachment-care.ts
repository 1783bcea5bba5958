/** After an opening, in the background: clears up what nobody owns, then reads the day's share. */
import type { Attachments } from './attachments.js';

/** The first screens come first. */
const START_AFTER_MS = 15_000;
/** A large file takes a tenth of a second: between two of them the vault answers. */
const PAUSE_MS = 250;

export interface CarePorts {
  readonly attachments: Attachments;
  /** False once the vault is closed: what is left waits for another day. */
  readonly isOpen: () => boolean;
  /** YYYY-MM-DD, the practice's calendar. */
  readonly today: () => string;
  readonly later: (work: () => void, afterMs: number) => unknown;
}

export function careForAttachments({ attachments, isOpen, today, later }: CarePorts): void {
  const quietly = (work: () => void) => (): void => {
    if (!isOpen()) return;
    try {
      work();
    } catch {
      // Not everybody may read all; a full or failing disk is told by the next save. Nothing of this may
      // disturb who is working: the day of the last check shows that it did not end.
    }
  };
  const check = (): void => {
    const step = attachments.dailyCheck(today());
    if (step === undefined) return;
    const go = quietly(() => {
      if (step()) later(go, PAUSE_MS);
    });
    go();
  };
  later(
    quietly(() => {
      attachments.collectOrphans();
      check();
    }),
    START_AFTER_MS,
  );
}
