/** Which codes of the passing frames are believed: a striped shirt in one frame is no code. Pure. */
import type { ReadCode } from '../../shared/domain/inventory/read-code.js';

/** A bar code has to be read twice within this time. */
const AGREE_MS = 1200;
/** A code that stays before the webcam is told once; gone for as long, it may be told again. */
const GONE_MS = 2000;

export interface Sightings {
  /** The codes of one frame; returns those told now. */
  readonly see: (codes: readonly ReadCode[], nowMs: number) => readonly ReadCode[];
}

interface Seen {
  readonly at: number;
  readonly isTold: boolean;
}

const keyOf = ({ symbology, text }: ReadCode): string => `${symbology} ${text}`;

/** These carry so much of their own repair that a wrong reading is not to be had. */
const isSure = ({ symbology }: ReadCode): boolean =>
  symbology.includes('qr') || symbology.includes('data-matrix');

export function createSightings(): Sightings {
  const seen = new Map<string, Seen>();
  return {
    see: (codes, nowMs) =>
      codes.filter((code) => {
        const key = keyOf(code);
        const before = seen.get(key);
        if (before?.isTold === true && nowMs - before.at < GONE_MS) {
          seen.set(key, { at: nowMs, isTold: true });
          return false;
        }
        const isAgreed =
          before?.isTold === false && nowMs > before.at && nowMs - before.at <= AGREE_MS;
        const isTold = isSure(code) || isAgreed;
        seen.set(key, { at: nowMs, isTold });
        return isTold;
      }),
  };
}
