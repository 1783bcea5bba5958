/** Tells a scanner that acts as a keyboard from a person: it types faster than anybody and ends with Enter. Pure. */

/** Between two keys. A fast typist takes twice as long; a slow wireless scanner half as long. */
const MOST_GAP_MS = 50;
const LEAST_LENGTH = 4;
const MOST_LENGTH = 512;

export interface Burst {
  /** One key of the keyboard. Returns the text when it ends a burst. */
  readonly press: (key: string, atMs: number) => string | undefined;
  /** True while keys come too fast for a person. */
  readonly isRunning: () => boolean;
}

export function createBurst(): Burst {
  let text = '';
  let lastMs = -Infinity;
  return {
    isRunning: () => text.length >= LEAST_LENGTH,
    press: (key, atMs) => {
      // A scanner holds Shift for capitals, between its keys.
      if (key === 'Shift' || key === 'CapsLock' || key === 'AltGraph') return undefined;
      if (atMs - lastMs > MOST_GAP_MS) text = '';
      lastMs = atMs;
      if (key === 'Enter' || key === 'Tab') {
        const whole = text;
        text = '';
        return whole.length >= LEAST_LENGTH ? whole : undefined;
      }
      text = key.length === 1 && text.length < MOST_LENGTH ? text + key : '';
      return undefined;
    },
  };
}
