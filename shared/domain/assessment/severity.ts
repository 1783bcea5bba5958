/** The word shown for a question's weight. */
export const SEVERITIES = ['urgent', 'important', 'useful'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Weight 5 is urgent, 4 and 3 important, 2 and 1 useful. */
export function severityOf(weight: number): Severity {
  if (weight >= 5) return 'urgent';
  return weight >= 3 ? 'important' : 'useful';
}
