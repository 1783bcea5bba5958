/** Whether all objects leave, or those that the list showed. */
import type { ItemId } from '../../../shared/domain/inventory/item.js';
import { useT } from '../../i18n.js';
import { ChoiceField } from '../../ui/form-controls.js';

export type Which = 'all' | 'shown';

export interface WhichItemsProps {
  readonly count: number;
  readonly shownIds: readonly ItemId[] | undefined;
  readonly value: Which;
  readonly onChange: (which: Which) => void;
}

/** Nothing to choose where the list showed all. */
export function WhichItems({ count, shownIds, value, onChange }: WhichItemsProps) {
  const t = useT();
  if (!isNarrowed(count, shownIds)) return undefined;
  return (
    <ChoiceField
      label={t('inventory-import.label.which')}
      value={value}
      options={[
        {
          value: 'shown',
          label: t('inventory-import.label.which-shown', { count: shownIds.length }),
        },
        { value: 'all', label: t('inventory-import.label.which-all', { count }) },
      ]}
      onChange={onChange}
    />
  );
}

export const isNarrowed = (
  count: number,
  shownIds: readonly ItemId[] | undefined,
): shownIds is readonly ItemId[] =>
  shownIds !== undefined && shownIds.length > 0 && shownIds.length < count;

/** As a call takes them: left out for all. */
export const idsOf = (
  which: Which,
  shownIds: readonly ItemId[] | undefined,
): { readonly itemIds?: ItemId[] } =>
  which === 'shown' && shownIds !== undefined ? { itemIds: [...shownIds] } : {};
