/** The 72 hours of GDPR art. 33 § 1, counted in elapsed time: a change to summer time does not shorten them. Pure. */
const HOUR_MS = 3_600_000;
export const NOTICE_HOURS = 72;

/** ISO date-time, UTC. */
export const deadlineOf = (noticedAt: string): string =>
  new Date(Date.parse(noticedAt) + NOTICE_HOURS * HOUR_MS).toISOString();

export interface TimeLeft {
  readonly isOver: boolean;
  /** Whole hours and minutes until the deadline, or since it. */
  readonly hours: number;
  readonly minutes: number;
}

export function timeLeft(noticedAt: string, now: string): TimeLeft {
  const leftMs = Date.parse(deadlineOf(noticedAt)) - Date.parse(now);
  const minutes = Math.floor(Math.abs(leftMs) / 60_000);
  return { isOver: leftMs < 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
