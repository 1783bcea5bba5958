/** Where a duty stands. `missing`: late, or lacking now. */
export type DutyState = 'done' | 'due' | 'missing';
