/** Papers for labels and where each label lies on them. All measures in millimetres. Pure. */
import { z } from 'zod';
import papers from './label-papers.json' with { type: 'json' };

const length = z.number().min(0).max(500);
const count = z.number().int().min(1);

/** Smaller than this no code is read off it, nor its signs by an eye. */
export const LEAST_WIDTH = 18;
export const LEAST_HEIGHT = 8;
export const MOST_COLUMNS = 20;
export const MOST_ROWS = 60;
/** What a measure may be off before labels overlap or leave the page. */
const SLACK = 0.05;

export const labelPaperSchema = z
  .strictObject({
    /** A roll has one label to a page. */
    kind: z.enum(['sheet', 'roll']),
    pageWidth: length,
    pageHeight: length,
    width: length.min(LEAST_WIDTH),
    height: length.min(LEAST_HEIGHT),
    columns: count.max(MOST_COLUMNS),
    rows: count.max(MOST_ROWS),
    /** From the page's edge to the first label. */
    left: length,
    top: length,
    /** From one label's edge to the same edge of the next. */
    pitchX: length,
    pitchY: length,
  })
  .refine(
    (paper) =>
      (paper.columns === 1 || paper.pitchX >= paper.width - SLACK) &&
      (paper.rows === 1 || paper.pitchY >= paper.height - SLACK) &&
      paper.left + (paper.columns - 1) * paper.pitchX + paper.width <= paper.pageWidth + SLACK &&
      paper.top + (paper.rows - 1) * paper.pitchY + paper.height <= paper.pageHeight + SLACK,
  );
export type LabelPaper = z.infer<typeof labelPaperSchema>;

const knownPaperSchema = z.strictObject({
  id: z.string(),
  maker: z.string(),
  /** The maker's own numbers of papers with this grid. */
  names: z.array(z.string()).min(1),
  /**
   * `maker`: size and number of labels as the maker prints them on the pack, the grid centred on the page.
   * `to-check`: not read off a pack or the maker's own sheet; a test print comes first.
   */
  source: z.enum(['maker', 'to-check']),
  paper: labelPaperSchema,
});
export type KnownPaper = z.infer<typeof knownPaperSchema>;

export const LABEL_PAPERS: readonly KnownPaper[] = z.array(knownPaperSchema).parse(papers);

/** The id of a paper measured by the user. */
export const OWN_PAPER = 'own';

/** A sheet of 3 × 7 on A4, to start measuring from. */
export const FIRST_OWN_PAPER: LabelPaper = {
  kind: 'sheet',
  pageWidth: 210,
  pageHeight: 297,
  width: 63.5,
  height: 38.1,
  columns: 3,
  rows: 7,
  left: 7.25,
  top: 15.15,
  pitchX: 66,
  pitchY: 38.1,
};

/** How a printer is off: added to every place. */
export const MOST_SHIFT = 10;
const shift = z.number().min(-MOST_SHIFT).max(MOST_SHIFT);

/** Remembered on this computer, which the printer belongs to. */
export const labelSettingsSchema = z.strictObject({
  paperId: z.string().max(40),
  own: labelPaperSchema.optional(),
  /** Of the sheet begun last: its first free label, from 1. */
  start: count,
  shiftX: shift,
  shiftY: shift,
  withName: z.boolean(),
  withPractice: z.boolean(),
});
export type LabelSettings = z.infer<typeof labelSettingsSchema>;

export const FIRST_LABEL_SETTINGS: LabelSettings = {
  paperId: 'avery-l7160',
  start: 1,
  shiftX: 0,
  shiftY: 0,
  withName: true,
  withPractice: false,
};

/** The paper that is chosen; the first one for an id that is no longer known. */
export function chosenPaper({ paperId, own = FIRST_OWN_PAPER }: LabelSettings): LabelPaper {
  if (paperId === OWN_PAPER) return own;
  return (LABEL_PAPERS.find(({ id }) => id === paperId) ?? LABEL_PAPERS[0])?.paper ?? own;
}

export const labelsOnPage = ({ columns, rows }: LabelPaper): number => columns * rows;

export interface LabelPlace {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** The `index`-th place of a page, by rows, from 0. */
export const placeOnPage = (paper: LabelPaper, index: number): Omit<LabelPlace, 'page'> => ({
  left: rounded(paper.left + (index % paper.columns) * paper.pitchX),
  top: rounded(paper.top + Math.floor(index / paper.columns) * paper.pitchY),
});

/** Where `wanted` labels lie one after the other, the first on place `start` (from 1) of the first page. */
export function labelPlaces(
  paper: LabelPaper,
  wanted: number,
  start: number,
): readonly LabelPlace[] {
  const each = labelsOnPage(paper);
  const first = firstPlace(paper, start);
  return Array.from({ length: wanted }, (_, n) => ({
    page: Math.floor((first + n) / each),
    ...placeOnPage(paper, (first + n) % each),
  }));
}

/** The first free place after them, from 1: of the last sheet, or of a new one when that is full. */
export const startAfter = (paper: LabelPaper, wanted: number, start: number): number =>
  ((firstPlace(paper, start) + wanted) % labelsOnPage(paper)) + 1;

/** A place beyond the page is that of another paper: a new page is begun. */
const firstPlace = (paper: LabelPaper, start: number): number =>
  start > labelsOnPage(paper) ? 0 : start - 1;

const rounded = (millimetres: number): number => Math.round(millimetres * 1000) / 1000;
