/** Sheets or rolls of labels at true size. A label says its code and, if asked, the object's name: never an address. Pure. */
import type { LabelCode } from '../../domain/inventory/label-code.js';
import {
  labelPlaces,
  labelsOnPage,
  placeOnPage,
  type LabelPaper,
} from '../../domain/inventory/label-paper.js';
import { html, type Html } from '../html.js';
import { sheetHtml, type SheetInput } from '../sheet.js';
import { codeTexts, labelFace, type LabelFace } from './label-face.js';
import { QR_SIDE, qrPath } from './qr-modules.js';

export interface PrintedLabel {
  readonly code: LabelCode;
  /** Left out: the code alone. */
  readonly name?: string;
}

export interface LabelsInput extends Omit<SheetInput, 'fonts'> {
  readonly fonts: SheetInput['fonts'] & { readonly mono: string };
  readonly paper: LabelPaper;
  readonly labels: readonly PrintedLabel[];
  /** Of the first sheet, from 1: those before it are used already. */
  readonly start: number;
  /** What the printer is off, mm. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Left out: no label names it. */
  readonly practiceName?: string;
}

export function labelsHtml(input: LabelsInput): string {
  const { paper, labels, start, practiceName } = input;
  const face = labelFace(paper, practiceName !== undefined);
  const places = labelPlaces(paper, labels.length, start);
  const pages: Html[][] = [];
  for (const [n, label] of labels.entries()) {
    const { page = 0, left = 0, top = 0 } = places[n] ?? {};
    const { code, name = '' } = label;
    (pages[page] ??= []).push(
      html`<div class="label" style="left:${left}mm;top:${top}mm">
        <svg class="qr" viewBox="0 0 ${QR_SIDE} ${QR_SIDE}" role="img" aria-label="${code}">
          <path d="${qrPath(code)}" />
        </svg>
        <div class="words">
          ${name === '' || face.nameLines === 0 ? undefined : html`<p class="name">${name}</p>`}
          <p class="code">${codeTexts(code, face).map((line) => html`<span>${line}</span>`)}</p>
          ${face.practiceSize === 0 ? undefined : html`<p class="practice">${practiceName ?? ''}</p>`}
        </div>
      </div>`,
    );
  }
  return framed(
    input,
    face,
    pages.map((each) => html`<section class="page"><div class="grid">${each}</div></section>`),
  );
}

/** The frames of all labels of one page, numbered, to be held against the sheet before the light. */
export function testPrintHtml(
  input: Omit<LabelsInput, 'labels' | 'start' | 'practiceName'>,
): string {
  const { paper } = input;
  const frames = Array.from({ length: labelsOnPage(paper) }, (_, index) => {
    const { left, top } = placeOnPage(paper, index);
    return html`<rect x="${left}" y="${top}" width="${paper.width}" height="${paper.height}" />
      <text x="${left + paper.width / 2}" y="${top + paper.height / 2 + 1.5}">${index + 1}</text>`;
  });
  const { pageWidth, pageHeight } = paper;
  return framed(input, labelFace(paper, false), [
    html`<section class="page">
      <div class="grid">
        <svg
          class="frames"
          width="${pageWidth}mm"
          height="${pageHeight}mm"
          viewBox="0 0 ${pageWidth} ${pageHeight}"
          role="img"
          aria-label="${input.translate('labels-sheet.title.test')}"
        >
          ${frames}
        </svg>
      </div>
    </section>`,
  ]);
}

const framed = (
  input: Omit<LabelsInput, 'labels' | 'start' | 'practiceName'>,
  face: LabelFace,
  pages: readonly Html[],
): string =>
  sheetHtml(input, {
    title: input.translate('labels-sheet.title.sheet'),
    style: styleOf(input, face),
    body: html`${pages}`,
  });

/** Cut at the bottom by what a rounded page would otherwise push onto another one. */
const ROUNDING = 0.2;

function styleOf(
  { paper, shiftX, shiftY, fonts }: Pick<LabelsInput, 'paper' | 'shiftX' | 'shiftY' | 'fonts'>,
  { qr, words, codeSize, nameSize, nameLines, practiceSize }: LabelFace,
): string {
  if (!/^app:\/\/[\w./-]+$/.test(fonts.mono)) throw new Error('a font address on app: expected');
  const mm = (value: number): string => `${Math.round(value * 1000) / 1000}mm`;
  return `
@font-face{font-family:"Sheet Mono";src:url("${fonts.mono}") format("woff2");font-weight:200 800;font-display:block}
@page{size:${mm(paper.pageWidth)} ${mm(paper.pageHeight)};margin:0}
.page{position:relative;width:${mm(paper.pageWidth)};height:${mm(paper.pageHeight - ROUNDING)};overflow:hidden;break-after:page;break-inside:avoid}
.page:last-child{break-after:auto}
.grid{position:absolute;left:${mm(shiftX)};top:${mm(shiftY)}}
.label{position:absolute;width:${mm(paper.width)};height:${mm(paper.height)};overflow:hidden}
.qr{position:absolute;left:${mm(qr.left)};top:${mm(qr.top)};width:${mm(qr.side)};height:${mm(qr.side)};fill:#000;shape-rendering:crispEdges}
.words{position:absolute;left:${mm(words.left)};top:${mm(words.top)};width:${mm(words.width)};height:${mm(words.height)};display:flex;flex-direction:column;justify-content:center;color:#000}
.words p{margin:0;line-height:1.2;max-width:none}
.name{font-size:${mm(nameSize)};font-weight:640;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${Math.max(1, nameLines)};overflow:hidden;overflow-wrap:anywhere;hyphens:auto}
.code{font:500 ${mm(codeSize)}/1.2 "Sheet Mono",monospace;white-space:nowrap}
.code span{display:block}
.practice{font-size:${mm(practiceSize)};white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.frames{position:absolute;left:0;top:0;fill:none;stroke:#000;stroke-width:.15}
.frames text{fill:#000;stroke:none;font:4px "Sheet UI",sans-serif;text-anchor:middle}
`;
}
