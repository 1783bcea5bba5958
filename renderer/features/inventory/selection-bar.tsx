/** What can be done with the objects that are ticked. */
import { DoorOpen, Eye, PackageX, QrCode, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { amountText } from '../../../shared/domain/money/amount.js';
import {
  valueCents,
  withEvent,
  type Item,
  type ItemId,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';
import { useLanguage, useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useToast } from '../../ui/toast.js';
import { newItemOf, type ItemPlace } from './item-form-model.js';
import { RoomSelect } from './room-select.js';

export interface SelectionBarProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly items: readonly Item[];
  readonly onFailed: () => void;
  readonly onLabels: (itemIds: readonly ItemId[]) => void;
  readonly onStolen: (itemIds: readonly ItemId[]) => void;
  readonly onNothing: () => void;
}

export function SelectionBar(props: SelectionBarProps) {
  const { inventory, items, onFailed, onLabels, onStolen, onNothing } = props;
  const t = useT();
  const toast = useToast();
  const { language } = useLanguage();
  const { today } = useSurvey();
  const [isMoving, setIsMoving] = useState(false);
  const total = items.reduce((sum, item) => sum + (valueCents(item) ?? 0), 0);
  const ids = items.map(({ id }) => id);

  /** Changes all of them at once, and offers the way back. */
  const change = async (next: (item: NewItem, id: ItemId) => NewItem, text: string) => {
    try {
      await inventory.save(
        items.map((item) => ({ id: item.id, item: next(newItemOf(item), item.id) })),
      );
      toast.show({
        text,
        action: {
          label: t('inventory.action.undo'),
          run: () => {
            inventory
              .save(items.map((item) => ({ id: item.id, item: newItemOf(item) })))
              .catch(onFailed);
          },
        },
      });
    } catch {
      onFailed();
    }
  };
  const remove = async () => {
    try {
      await inventory.remove(ids);
      onNothing();
      toast.show({
        text: t('inventory.status.removed', { count: ids.length }),
        action: {
          label: t('inventory.action.undo'),
          run: () => {
            inventory.restore(ids).catch(onFailed);
          },
        },
      });
    } catch {
      onFailed();
    }
  };
  const move = (place: ItemPlace) => {
    setIsMoving(false);
    void change(
      ({ roomId, siteId: _site, ...item }) => {
        const moved = { ...item, ...place };
        return roomId === place.roomId
          ? moved
          : withEvent(moved, {
              on: today,
              what: 'moved',
              ...(roomId === undefined ? {} : { fromRoomId: roomId }),
            });
      },
      t('inventory.status.moved', { count: items.length }),
    );
  };
  return (
    <div className="inv-selection" role="region" aria-label={t('inventory.label.selection')}>
      <b className="grow" role="status">
        {t('inventory.label.objects', { count: items.length })}
        {total > 0 && <span className="num">, {amountText(language, total)}</span>}
      </b>
      <Button
        size="sm"
        onClick={() => {
          setIsMoving(true);
        }}
      >
        <DoorOpen className="i s14" aria-hidden="true" />
        {t('inventory.action.move')}
      </Button>
      <Button
        size="sm"
        onClick={() =>
          void change(
            (item) => withEvent(item, { on: today, what: 'checked' }),
            t('inventory.status.checked', { count: items.length }),
          )
        }
      >
        <Eye className="i s14" aria-hidden="true" />
        {t('inventory.action.check')}
      </Button>
      <Button
        size="sm"
        onClick={() => {
          onLabels(ids);
        }}
      >
        <QrCode className="i s14" aria-hidden="true" />
        {t('labels.action.print')}
      </Button>
      <Button
        size="sm"
        onClick={() => {
          onStolen(ids);
        }}
      >
        <PackageX className="i s14" aria-hidden="true" />
        {t('thefts.action.declare-these')}
      </Button>
      <Button size="sm" variant="danger" onClick={() => void remove()}>
        <Trash2 className="i s14" aria-hidden="true" />
        {t('inventory.action.remove')}
      </Button>
      <Button size="sm" variant="quiet" onClick={onNothing}>
        {t('inventory.action.deselect')}
      </Button>
      {isMoving && (
        <Dialog
          title={t('inventory.title.move', { count: items.length })}
          onClose={() => {
            setIsMoving(false);
          }}
        >
          <MoveForm inventory={inventory} onMove={move} />
        </Dialog>
      )}
    </div>
  );
}

interface MoveFormProps {
  readonly inventory: SelectionBarProps['inventory'];
  readonly onMove: (place: ItemPlace) => void;
}

function MoveForm({ inventory, onMove }: MoveFormProps) {
  const t = useT();
  const [place, setPlace] = useState<ItemPlace>({});
  return (
    <form
      className="stack g3 mt3"
      onSubmit={(event) => {
        event.preventDefault();
        onMove(place);
      }}
    >
      <RoomSelect inventory={inventory} place={place} onChange={setPlace} />
      <div className="row">
        <Button type="submit" variant="primary">
          {t('inventory.action.move')}
        </Button>
      </div>
    </form>
  );
}
