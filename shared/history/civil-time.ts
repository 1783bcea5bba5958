/** The clock on the wall when an entry was made, wherever it is read. Pure. */
const MINUTE_MS = 60_000;
/** The latest moment a Date can hold. */
const MAX_MS = 8.64e15;

export interface Moment {
  readonly atMs: number;
  readonly zoneOffsetMin: number;
}

/** A date whose UTC fields are those of the civil time. */
export const civilDate = ({ atMs, zoneOffsetMin }: Moment): Date =>
  new Date(Math.min(Math.max(atMs + zoneOffsetMin * MINUTE_MS, 0), MAX_MS));

/** "UTC+1", "UTC+5:30", "UTC". */
export function zoneName({ zoneOffsetMin }: Moment): string {
  if (zoneOffsetMin === 0) return 'UTC';
  const { sign, hours, minutes } = offsetParts(zoneOffsetMin);
  return `UTC${sign}${String(hours)}${minutes === 0 ? '' : `:${twoDigits(minutes)}`}`;
}

/** "2026-11-22 11:30:05 +01:00". */
export function civilText(moment: Moment): string {
  const { sign, hours, minutes } = offsetParts(moment.zoneOffsetMin);
  const civil = civilDate(moment).toISOString().replace('T', ' ');
  return `${civil.slice(0, civil.indexOf('.'))} ${sign}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

function offsetParts(offsetMin: number): { sign: string; hours: number; minutes: number } {
  const size = Math.abs(offsetMin);
  return { sign: offsetMin < 0 ? '-' : '+', hours: Math.floor(size / 60), minutes: size % 60 };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
