/** One cell of a table as a value of an object: days, sums and words as people and spreadsheets write them. */
import { centsFrom, MOST_CENTS } from '../money/amount.js';
import { dayFromSerial } from '../../table/excel-day.js';
import type { Cell } from '../../table/table.js';

/** One line, blanks as single ones. */
export const lineOf = (cell: Cell): string => String(cell).replaceAll(/\s+/g, ' ').trim();

/** Days of this century and the end of the last one as bare numbers; other numbers are no days. */
const SERIALS = { least: 20_000, most: 80_000 } as const;

/** YYYY-MM-DD from "14/06/2021", "14.6.21", "2021-06-14T10:00" or a workbook's number. Day before month, as in Belgium. */
export function dayOf(cell: Cell): string | undefined {
  if (typeof cell === 'number' || /^\d{5}(?:[.,]\d+)?$/.test(cell.trim())) {
    const serial = typeof cell === 'number' ? cell : Number.parseInt(cell, 10);
    return serial >= SERIALS.least && serial <= SERIALS.most ? dayFromSerial(serial) : undefined;
  }
  const text = cell.trim().replace(/[T ]\d{1,2}[:h].*$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/.exec(text);
  if (local === null) return undefined;
  const year = Number(local[3]);
  const century = local[3]?.length === 4 ? 0 : year < 70 ? 2000 : 1900;
  return realDay(century + year, Number(local[2]), Number(local[1]));
}

function realDay(year: number, month: number, day: number): string | undefined {
  const pad = (part: number, length = 2): string => String(part).padStart(length, '0');
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const moment = Date.parse(`${text}T12:00:00Z`);
  if (Number.isNaN(moment) || year < 1900) return undefined;
  // 31 June becomes 1 July by itself.
  return new Date(moment).toISOString().startsWith(text) ? text : undefined;
}

/** Cents; a typed number of a workbook needs no guessing where its decimals begin. */
export function centsOf(cell: Cell): number | undefined {
  if (typeof cell === 'string') return centsFrom(cell.replace(/\b(?:EUR|euros?)\b/i, ''));
  const cents = Math.round(cell * 100);
  return cents >= 0 && cents <= MOST_CENTS ? cents : undefined;
}
