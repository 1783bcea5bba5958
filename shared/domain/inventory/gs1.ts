/** GS1 element strings, as on the labels of medical devices. General Specifications §3: application identifiers. */

/** How a group separator reads once the text of a code is made visible. */
export const GS1_SEPARATOR = '\u241d';

interface Rule {
  /** Most characters after the identifier. */
  readonly most: number;
  /** Exactly so many, and no separator is needed after them. */
  readonly isFixed?: true;
  readonly isNumber?: true;
}
const fixed = (most: number): Rule => ({ most, isFixed: true, isNumber: true });
const upTo = (most: number): Rule => ({ most });

/** Identifiers on devices, parcels and consumables; a string with any other is taken for no GS1 string at all. */
const RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    '00': fixed(18),
    '01': fixed(14),
    '02': fixed(14),
    '10': upTo(20),
    '11': fixed(6),
    '12': fixed(6),
    '13': fixed(6),
    '15': fixed(6),
    '16': fixed(6),
    '17': fixed(6),
    '20': fixed(2),
    '21': upTo(20),
    '22': upTo(20),
    '30': upTo(8),
    '37': upTo(8),
    '235': upTo(28),
    '240': upTo(30),
    '241': upTo(30),
    '242': upTo(6),
    '243': upTo(20),
    '250': upTo(30),
    '251': upTo(30),
    '254': upTo(20),
    '400': upTo(30),
    '401': upTo(30),
    '410': fixed(13),
    '411': fixed(13),
    '412': fixed(13),
    '413': fixed(13),
    '414': fixed(13),
    '415': fixed(13),
    '416': fixed(13),
    '417': fixed(13),
    '710': upTo(20),
    '711': upTo(20),
    '712': upTo(20),
    '713': upTo(20),
    '714': upTo(20),
    '715': upTo(20),
    '7003': { most: 10, isNumber: true },
    '8003': upTo(30),
    '8004': upTo(30),
    '8006': { most: 18, isNumber: true },
    '8012': upTo(20),
    '8018': { most: 18, isNumber: true },
    '8020': upTo(25),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [String(91 + n), upTo(90)])),
  }),
);

/** By identifier, the first value of each. */
export type Gs1Elements = ReadonlyMap<string, string>;

/** Undefined unless the whole text is a GS1 string: `(01)…(21)…`, or raw with separators. */
export function gs1Elements(text: string): Gs1Elements | undefined {
  const plain = text.replace(/^\](?:C1|d2|Q3|e0)/, '');
  const found = plain.startsWith('(') ? bracketed(plain) : raw(plain);
  if (found === undefined || found.size === 0) return undefined;
  const gtin = found.get('01');
  return gtin === undefined || isGtin(gtin) ? found : undefined;
}

function bracketed(text: string): Gs1Elements | undefined {
  const elements = new Map<string, string>();
  const parts = text.matchAll(/\((\d{2,4})\)(.*?)(?=\(\d{2,4}\)|$)/gs);
  let read = 0;
  for (const [whole, identifier = '', value = ''] of parts) {
    read += whole.length;
    const rule = RULES.get(identifier);
    if (rule === undefined || !fits(value.replace(GS1_SEPARATOR, ''), rule)) return undefined;
    if (!elements.has(identifier)) elements.set(identifier, value.replace(GS1_SEPARATOR, ''));
  }
  return read === text.length ? elements : undefined;
}

function raw(text: string): Gs1Elements | undefined {
  const elements = new Map<string, string>();
  let rest = text.startsWith(GS1_SEPARATOR) ? text.slice(1) : text;
  while (rest !== '') {
    const identifier = [2, 3, 4].map((n) => rest.slice(0, n)).find((each) => RULES.has(each));
    const rule = identifier === undefined ? undefined : RULES.get(identifier);
    if (identifier === undefined || rule === undefined) return undefined;
    rest = rest.slice(identifier.length);
    const separator = rest.indexOf(GS1_SEPARATOR);
    const end = rule.isFixed ? rule.most : separator === -1 ? rest.length : separator;
    const value = rest.slice(0, end);
    if (!fits(value, rule)) return undefined;
    if (!elements.has(identifier)) elements.set(identifier, value);
    rest = rest.slice(end);
    if (rest.startsWith(GS1_SEPARATOR)) rest = rest.slice(1);
  }
  return elements;
}

const fits = (value: string, { most, isFixed, isNumber }: Rule): boolean =>
  (isFixed ? value.length === most : value.length >= 1 && value.length <= most) &&
  (isNumber ? /^\d+$/ : /^[!-~ ]+$/).test(value);

/** EAN-8, UPC-A, EAN-13 or GTIN-14 whose last digit checks the others. */
export function isGtin(digits: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits, Number).reduceRight(
    (total, digit, place) => total + digit * ((digits.length - place) % 2 === 1 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}

/**
 * `YYMMDD` as an ISO date. Day 00 is the last of the month. Equipment is younger than 1980, and what expires does so
 * before 2080.
 */
export function gs1Day(digits: string): string | undefined {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const fullYear = year < 80 ? 2000 + year : 1900 + year;
  const lastDay = new Date(Date.UTC(fullYear, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day > lastDay) return undefined;
  return [fullYear, month, day === 0 ? lastDay : day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
