/** Labels with a code on them, drawn by an encoder that is not our reader: bwip-js. */
import bwip from 'bwip-js/node';
import type { Symbology } from '../../../shared/domain/inventory/read-code.js';
import { greyPicture, type GreyPicture } from './grey-picture.js';
import type { Seeded } from './seeded.js';

export const PRINTED = [
  'ean-13',
  'upc-a',
  'code-128',
  'gs1-128',
  'code-39',
  'itf',
  'qr',
  'data-matrix',
  'gs1-data-matrix',
] as const satisfies readonly Symbology[];
export type Printed = (typeof PRINTED)[number];

export interface Label {
  readonly symbology: Printed;
  /** As a reader has to give it back. */
  readonly text: string;
  readonly picture: GreyPicture;
}

const DIGITS = '0123456789';
const PLATE = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
/** Pixels of the drawn label for the narrowest bar, or a side of a square. */
const MODULE = 4;

/** One label, another for each state of the generator. */
export function printedLabel(symbology: Printed, random: Seeded): Label {
  const { encoder, written, text } = contentOf(symbology, random);
  const [drawing] = bwip.raw({ bcid: encoder, text: written }) as unknown as readonly Drawing[];
  return { symbology, text, picture: onPaper(drawing!) };
}

interface Drawing {
  /** Widths of bars and gaps in turn. */
  readonly sbs?: readonly number[];
  readonly pixs?: readonly number[];
  readonly pixx?: number;
  readonly pixy?: number;
}

interface Content {
  readonly encoder: string;
  readonly written: string;
  readonly text: string;
}

function contentOf(symbology: Printed, random: Seeded): Content {
  const serial = random.signs(PLATE, 10);
  const gtin = withCheck(`0${random.signs(DIGITS, 12)}`);
  const same = (encoder: string, text: string): Content => ({ encoder, written: text, text });
  switch (symbology) {
    case 'ean-13':
      return same('ean13', withCheck(`5${random.signs(DIGITS, 11)}`));
    case 'upc-a':
      return same('upca', withCheck(`0${random.signs(DIGITS, 10)}`));
    case 'code-128':
      return same('code128', `SN-${serial}`);
    case 'code-39':
      return same('code39', serial);
    case 'itf':
      return same('itf14', withCheck(`1${random.signs(DIGITS, 12)}`));
    case 'qr':
      return same('qrcode', `https://example.com/p?sn=${serial}`);
    case 'data-matrix':
      return same('datamatrix', `S/N ${serial}`);
    case 'gs1-128':
    case 'gs1-data-matrix':
      return {
        encoder: symbology === 'gs1-128' ? 'gs1-128' : 'gs1datamatrix',
        written: `(01)${gtin}(21)${serial}`,
        text: `01${gtin}21${serial}`,
      };
  }
}

/** Digits with the check digit of GS1 behind them. */
export function withCheck(digits: string): string {
  const sum = Array.from(digits, Number).reduceRight(
    (total, digit, place) => total + digit * ((digits.length - place) % 2 === 1 ? 3 : 1),
    0,
  );
  return `${digits}${String((10 - (sum % 10)) % 10)}`;
}

/** White paper around it as wide as the standards ask, and two lines of print below. */
function onPaper({ sbs, pixs, pixx = 0, pixy = 0 }: Drawing): GreyPicture {
  const quiet = 10 * MODULE;
  if (sbs !== undefined) {
    const bars: boolean[] = sbs.flatMap((width, n) =>
      Array.from({ length: width * MODULE }, () => n % 2 === 0),
    );
    const tall = Math.max(110, Math.round(bars.length * 0.24));
    return greyPicture(bars.length + 2 * quiet, tall + 2 * quiet, (x, y) => {
      const isCode = y >= quiet / 2 && y < quiet / 2 + tall;
      return isCode ? (bars[x - quiet] === true ? 15 : 245) : printAt(x, y - tall - quiet / 2);
    });
  }
  const [width, height] = [pixx * MODULE, pixy * MODULE];
  return greyPicture(width + 2 * quiet, height + 2 * quiet, (x, y) => {
    const column = Math.floor((x - quiet) / MODULE);
    const row = Math.floor((y - quiet) / MODULE);
    const isInside = column >= 0 && row >= 0 && column < pixx && row < pixy;
    if (isInside) return pixs?.[row * pixx + column] === 1 ? 15 : 245;
    return printAt(x, y - height - quiet - 8);
  });
}

/** Something like small letters. */
const printAt = (x: number, y: number): number =>
  y >= 10 &&
  y < 22 &&
  x > 24 &&
  x % 11 < 7 &&
  (x * 7 + y * 3) % 5 < 3 &&
  Math.floor(x / 11) % 7 !== 3
    ? 40
    : 245;
