/** What a code that was read fills in of an object. Nothing that stands there is replaced. Pure. */
import { MOST_SERIALS, type NewItem } from './item.js';
import type { CodeReading } from './read-code.js';

export type CodeOutcome =
  | { readonly kind: 'filled'; readonly part: Partial<NewItem> }
  /** All of it stands there already. */
  | { readonly kind: 'known' }
  /** Only the number of the article: every one of that make has it. */
  | { readonly kind: 'article' }
  /** Nothing for a field. */
  | { readonly kind: 'nothing' };

export function fillFromCode(item: NewItem, reading: CodeReading): CodeOutcome {
  const { serial, imei, mac, label, reference, gtin } = reading;
  const serials = (item.serials ?? []).filter((each) => each !== '');
  const wanted: Partial<Record<'imei' | 'mac' | 'labelCode' | 'model', string | undefined>> = {
    imei,
    mac,
    labelCode: label,
    model: reference,
  };
  const part: Partial<NewItem> = Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => {
      const present = item[field as keyof typeof wanted];
      return value !== undefined && (present === undefined || present === '');
    }),
  );
  const isNewSerial =
    serial !== undefined && !serials.includes(serial) && serials.length < MOST_SERIALS;
  if (isNewSerial) return { kind: 'filled', part: { ...part, serials: [...serials, serial] } };
  if (Object.keys(part).length > 0) return { kind: 'filled', part };
  const saysSomething = [serial, imei, mac, label, reference].some((each) => each !== undefined);
  if (saysSomething) return { kind: 'known' };
  return { kind: gtin === undefined ? 'nothing' : 'article' };
}
