/**
 * Reads codes off pixels: zxing-cpp compiled to WebAssembly. Runs in the worker, and in the tests that count how often
 * it reads right. Free of the DOM.
 */
import {
  prepareZXingModule,
  readBarcodes,
  type ReaderOptions,
  type ReadResult,
} from 'zxing-wasm/reader';
import { isGtin } from '../../shared/domain/inventory/gs1.js';
import {
  codeText,
  type Point,
  type ReadCode,
  type Symbology,
} from '../../shared/domain/inventory/read-code.js';
import { VARIANTS, variantOf } from './picture-variants.js';

/** Four bytes a pixel, as a canvas gives them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export interface Engine {
  /**
   * `frame`: number of a frame of a film, of which the next is another try. A single picture is turned and cleaned until
   * something is found or time is over.
   */
  readonly read: (pixels: Pixels, frame?: number) => Promise<readonly ReadCode[]>;
}

/** More codes than that on one picture is a shelf, not a label. */
const MOST_CODES = 12;

/** `wasm`: the file `zxing_reader.wasm`. */
export async function createEngine(
  wasm: Uint8Array<ArrayBuffer>,
  /** No further try is begun after that long. */
  tryMs = 1500,
): Promise<Engine> {
  await prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer },
    fireImmediately: true,
  });
  return {
    read: async (pixels, frame) => {
      const plain = (await readBarcodes(pixels as ImageData, OPTIONS)).flatMap(codeOf);
      const tries =
        frame === undefined ? VARIANTS : VARIANTS.slice(frame % VARIANTS.length).slice(0, 1);
      const started = performance.now();
      for (const variant of plain.length > 0 ? [] : tries) {
        const results = await readBarcodes(
          variantOf(pixels, variant) as ImageData,
          variant.cleaning === 'none' ? LEVELLED_OPTIONS : CLEANED_OPTIONS,
        );
        const codes = results.flatMap(codeOf).filter(isChecked);
        // Where it lies in the turned picture says nothing of the one given.
        if (codes.length > 0) return codes.map(({ text, symbology }) => ({ text, symbology }));
        if (performance.now() - started > tryMs) break;
      }
      return plain;
    },
  };
}

const OPTIONS: ReaderOptions = {
  formats: ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'Code128', 'Code39', 'ITF', 'QRCode', 'DataMatrix'],
  tryHarder: true,
  maxNumberOfSymbols: MOST_CODES,
  textMode: 'Plain',
  minLineCount: 3,
};
const BARS = ['EAN13', 'UPCA', 'Code128', 'Code39', 'ITF'] as const;
const LEVELLED_OPTIONS: ReaderOptions = { ...OPTIONS, formats: [...BARS, 'QRCode', 'DataMatrix'] };
/** Rows that were averaged agree with their neighbours by themselves: more of them have to. */
const CLEANED_OPTIONS: ReaderOptions = { ...OPTIONS, formats: [...BARS], minLineCount: 12 };

/** After a picture was changed to make it readable, only what checks itself is believed. */
const isChecked = ({ symbology, text }: ReadCode): boolean =>
  (symbology !== 'itf' || (text.length === 14 && isGtin(text))) &&
  (symbology !== 'code-39' || text.length >= 6);

function codeOf(result: ReadResult): readonly ReadCode[] {
  const symbology = symbologyOf(result);
  const text = codeText(result.text);
  if (!result.isValid || symbology === undefined || text === '') return [];
  if (isTooWeak(symbology, text)) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  return [
    {
      text,
      symbology,
      corners: [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }): Point => ({
        x,
        y,
      })) as [Point, Point, Point, Point],
    },
  ];
}

/** ITF and Code 39 check nothing by themselves: a few bars of another code or a striped shirt read as a short one. */
const isTooWeak = (symbology: Symbology, text: string): boolean =>
  (symbology === 'itf' && text.length < 8) || (symbology === 'code-39' && text.length < 4);

function symbologyOf({ format, symbologyIdentifier }: ReadResult): Symbology | undefined {
  switch (format) {
    case 'EAN13':
      return 'ean-13';
    case 'EAN8':
      return 'ean-8';
    case 'UPCA':
      return 'upc-a';
    case 'UPCE':
      return 'upc-e';
    case 'Code128':
      return symbologyIdentifier === ']C1' ? 'gs1-128' : 'code-128';
    case 'Code39':
    case 'Code39Std':
    case 'Code39Ext':
      return 'code-39';
    case 'ITF':
    case 'ITF14':
      return 'itf';
    case 'QRCode':
    case 'QRCodeModel2':
      return symbologyIdentifier === ']Q3' ? 'gs1-qr' : 'qr';
    case 'DataMatrix':
      return symbologyIdentifier === ']d2' ? 'gs1-data-matrix' : 'data-matrix';
    default:
      return undefined;
  }
}
