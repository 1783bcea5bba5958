/** Parts of the alarm's file that a duty leads to. */
export type AlarmFormPart = 'system' | 'declaration' | 'company' | 'centre' | 'log';

export const partId = (part: AlarmFormPart): string => `alarm-${part}`;

/** Moves the reading position and the keyboard there. */
export function goToPart(part: AlarmFormPart): void {
  const heading = document.getElementById(partId(part));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
