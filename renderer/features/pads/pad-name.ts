/** What a pad is called on every screen: its kind, whose it is, its numbers. */
import { rangeOf, spanText } from '../../../shared/domain/pads/number-range.js';
import type { Pad } from '../../../shared/domain/pads/pad.js';
import type { Translate } from '../../i18n.js';

export function numbersOf({ from, to }: Pick<Pad, 'from' | 'to'>): string {
  const range = rangeOf(from, to);
  if (range !== undefined) return spanText(range, range);
  return [from, to].filter((text) => text !== '').join(' – ');
}

export const padName = (t: Translate, pad: Pick<Pad, 'kind' | 'holder' | 'from' | 'to'>): string =>
  [t(`pads.label.kind-${pad.kind}`), pad.holder, numbersOf(pad)]
    .filter((text) => text !== '')
    .join(' · ');
