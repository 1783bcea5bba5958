/** Days as workbooks count them: 1 is 1900-01-01, with a 29 February 1900 that never was; or from 1904 on. */

const DAY_MS = 86_400_000;
/** Day 0 of the count from 61 on, where the day that never was lies behind. */
const ORIGIN_MS = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
/** 9999-12-31. */
const LAST = 2_958_465;

/** YYYY-MM-DD, the hour left out; undefined outside 1900 to 9999. */
export function dayFromSerial(serial: number, isFrom1904 = false): string | undefined {
  const whole = Math.floor(serial) + (isFrom1904 ? DAYS_TO_1904 : 0);
  if (!Number.isFinite(serial) || whole < 1 || whole > LAST) return undefined;
  const shifted = whole < 60 ? whole + 1 : whole;
  return new Date(ORIGIN_MS + shifted * DAY_MS).toISOString().slice(0, 10);
}

/** Undefined before 1900-03-01, where programs disagree. */
export function serialFromDay(day: string): number | undefined {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - ORIGIN_MS) / DAY_MS);
  return Number.isNaN(serial) || serial < 61 || serial > LAST ? undefined : serial;
}
