/** Between a moment in UTC and what a field for date and time shows: the minute where the computer is. */
const two = (part: number): string => String(part).padStart(2, '0');

/** "2026-11-20T09:15". */
export function localMinute(moment: string): string {
  const at = new Date(moment);
  const day = [String(at.getFullYear()), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** ISO date-time in UTC; undefined while the field holds no whole moment. */
export function utcOf(local: string): string | undefined {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
