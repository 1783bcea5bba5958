/** A code read off a label, and what it may be. Whoever printed it is unknown: its text is shown, never followed. */
import { gs1Day, gs1Elements, isGtin } from './gs1.js';
import { SERIAL_MAX_LENGTH } from './item.js';
import { parseLabelCode, type LabelCode } from './label-code.js';

export const SYMBOLOGIES = [
  'ean-13',
  'ean-8',
  'upc-a',
  'upc-e',
  'code-128',
  'gs1-128',
  'code-39',
  'itf',
  'qr',
  'gs1-qr',
  'data-matrix',
  'gs1-data-matrix',
  /** By hand, or by a scanner that acts as a keyboard. */
  'typed',
] as const;
export type Symbology = (typeof SYMBOLOGIES)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ReadCode {
  /** As `codeText` leaves it. */
  readonly text: string;
  readonly symbology: Symbology;
  /** In pixels of the picture, from the code's own top left, clockwise. */
  readonly corners?: readonly [Point, Point, Point, Point];
}

export const CODE_MAX_LENGTH = 512;

/**
 * The text of a code as it may be shown: control characters as their pictures (a separator becomes `␝`), nothing that
 * turns the direction of writing or hides itself, no surrogate half, at most 512 characters.
 */
export const codeText = (raw: string): string =>
  raw
    .slice(0, CODE_MAX_LENGTH * 4)
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}\u0080-\u009f\u2028\u2029\ufffd]/gu, '')
    .trim()
    .replaceAll('\x7f', '\u2421')
    .replace(/\p{Cc}/gu, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .slice(0, CODE_MAX_LENGTH)
    // Half of a sign that was cut through.
    .replace(/\p{Cs}$/u, '');

/** What one code says; all parts hold together. */
export interface CodeReading {
  /** The program's own label. */
  readonly label?: LabelCode;
  /** Number of the article, not of the object: 8, 12, 13 or 14 digits. */
  readonly gtin?: string;
  readonly serial?: string;
  readonly imei?: string;
  /** `AA:BB:CC:DD:EE:FF` */
  readonly mac?: string;
  readonly lot?: string;
  /** The maker's own number of the article. */
  readonly reference?: string;
  /** ISO date. */
  readonly madeOn?: string;
  /** ISO date. */
  readonly expiresOn?: string;
  /** An address: text only, the program opens none. */
  readonly web?: string;
  /** None of these. */
  readonly other?: string;
}

/** What the code may be, the likeliest first; never empty for a text that is not empty. */
export function readingsOf({ text, symbology }: ReadCode): readonly CodeReading[] {
  if (text === '') return [];
  const label = parseLabelCode(text);
  if (label !== undefined) return [{ label }];
  if (isRetail(symbology)) return [isGtin(text) ? { gtin: text } : { other: text }];
  const gs1 = fromGs1(text);
  if (gs1 !== undefined && (symbology.startsWith('gs1-') || text.startsWith('('))) return [gs1];
  const web = fromWeb(text);
  if (web !== undefined) return [web];
  const named = fromNamed(text);
  if (named !== undefined) return [named];
  const alone = text.trim();
  const imei = imeiOf(alone);
  const mac = macOf(alone);
  // A scanner at the keyboard often drops the sign that marks a GS1 string.
  const isUnmarkedGs1 = gs1?.gtin !== undefined && Object.keys(gs1).length > 1;
  const isArticle = (symbology === 'typed' || symbology === 'itf') && isGtin(alone);
  const rest: CodeReading =
    alone.length <= SERIAL_MAX_LENGTH ? { serial: alone } : { other: alone };
  // Twelve digits are rather a number than a network address.
  const isBareNumber = /^\d+$/.test(alone);
  return [
    ...(isUnmarkedGs1 ? [gs1] : []),
    ...(isArticle ? [{ gtin: alone }] : []),
    ...(imei === undefined ? [] : [{ imei }]),
    ...(mac === undefined || isBareNumber ? [] : [{ mac }]),
    rest,
    ...(mac !== undefined && isBareNumber ? [{ mac }] : []),
  ];
}

const isRetail = (symbology: Symbology): boolean =>
  symbology === 'ean-13' || symbology === 'ean-8' || symbology === 'upc-a' || symbology === 'upc-e';

function fromGs1(text: string): CodeReading | undefined {
  const elements = gs1Elements(text);
  if (elements === undefined) return undefined;
  const day = (identifier: string) => gs1Day(elements.get(identifier) ?? '');
  const reading = withoutUndefined({
    gtin: elements.get('01'),
    serial: elements.get('21') ?? elements.get('250'),
    lot: elements.get('10'),
    reference: elements.get('240') ?? elements.get('241'),
    madeOn: day('11'),
    expiresOn: day('17'),
  });
  return Object.keys(reading).length === 0 ? { other: text } : reading;
}

/** Names under which makers put a serial number into an address. */
const SERIAL_PARAMETER = /^(?:sn|s|serial|serialno|serialnumber|serial_no|serial_number|sno)$/i;

function fromWeb(text: string): CodeReading | undefined {
  if (!/^https?:\/\/\S+$/i.test(text)) return undefined;
  const [path = '', query = ''] = text.split('#')[0]?.split('?') ?? [];
  // GS1 Digital Link: the identifiers are folders of the address.
  const part = (identifier: string) => new RegExp(`/${identifier}/([^/]+)`).exec(path)?.[1];
  const gtin = part('01');
  const parameter = query
    .split('&')
    .map((pair) => pair.split('='))
    .find(([name = '', value = '']) => SERIAL_PARAMETER.test(name) && value !== '')?.[1];
  const serial = decoded((gtin === undefined ? undefined : part('21')) ?? parameter);
  return withoutUndefined({
    web: text,
    gtin: gtin !== undefined && isGtin(gtin) ? gtin : undefined,
    serial: serial !== undefined && serial.length <= SERIAL_MAX_LENGTH ? serial : undefined,
  });
}

function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return codeText(decodeURIComponent(text.replaceAll('+', ' '))) || undefined;
  } catch {
    return undefined;
  }
}

