/** What a list for the police lacks about one object, so that it can be found again. Pure. */
import { gapsOf } from '../inventory/item-gaps.js';
import type { NewItem } from '../inventory/item.js';

export const POLICE_GAPS = ['no-serial', 'no-photo', 'no-mark', 'no-value'] as const;
export type PoliceGap = (typeof POLICE_GAPS)[number];

/** Judged as if it still stood in its place. */
export function policeGaps(
  { events: _events, ...item }: NewItem,
  context: { readonly today: string; readonly hasPhoto: boolean },
): readonly PoliceGap[] {
  const gaps = gapsOf(item, context);
  const lacking = POLICE_GAPS.filter((gap) => gaps.includes(gap));
  // An insured value is what the list shows: what was paid is not for the police.
  return item.insuredCents === undefined && item.kind !== 'keys' && !lacking.includes('no-value')
    ? [...lacking, 'no-value']
    : lacking;
}
