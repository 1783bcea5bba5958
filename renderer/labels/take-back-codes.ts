/** Takes codes back from objects that still bear them; what else was changed of them meanwhile stays. */
import type { ItemId } from '../../shared/domain/inventory/item.js';
import type { LabelCode } from '../../shared/domain/inventory/label-code.js';
import { call } from '../ipc.js';
import type { InventoryChanges } from '../state/inventory.js';
import { codeOn, withCode } from './label-codes.js';

export interface GivenCode {
  readonly code: LabelCode;
  /** What the object bore until then. */
  readonly before: LabelCode | undefined;
}

/** Throws when the vault refuses. */
export async function takeBackCodes(
  given: ReadonlyMap<ItemId, GivenCode>,
  save: InventoryChanges['save'],
): Promise<void> {
  if (given.size === 0) return;
  // As they are in the vault now: the screen that gave the codes may be gone.
  const { items } = await call('inventory.get');
  const entries = items.flatMap((item) => {
    const { code, before } = given.get(item.id) ?? {};
    return code !== undefined && codeOn(item) === code
      ? [{ id: item.id, item: withCode(item, before) }]
      : [];
  });
  if (entries.length > 0) await save(entries);
}
