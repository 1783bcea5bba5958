/** True sizes in a PDF as the browser engine writes it, in whole millimetres. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const millimetres = (value: number, unitsInAnInch: number): number =>
  Math.round((value / unitsInAnInch) * 25.4);

/** Of the first page; undefined while there is no such file. */
export function pageSize(file: string): Size | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  return { width: millimetres(Number(width), 72), height: millimetres(Number(height), 72) };
}

/**
 * Of the first frame drawn as a line all round, its line included. The engine writes in CSS pixels, three quarters of
 * a point each, and says so once at the head of the page.
 */
export function firstFrameSize(file: string): Size | undefined {
  const content = drawingOf(file);
  const scale = Number(/^([\d.]+) 0 0 -[\d.]+ 0 [\d.]+ cm/.exec(content)?.[1]);
  const drawn = /([\d.]+) 0 0 [\d.]+ [\d.]+ [\d.]+ cm(?:(?! cm)[^])*? ([\d.]+) ([\d.]+) re\nS/.exec(
    content,
  );
  if (drawn === null) return undefined;
  const points = Number(drawn[1]) * scale;
  const lineWidth = 1;
  const side = (text: string | undefined) => millimetres((Number(text) + lineWidth) * points, 72);
  return { width: side(drawn[2]), height: side(drawn[3]) };
}

function drawingOf(file: string): string {
  const bytes = readFileSync(file);
  const text = bytes.toString('latin1');
  for (const { index, 0: head } of text.matchAll(/stream\r?\n/g)) {
    try {
      const content = inflateSync(bytes.subarray(index + head.length)).toString('latin1');
      if (/^[\d.]+ 0 0 -/.test(content)) return content;
    } catch {
      // Not a compressed stream: fonts and pictures are looked past.
    }
  }
  return '';
}

/** Where the box lies: from the left edge of the page, and from its bottom edge upwards. */
export interface Box extends Size {
  readonly left: number;
  readonly bottom: number;
}

/** In millimetres, as drawn: every shape on the first page, by the box around it. */
export function drawnBoxes(file: string): readonly Box[] {
  const boxes: Box[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  let operands: number[] = [];
  let spots: (readonly [number, number])[] = [];
  const to = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = matrix;
    spots.push([a * x + c * y + e, b * x + d * y + f]);
  };
  const pair = (index: number): void => {
    to(operands[index] ?? 0, operands[index + 1] ?? 0);
  };
  for (const token of drawingOf(file).split(/\s+/)) {
    if (/^-?\.?\d/.test(token)) {
      operands.push(Number(token));
      continue;
    }
    const [x = 0, y = 0, width = 0, height = 0] = operands;
    if (token === 'q') kept.push(matrix);
    else if (token === 'Q') matrix = kept.pop() ?? matrix;
    else if (token === 'cm') matrix = times(operands as unknown as Matrix, matrix);
    else if (token === 'm' || token === 'l') pair(0);
    else if (token === 'c') [0, 2, 4].forEach(pair);
    else if (token === 're') {
      to(x, y);
      to(x + width, y + height);
    } else if (/^(?:[fFsSbB]\*?|n)$/.test(token)) {
      if (spots.length > 0) boxes.push(boxOf(spots));
      spots = [];
    }
    operands = [];
  }
  return boxes;
}

type Matrix = readonly [number, number, number, number, number, number];

const times = ([a, b, c, d, e, f]: Matrix, [k, l, m, n, o, p]: Matrix): Matrix => [
  a * k + b * m,
  a * l + b * n,
  c * k + d * m,
  c * l + d * n,
  e * k + f * m + o,
  e * l + f * n + p,
];

function boxOf(spots: readonly (readonly [number, number])[]): Box {
  const inMillimetres = (points: number): number => (points / 72) * 25.4;
  const across = spots.map(([x]) => x);
  const upwards = spots.map(([, y]) => y);
  const left = Math.min(...across);
  const bottom = Math.min(...upwards);
  return {
    left: inMillimetres(left),
    bottom: inMillimetres(bottom),
    width: inMillimetres(Math.max(...across) - left),
    height: inMillimetres(Math.max(...upwards) - bottom),
  };
}
