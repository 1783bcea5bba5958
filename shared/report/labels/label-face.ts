/** What stands where on one label, in millimetres: the code to scan beside or above the words. Pure. */
import { formatLabelCode, type LabelCode } from '../../domain/inventory/label-code.js';
import type { LabelPaper } from '../../domain/inventory/label-paper.js';

export interface LabelFace {
  /** A square with the white around the code in it. */
  readonly qr: { readonly left: number; readonly top: number; readonly side: number };
  readonly words: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly codeSize: number;
  /** Whether the code's signs are written on one line or on two. */
  readonly codeLines: 1 | 2;
  readonly nameSize: number;
  /** 0: there is no room for a name. */
  readonly nameLines: number;
  /** 0: there is no room for it. */
  readonly practiceSize: number;
}

/** Larger ones are not read from further away than an arm. */
const LARGEST_QR = 32;
/** Most printers leave this white along the edge of a sheet. */
const UNPRINTED = 4;
/** Of a sign of the writing machine's letters, for a size of 1. */
const SIGN_WIDTH = 0.62;
const LINE = 1.2;
const LARGEST_CODE = 3.2;
const LEAST_CODE = 1.6;
/** A code on one line must not be smaller than this. */
const LEAST_ON_ONE_LINE = 2.2;
const ONE_LINE_SIGNS = 15;
const TWO_LINES_SIGNS = 8;

export function labelFace(paper: LabelPaper, withPractice: boolean): LabelFace {
  const { width, height } = paper;
  const isUpright = width < 1.25 * height;
  const touchesEdge = paper.kind === 'sheet' && paper.left < UNPRINTED;
  const inset = touchesEdge ? UNPRINTED : Math.min(2, 0.04 * width);
  // What a sheet may be off in the printer without a word being cut.
  const above = Math.min(1.5, 0.06 * height);
  const side = isUpright
    ? Math.min(width, 0.62 * height, LARGEST_QR)
    : Math.min(height, 0.46 * width, LARGEST_QR);
  const qr = isUpright
    ? { left: (width - side) / 2, top: 0, side }
    : { left: 0, top: (height - side) / 2, side };
  const words = isUpright
    ? { left: inset, top: side, width: width - 2 * inset, height: height - side - above }
    : { left: side, top: above, width: width - side - inset, height: height - 2 * above };
  const oneLine = words.width / (SIGN_WIDTH * ONE_LINE_SIGNS);
  const codeLines = oneLine >= LEAST_ON_ONE_LINE ? 1 : 2;
  const fitting = codeLines === 1 ? oneLine : words.width / (SIGN_WIDTH * TWO_LINES_SIGNS);
  const codeSize = Math.max(LEAST_CODE, Math.min(LARGEST_CODE, fitting, 0.24 * words.height));
  const nameSize = Math.min(3.1, Math.max(2, 0.13 * words.height));
  const practiceSize = withPractice && words.height >= 14 ? 2.2 : 0;
  const left = words.height - LINE * (codeLines * codeSize + practiceSize);
  return {
    qr,
    words,
    codeSize,
    codeLines,
    nameSize,
    nameLines: Math.max(0, Math.min(3, Math.floor(left / (LINE * nameSize)))),
    practiceSize,
  };
}

/** The code's signs on the lines there are. */
export function codeTexts(code: LabelCode, { codeLines }: LabelFace): readonly string[] {
  const text = formatLabelCode(code);
  return codeLines === 1 ? [text] : [text.slice(0, 8), text.slice(9)];
}
