/** Gives codes to objects without one, in one transaction, and saves the PDF; what was not printed is taken back. */
import { useState } from 'react';
import type { Item, ItemId } from '../../../shared/domain/inventory/item.js';
import type { Input } from '../../../shared/ipc/contract.js';
import { useLanguage } from '../../i18n.js';
import { call } from '../../ipc.js';
import { codeOn, freshCodes, withCode } from '../../labels/label-codes.js';
import { takeBackCodes, type GivenCode } from '../../labels/take-back-codes.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';

type Wanted = Input<'labels.exportPdf'>;
export type Placing = Pick<Wanted, 'paper' | 'start' | 'shiftX' | 'shiftY'>;

export type LabelWish =
  | {
      readonly kind: 'items';
      readonly items: readonly Item[];
      readonly copies: number;
      readonly withName: boolean;
      readonly withPractice: boolean;
    }
  | { readonly kind: 'blank'; readonly count: number; readonly withPractice: boolean }
  | { readonly kind: 'test' };

export interface Printed {
  readonly kind: LabelWish['kind'];
  readonly token: string | undefined;
  /** Codes that objects were given. */
  readonly given: ReadonlyMap<ItemId, GivenCode>;
}

export function useLabelPrint(inventory: InventoryState & InventoryChanges) {
  const { contentLanguage: language } = useLanguage();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [printed, setPrinted] = useState<Printed>();

  const give = async (items: readonly Item[]): Promise<Printed['given']> => {
    const without = items.filter((item) => codeOn(item) === undefined);
    if (without.length === 0) return new Map();
    const codes = freshCodes(inventory.items, without.length);
    const given = new Map<ItemId, GivenCode>();
    const entries = without.flatMap((item, index) => {
      const code = codes[index];
      if (code === undefined) return [];
      given.set(item.id, { code, before: undefined });
      return [{ id: item.id, item: withCode(item, code) }];
    });
    await inventory.save(entries);
    return given;
  };
  const whatOf = (wish: LabelWish): Wanted['what'] => {
    switch (wish.kind) {
      case 'items': {
        const { kind, items, copies, withName, withPractice } = wish;
        return { kind, itemIds: items.map(({ id }) => id), copies, withName, withPractice };
      }
      case 'blank': {
        const codes = [...freshCodes(inventory.items, wish.count)];
        return { kind: 'blank', codes, withPractice: wish.withPractice };
      }
      case 'test':
        return { kind: 'test' };
    }
  };

  /** Whether a file was saved. */
  const print = async (wish: LabelWish, placing: Placing): Promise<boolean> => {
    if (isBusy) return false;
    setIsBusy(true);
    setHasFailed(false);
    setPrinted(undefined);
    let given: Printed['given'] = new Map();
    try {
      if (wish.kind === 'items') given = await give(wish.items);
      const wanted = { ...placing, language, what: whatOf(wish) };
      const { outcome, token } = await call('labels.exportPdf', wanted);
      if (outcome === 'saved') {
        setPrinted({ kind: wish.kind, token, given });
        return true;
      }
      await takeBackCodes(given, inventory.save);
    } catch {
      await takeBackCodes(given, inventory.save).catch(() => undefined);
      setHasFailed(true);
    } finally {
      setIsBusy(false);
    }
    return false;
  };
  const undo = async (): Promise<void> => {
    if (printed === undefined) return;
    try {
      await takeBackCodes(printed.given, inventory.save);
      setPrinted(undefined);
    } catch {
      setHasFailed(true);
    }
  };
  return { isBusy, hasFailed, printed, print, undo };
}
