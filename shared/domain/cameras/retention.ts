/** When recorded images must be gone. Pure. */
import { addDays, addMonths } from '../../base/calendar.js';

/** A month counts 28 days at least: a setting up to that never exceeds one, whatever the day. */
export const ALWAYS_WITHIN_A_MONTH_DAYS = 28;

/** The first day on which nothing of this day's images may be left: the setting's, or a month later if that is sooner. */
export function goneFrom(filmedOn: string, retentionDays: number): string {
  const bySetting = addDays(filmedOn, retentionDays);
  const byLaw = addMonths(filmedOn, 1);
  return bySetting < byLaw ? bySetting : byLaw;
}
