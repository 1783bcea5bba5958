/**
 * Pages of a PDF as pictures. The reader is loaded when a PDF is chosen. It runs in the window itself: the program's
 * rules allow no workers, no code made from text and no loading of fonts, and it needs none of them.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Longest side in pixels: the same as of a photo. */
const LARGE_SIDE = 2560;
const SMALL_SIDE = 900;
const QUALITY = 0.9;
/** More than a plan set has; a longer document is not looked through page by page. */
export const MAX_PAGES = 200;

export interface PdfPages {
  readonly count: number;
  readonly draw: (page: number, size: 'small' | 'large') => Promise<Blob>;
  readonly close: () => void;
}

/** Throws when the file cannot be read, for example because it asks for a password. */
export async function openPdf(file: File): Promise<PdfPages> {
  const data = new Uint8Array(await file.arrayBuffer());
  const [reader, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // Found under this name, it is used instead of a worker being started.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = reader.getDocument({
    data,
    // Letters are drawn as lines: no font is put into the window.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: true,
    stopAtErrors: false,
    enableXfa: false,
  });
  const pdf = await task.promise;
  return {
    count: Math.min(MAX_PAGES, pdf.numPages),
    draw: (page, size) => drawn(pdf, page, size === 'small' ? SMALL_SIDE : LARGE_SIDE),
    close: () => void task.destroy(),
  };
}

async function drawn(pdf: PDFDocumentProxy, number: number, longest: number): Promise<Blob> {
  const page = await pdf.getPage(number);
  const own = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longest / Math.max(own.width, own.height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  page.cleanup();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error('the page has no picture'));
        else resolve(blob);
      },
      'image/jpeg',
      QUALITY,
    );
  });
}
