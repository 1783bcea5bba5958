/** XML of a workbook's parts, piece by piece. No document type, no entities but the five of XML, nothing endless. */
import { DecodeUTF8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { TableRefused } from './table.js';

export interface XmlHandlers {
  /** Names without prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

export interface XmlReader {
  readonly push: (piece: Uint8Array, isLast: boolean) => void;
}

const MOST_DEPTH = 64;
const MOST_ATTRIBUTES = 200;
/** Of one part. Twenty thousand rows of forty filled columns have half of it. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Signs without a tag between them: texts, blanks and comments. A cell has 32,767 at most. */
const MOST_TEXT = 1024 * 1024;
const DECLARATION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;
const TAIL = 10;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

export function xmlReader({ open, close, text }: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  let bytes = 0;
  let tail = '';
  let sinceTag = 0;
  parser.on('error', () => {
    throw new TableRefused('damaged');
  });
  parser.on('doctype', () => {
    throw new TableRefused('entities');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    sinceTag = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new TableRefused('damaged');
  });
  parser.on('opentag', ({ name, attributes: values }) => {
    depth += 1;
    if (depth > MOST_DEPTH) throw new TableRefused('damaged');
    open(withoutPrefix(name), values);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    sinceTag = 0;
    close(withoutPrefix(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);

  const decoder = new DecodeUTF8((chunk, isLast) => {
    // Before the parser gathers a document type of any length.
    if (DECLARATION.test(tail + chunk)) throw new TableRefused('entities');
    tail = chunk.slice(-TAIL);
    sinceTag += chunk.length;
    parser.write(chunk);
    if (sinceTag > MOST_TEXT) throw new TableRefused('too-large');
    if (isLast) parser.close();
  });
  return {
    push: (piece, isLast) => {
      bytes += piece.length;
      if (bytes > MOST_BYTES) throw new TableRefused('too-large');
      decoder.push(piece, isLast);
    },
  };
}

/** A whole part at once. */
export function readXml(bytes: Uint8Array, handlers: Partial<XmlHandlers>): void {
  const nothing = (): void => undefined;
  xmlReader({ open: nothing, close: nothing, text: nothing, ...handlers }).push(bytes, true);
}
