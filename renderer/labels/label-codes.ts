/** Label codes in the window: fresh ones from the browser's randomness, and those that objects have already. */
import type { Item, NewItem } from '../../shared/domain/inventory/item.js';
import {
  drawLabelCodes,
  parseLabelCode,
  type LabelCode,
} from '../../shared/domain/inventory/label-code.js';

const randomIds = {
  hex: (bytes: number): string =>
    [...crypto.getRandomValues(new Uint8Array(bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
};

/** None of them is on an object. */
export const freshCodes = (items: readonly Item[], count: number): readonly LabelCode[] =>
  drawLabelCodes(
    randomIds,
    count,
    new Set(items.flatMap(({ labelCode }) => (labelCode === undefined ? [] : [labelCode]))),
  );

/** Undefined for none, and for something typed or imported that is no label code. */
export const codeOn = ({ labelCode }: Pick<NewItem, 'labelCode'>): LabelCode | undefined =>
  labelCode === undefined ? undefined : parseLabelCode(labelCode);

/** The object that bears the label. */
export const itemWith = (items: readonly Item[], code: LabelCode): Item | undefined =>
  items.find((item) => codeOn(item) === code);

/** With another code, or with none. */
export function withCode(item: Item, code: LabelCode | undefined): NewItem {
  const { id: _id, addedAt: _addedAt, labelCode: _before, ...rest } = item;
  return code === undefined ? rest : { ...rest, labelCode: code };
}
