/** Commits that carry their number, in a few places that are written over and over. */
import type { Records } from '../../electron/vault/records.js';

/** Few enough that opening stays quick after a hundred thousand commits. */
const PLACES = 40;

const noteOf = (n: number): string => 'x'.repeat((n * 37) % 3000);

/** Three records in one transaction: none of them may be seen without the others. */
export function writeCommit(records: Records, n: number): void {
  const place = n % PLACES;
  records.putMany([
    { type: 'answer', id: records.idFor('answer', `place${place}`), value: { n, note: noteOf(n) } },
    { type: 'plan-item', id: records.idFor('plan-item', `place${place}`), value: { n } },
    { type: 'draft', id: records.idFor('draft', 'counter'), value: { n } },
  ]);
}

export interface CountedState {
  /** Number of the last commit found; 0 for none. */
  readonly last: number;
  /** Everything is as it was right after that commit. */
  readonly isWhole: boolean;
}

export function stateOf(records: Records): CountedState {
  const last = records.get<{ n: number }>('draft', records.idFor('draft', 'counter'))?.n ?? 0;
  const isWhole = Array.from({ length: PLACES }, (_, place) => {
    const expected = last - ((last - place + PLACES) % PLACES);
    const answer = records.get<{ n: number; note: string }>(
      'answer',
      records.idFor('answer', `place${place}`),
    );
    const item = records.get<{ n: number }>(
      'plan-item',
      records.idFor('plan-item', `place${place}`),
    );
    if (expected <= 0) return answer === undefined && item === undefined;
    return answer?.n === expected && answer.note === noteOf(expected) && item?.n === expected;
  }).every(Boolean);
  return { last, isWhole };
}