/** "S/N: 123", "IMEI 35…", "MAC=00:…": the label says itself what it is. */
function fromNamed(text: string): CodeReading | undefined {
  const match =
    /^(S\/?N|SERIAL(?:\s?(?:NUMBER|NR|NO|N°)\.?)?|IMEI|MAC)\s*[:=#]\s*(.+)$/is.exec(text) ??
    /^(S\/N|SN|IMEI|MAC)\s+(.+)$/is.exec(text);
  const [, name = '', value = ''] = match ?? [];
  const alone = value.trim();
  if (alone === '') return undefined;
  if (/^imei$/i.test(name)) {
    const imei = imeiOf(alone);
    return imei === undefined ? undefined : { imei };
  }
  if (/^mac$/i.test(name)) {
    const mac = macOf(alone);
    return mac === undefined ? undefined : { mac };
  }
  return alone.length <= SERIAL_MAX_LENGTH ? { serial: alone } : undefined;
}

/** Fifteen digits, the last of which checks the others (Luhn). */
export function imeiOf(text: string): string | undefined {
  const digits = text.replace(/[ /-]/g, '');
  if (!/^\d{15}$/.test(digits) || /^(\d)\1*$/.test(digits)) return undefined;
  const sum = Array.from(digits, Number).reduce((total, digit, place) => {
    const value = digit * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 ? digits : undefined;
}

/** Of one device: not of a group of them, nor of all or none. */
export function macOf(text: string): string | undefined {
  const isWritten =
    /^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i.test(text) ||
    /^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i.test(text) ||
    /^[0-9a-f]{12}$/i.test(text);
  if (!isWritten) return undefined;
  const hex = text.replace(/[^0-9a-f]/gi, '').toUpperCase();
  const isGroup = (Number.parseInt(hex.slice(0, 2), 16) & 1) === 1;
  if (isGroup || /^0+$/.test(hex)) return undefined;
  return hex.match(/../g)?.join(':');
}

/** Optional parts are left out, not set to undefined. */
const withoutUndefined = (parts: {
  readonly [K in keyof CodeReading]: CodeReading[K] | undefined;
}): CodeReading =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
