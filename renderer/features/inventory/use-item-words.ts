/** The words of kinds, states and protections, and what counts as a word when one searches. */
import { useMemo } from 'react';
import {
  stateOf,
  type Item,
  type ItemKind,
  type ItemProtection,
  type ItemState,
} from '../../../shared/domain/inventory/item.js';
import { useT } from '../../i18n.js';

export interface ItemWords {
  readonly kind: (kind: ItemKind) => string;
  readonly state: (state: ItemState) => string;
  readonly protection: (protection: ItemProtection) => string;
  readonly name: (item: Pick<Item, 'name'>) => string;
  readonly of: (item: Item) => string;
}

export function useItemWords(): ItemWords {
  const t = useT();
  return useMemo<ItemWords>(
    () => ({
      kind: (kind) => t(`inventory.label.kind-${kind}`),
      state: (state) => t(`inventory.status.state-${state}`),
      protection: (protection) => t(`inventory.status.protection-${protection}`),
      name: ({ name }) => (name.trim() === '' ? t('inventory.label.unnamed') : name),
      of: (item) =>
        `${t(`inventory.label.kind-${item.kind}`)} ${t(`inventory.status.state-${stateOf(item)}`)}`,
    }),
    [t],
  );
}
