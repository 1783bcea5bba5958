/** An adviser's last day: a number of days in the keyring, a calendar day everywhere else. Pure. */
const DAY_MS = 86_400_000;
/** In the keyring: no last day. */
export const NO_END = 0;

/** "2026-11-22" as days since 1970-01-01. */
export const dayNumber = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Left out where there is none. */
export const lastDayOf = (expiryDay: number): { readonly lastDay?: string } =>
  expiryDay === NO_END ? {} : { lastDay: new Date(expiryDay * DAY_MS).toISOString().slice(0, 10) };
