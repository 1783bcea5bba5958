/**
 * Turns a finished HTML document into a PDF or sends it to the printer, in a window of its own: scripts
 * off, sandboxed, an in-memory session, every request but the document and its fonts cancelled.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow, session, type WebContents } from 'electron';
import type { AssetMap } from '../asset-for.js';
import { DOCUMENT_SECURITY_POLICY, securityHeaders } from '../security/headers.js';
import { closeSession } from '../security/session-rules.js';

/** Font files a document may ask for, by the names in shared/report/document-fonts.ts. */
export const DOCUMENT_FONTS = {
  'ui.woff2': /\/atkinson-hyperlegible-next-latin-wght-normal[^/]*\.woff2$/,
  'read.woff2': /\/source-serif-4-latin-[a-z]+-normal[^/]*\.woff2$/,
  'mono.woff2': /\/atkinson-hyperlegible-mono-latin-wght-normal[^/]*\.woff2$/,
} as const;

export interface DocumentPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DocumentPrinter {
  /** `html`: UTF-8. Overwritten once the document is made, as the bytes given to `toPrinter` are. */
  readonly toPdf: (
    html: Uint8Array<ArrayBuffer>,
    footerHtml: string | undefined,
    /** JPEGs that the page names as `app://document/<name>`. Overwritten likewise. */
    pictures?: readonly DocumentPicture[],
  ) => Promise<Uint8Array>;
  /** Opens the system's print dialog. "no-printer" when the computer knows none. */
  readonly toPrinter: (
    html: Uint8Array<ArrayBuffer>,
    pictures?: readonly DocumentPicture[],
  ) => Promise<'done' | 'cancelled' | 'no-printer'>;
}

export interface DocumentPrinterOptions {
  readonly assetRoot: string;
  readonly assets: AssetMap;
  readonly announce: (contents: WebContents) => void;
}

interface Shown {
  readonly html: Uint8Array<ArrayBuffer>;
  readonly pictures?: readonly DocumentPicture[];
}

export function createDocumentPrinter(options: DocumentPrinterOptions): DocumentPrinter {
  let current = new Uint8Array();
  let shown: readonly DocumentPicture[] = [];
  const documents = session.fromPartition('document', { cache: false });
  closeSession(documents);
  documents.protocol.handle('app', async (request) => {
    const headers = securityHeaders(DOCUMENT_SECURITY_POLICY);
    const { host, pathname } = new URL(request.url);
    if (host === 'document' && pathname === '/') {
      return new Response(streamOf(current), {
        headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
      });
    }
    const picture = shown.find(({ name }) => pathname === `/${name}`);
    if (host === 'document' && picture !== undefined) {
      return new Response(streamOf(new Uint8Array(picture.bytes)), {
        headers: { ...headers, 'Content-Type': 'image/jpeg' },
      });
    }
    const pattern = new Map<string, RegExp>(Object.entries(DOCUMENT_FONTS)).get(pathname.slice(1));
    const path =
      host === 'document' && pattern !== undefined
        ? Object.keys(options.assets).find((key) => pattern.test(key))
        : undefined;
    if (path === undefined) return new Response('', { status: 404, headers });
    const bytes = await readFile(join(options.assetRoot, path));
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'Content-Type': 'font/woff2' },
    });
  });

  const withWindow = async <T>(
    { html, pictures = [] }: Shown,
    work: (window: BrowserWindow) => Promise<T>,
  ): Promise<T> => {
    current = html;
    shown = pictures;
    const window = new BrowserWindow({
      show: false,
      width: 794,
      height: 1123,
      webPreferences: {
        // SECURITY: a document is text and lines; nothing in it may run.
        partition: 'document',
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        devTools: false,
      },
    });
    options.announce(window.webContents);
    try {
      await window.loadURL('app://document/');
      return await work(window);
    } finally {
      html.fill(0);
      for (const { bytes } of pictures) bytes.fill(0);
      current = new Uint8Array();
      shown = [];
      window.destroy();
    }
  };

  return {
    toPdf: (html, footerHtml, pictures = []) =>
      withWindow({ html, pictures }, (window) =>
        window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          // Page size and margins are the document's own (@page).
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          displayHeaderFooter: footerHtml !== undefined,
          headerTemplate: '<span></span>',
          footerTemplate: footerHtml ?? '<span></span>',
        }),
      ),
    toPrinter: (html, pictures = []) =>
      withWindow({ html, pictures }, async (window) => {
        const printers = await window.webContents.getPrintersAsync();
        if (printers.length === 0) return 'no-printer';
        return new Promise((resolve) => {
          window.webContents.print({ silent: false, printBackground: true }, (isDone) => {
            resolve(isDone ? 'done' : 'cancelled');
          });
        });
      }),
  };
}

/** As a stream of these very bytes: a response made of bytes keeps a copy that nobody can overwrite. */
const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
