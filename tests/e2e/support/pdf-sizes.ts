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
