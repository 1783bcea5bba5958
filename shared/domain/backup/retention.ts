/**
 * Which verified backups are kept: the newest of each of the last days, weeks and months that have one.
 * Calendar of UTC: the same folder is pruned alike wherever it is plugged in. Pure.
 */

export interface DatedBackup {
  readonly name: string;
  /** ISO date-time, UTC. */
  readonly createdAt: string;
}

/** A week of daily copies, a month of weekly ones, a year of monthly ones. */
export const KEPT = { days: 7, weeks: 5, months: 12 } as const;

/**
 * Names of the backups that may go. `lastVerified` is never among them, whatever its date says: a clock
 * that was set back would make the newest file look like the oldest.
 */
export function prunableBackups(
  backups: readonly DatedBackup[],
  lastVerified: string,
): readonly string[] {
  const newestFirst = [...backups].sort(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || b.name.localeCompare(a.name),
  );
  const kept = new Set([
    lastVerified,
    ...newestOfEach(newestFirst, dayOf, KEPT.days),
    ...newestOfEach(newestFirst, weekOf, KEPT.weeks),
    ...newestOfEach(newestFirst, monthOf, KEPT.months),
  ]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

function newestOfEach(
  newestFirst: readonly DatedBackup[],
  periodOf: (iso: string) => string,
  limit: number,
): readonly string[] {
  const newest = new Map<string, string>();
  for (const { name, createdAt } of newestFirst) {
    const period = periodOf(createdAt);
    if (!newest.has(period)) newest.set(period, name);
  }
  return [...newest.values()].slice(0, limit);
}

const dayOf = (iso: string): string => iso.slice(0, 10);
const monthOf = (iso: string): string => iso.slice(0, 7);

const DAY_MS = 86_400_000;

/** The Monday the week began on, as in ISO 8601. */
function weekOf(iso: string): string {
  const days = Math.floor(Date.parse(iso) / DAY_MS);
  // 1970-01-01 was a Thursday: three days after a Monday.
  return String(Math.floor((days + 3) / 7));
}
