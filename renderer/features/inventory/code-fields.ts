/** What a code that was read says of an object, and whether the object says so already. Pure. */
import { compact } from '../../../shared/domain/inventory/search-items.js';
import {
  readingsOf,
  type CodeReading,
  type ReadCode,
} from '../../../shared/domain/inventory/read-code.js';
import { MOST_SERIALS, type NewItem } from '../../../shared/domain/inventory/item.js';

/** Numbers of one piece; the number of an article is that of all its like. */
export type CodeFields = Pick<CodeReading, 'serial' | 'imei' | 'mac' | 'label'>;

/** Undefined for a code that names no single piece. */
export function codeFieldsOf(code: ReadCode): CodeFields | undefined {
  const [first] = readingsOf(code);
  if (first === undefined) return undefined;
  const { serial, imei, mac, label } = first;
  const fields = {
    ...(serial === undefined ? {} : { serial }),
    ...(imei === undefined ? {} : { imei }),
    ...(mac === undefined ? {} : { mac }),
    ...(label === undefined ? {} : { label }),
  };
  return Object.keys(fields).length === 0 ? undefined : fields;
}

const numbersOf = ({ serial, imei, mac, label }: CodeFields): readonly string[] =>
  [serial, imei, mac, label].filter((each) => each !== undefined);

export const textOfFields = (fields: CodeFields): string => numbersOf(fields).join(' · ');

/** Whether the object has every one of these numbers. */
export function hasFields(
  { serials = [], imei = '', mac = '', labelCode = '' }: NewItem,
  fields: CodeFields,
): boolean {
  const known = [...serials, imei, mac, labelCode].map(compact);
  return numbersOf(fields).every((number) => known.includes(compact(number)));
}

/**
 * The part of an object that changes when they are taken. A number never replaces another one: where its place is taken
 * it goes to the serial numbers, to be looked at.
 */
export function withFields(item: NewItem, fields: CodeFields): Partial<NewItem> {
  const { serial, imei, mac, label } = fields;
  const isOther = (before: string | undefined, read: string | undefined): read is string =>
    read !== undefined &&
    before !== undefined &&
    before !== '' &&
    compact(before) !== compact(read);
  const others = [
    ...(isOther(item.imei, imei) ? [imei] : []),
    ...(isOther(item.mac, mac) ? [mac] : []),
  ];
  const before = (item.serials ?? []).filter((each) => each.trim() !== '');
  const added = [...(serial === undefined ? [] : [serial]), ...others].filter(
    (number) => !before.some((each) => compact(each) === compact(number)),
  );
  return {
    ...(added.length === 0 ? {} : { serials: [...before, ...added].slice(0, MOST_SERIALS) }),
    ...(imei === undefined || isOther(item.imei, imei) ? {} : { imei }),
    ...(mac === undefined || isOther(item.mac, mac) ? {} : { mac }),
    // A new label takes the place of one that came off.
    ...(label === undefined ? {} : { labelCode: label }),
  };
}
