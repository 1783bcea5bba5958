/** What can be noted of an object that is kept, each with its way back. */
import { Check, Copy, Eye, Trash2 } from 'lucide-react';
import {
  isHeld,
  stateOf,
  withEvent,
  type Item,
  type ItemState,
} from '../../../shared/domain/inventory/item.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { newItemOf } from './item-form-model.js';

export interface ItemActionsProps {
  readonly item: Item;
  readonly inventory: InventoryChanges;
  readonly onFailed: () => void;
  readonly onLike: () => void;
  readonly onRemove: () => void;
}

export function ItemActions({ item, inventory, onFailed, onLike, onRemove }: ItemActionsProps) {
  const t = useT();
  const toast = useToast();
  const { today } = useSurvey();
  const note = async (what: ItemState | 'checked') => {
    const before = newItemOf(item);
    try {
      await inventory.save([{ id: item.id, item: withEvent(before, { on: today, what }) }]);
      toast.show({
        text: t(`inventory.status.event-${what}`),
        action: {
          label: t('inventory.action.undo'),
          run: () => {
            inventory.save([{ id: item.id, item: before }]).catch(onFailed);
          },
        },
      });
    } catch {
      onFailed();
    }
  };
  const state = stateOf(item);
  return (
    <div className="row inv-item-foot">
      {isHeld(item) ? (
        <>
          <Button size="sm" onClick={() => void note('checked')}>
            <Eye className="i s14" aria-hidden="true" />
            {t('inventory.action.check')}
          </Button>
          <Button size="sm" onClick={() => void note('missing')}>
            {t('inventory.action.missing')}
          </Button>
          <Button size="sm" onClick={() => void note('disposed')}>
            {t('inventory.action.dispose')}
          </Button>
        </>
      ) : (
        <Button size="sm" onClick={() => void note(state === 'stolen' ? 'recovered' : 'present')}>
          <Check className="i s14" aria-hidden="true" />
          {t(state === 'stolen' ? 'inventory.action.recovered' : 'inventory.action.found')}
        </Button>
      )}
      <Button size="sm" onClick={onLike}>
        <Copy className="i s14" aria-hidden="true" />
        {t('inventory.action.like-it')}
      </Button>
      <Button size="sm" variant="danger" onClick={onRemove}>
        <Trash2 className="i s14" aria-hidden="true" />
        {t('inventory.action.remove')}
      </Button>
    </div>
  );
}
