/** Which attachments are due to be read today, and which were within thirty days. Pure. */

/** All of them are read within this many days. */
export const ROUND_DAYS = 30;
const DAY_MS = 86_400_000;

/** One day's share: the ids behind `after` up to and with `through`, going round from the last id to the first. */
export interface CheckRun {
  /** YYYY-MM-DD, the practice's calendar. */
  readonly day: string;
  readonly after: string;
  readonly through: string;
}

/** Whole days from one calendar day to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/**
 * The ids to read today, `ids` being sorted: a thirtieth for each day since the last run, at least one; none
 * when today's share was read. After a month without the program all are due. A clock that was put back
 * makes a day like any other.
 */
export function shareDue(
  ids: readonly string[],
  runs: readonly CheckRun[],
  today: string,
): readonly string[] {
  const last = runs.at(-1);
  if (last?.day === today || ids.length === 0) return [];
  const days = last === undefined ? 1 : Math.max(1, daysBetween(last.day, today));
  const count = Math.ceil((ids.length * Math.min(days, ROUND_DAYS)) / ROUND_DAYS);
  const next = last === undefined ? 0 : ids.findIndex((id) => id > last.through);
  const start = next < 0 ? 0 : next;
  return [...ids.slice(start), ...ids.slice(0, start)].slice(0, count);
}

/** Before the first id there can be. */
const START = '0'.repeat(32);

/**
 * The runs to keep, with today's: `share` as `shareDue` gave it. What is added later between two ids of a
 * run was read back when it was added, which is later still.
 */
export function withRun(
  runs: readonly CheckRun[],
  share: readonly string[],
  today: string,
): readonly CheckRun[] {
  const through = share.at(-1);
  if (through === undefined) return runs;
  const recent = runs.filter(({ day }) => isRecent(day, today));
  return [...recent, { day: today, after: runs.at(-1)?.through ?? START, through }];
}

export const wasReadLately = (id: string, runs: readonly CheckRun[], today: string): boolean =>
  runs.some((run) => isRecent(run.day, today) && isWithin(id, run));

const isRecent = (day: string, today: string): boolean => {
  const days = daysBetween(day, today);
  return days >= 0 && days < ROUND_DAYS;
};

const isWithin = (id: string, { after, through }: CheckRun): boolean =>
  after < through ? id > after && id <= through : id > after || id <= through;
