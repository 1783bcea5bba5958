/** One object: its pictures and history on one side, its sheet or its form on the other. */
import { ArrowLeft, Check, Copy, Eye, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import {
  isHeld,
  stateOf,
  withEvent,
  type Item,
  type ItemId,
  type ItemState,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';
import { likeIt } from '../../../shared/domain/inventory/item-fields.js';
import { roomName } from '../../../shared/domain/inventory/room.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { ItemForm } from './item-form.js';
import { isUntouched, newItemOf } from './item-form-model.js';
import { ItemHistory } from './item-history.js';
import { ItemPhotos } from './item-photos.js';
import { ItemSheet } from './item-sheet.js';
import { useItemWords } from './use-item-words.js';

export interface ItemPageProps {
  readonly inventory: InventoryState & InventoryChanges;
  /** Undefined for one that is being added. */
  readonly item: Item | undefined;
  /** What a new one begins with. */
  readonly initial: NewItem;
  readonly mayChange: boolean;
  readonly onClose: () => void;
  readonly onAnother: (initial: NewItem) => void;
  /** Beside the sheet's own actions, for an object that is kept. */
  readonly actions?: ((item: Item) => ReactNode) | undefined;
}

export function ItemPage(props: ItemPageProps) {
  const { inventory, item, initial, mayChange, onClose, onAnother, actions } = props;
  const t = useT();
  const toast = useToast();
  const words = useItemWords();
  const [isEditing, setIsEditing] = useState(item === undefined);
  const [hasFailed, setHasFailed] = useState(false);
  const made = useRef<ItemId>(item?.id);
  const [madeId, setMadeId] = useState<ItemId | undefined>(item?.id);
  const current = madeId === undefined ? undefined : inventory.itemsById.get(madeId);
  const fail = useCallback(() => {
    setHasFailed(true);
  }, []);
  const { save } = inventory;

  /** Makes the object once; typing and a photo may both want to. */
  const making = useRef<Promise<ItemId>>(undefined);
  const latest = useRef<NewItem>(initial);
  const ensureItem = useCallback(async (): Promise<ItemId> => {
    if (made.current !== undefined) return made.current;
    making.current ??= save([{ item: latest.current }]).then(([saved]) => {
      if (saved === undefined) throw new Error('nothing was saved');
      made.current = saved.id;
      setMadeId(saved.id);
      return saved.id;
    });
    try {
      return await making.current;
    } finally {
      making.current = undefined;
    }
  }, [save]);

  const title =
    current === undefined ? t('inventory.title.new-item') : words.name({ name: current.name });
  const place = current === undefined ? '' : roomName(inventory.roomsById, current.roomId);
  const subtitle = [[current?.brand, current?.model].filter(Boolean).join(' '), place]
    .filter(Boolean)
    .join(', ');
  const remove = async (gone: Item) => {
    try {
      await inventory.remove([gone.id]);
    } catch {
      fail();
      return;
    }
    onClose();
    toast.show({
      text: t('inventory.status.removed', { count: 1 }),
      action: {
        label: t('inventory.action.undo'),
        run: () => {
          inventory.restore([gone.id]).catch(() => undefined);
        },
      },
    });
  };
  return (
    <div className="inv-item">
      <div className="inv-item-side scroll">
        <button type="button" className="inv-back" onClick={onClose}>
          <ArrowLeft className="i s14" aria-hidden="true" />
          {t('inventory.title.inventory')}
        </button>
        <ItemPhotos
          photos={madeId === undefined ? [] : (inventory.photosOf.get(madeId) ?? [])}
          itemId={madeId}
          name={title}
          mayChange={mayChange}
          inventory={inventory}
          ensureItem={ensureItem}
        />
        {current !== undefined && <ItemHistory item={current} roomsById={inventory.roomsById} />}
      </div>
      <div className="inv-item-main scroll">
        <header className="inv-item-head">
          <div className="grow">
            <h1>{title}</h1>
            {subtitle !== '' && <p className="sub">{subtitle}</p>}
          </div>
          {mayChange && !isEditing && (
            <div className="row">
              <Button
                onClick={() => {
                  setIsEditing(true);
                }}
              >
                <Pencil className="i s14" aria-hidden="true" />
                {t('inventory.action.edit')}
              </Button>
              {current !== undefined && actions?.(current)}
            </div>
          )}
          {isEditing && (
            <Button
              variant="primary"
              onClick={() => {
                // With nothing typed there is nothing to read.
                if (current === undefined) onClose();
                else setIsEditing(false);
              }}
            >
              <Check className="i s14" aria-hidden="true" />
              {t('inventory.action.done')}
            </Button>
          )}
        </header>
        {hasFailed && (
          <p className="note bad mt3" role="alert">
            {t('inventory.error.not-saved')}
          </p>
        )}
        {isEditing ? (
          <EditedItem
            inventory={inventory}
            initial={current === undefined ? initial : newItemOf(current)}
            latest={latest}
            made={made}
            ensureItem={ensureItem}
          />
        ) : (
          current !== undefined && (
            <>
              <ItemSheet item={current} inventory={inventory} />
              {mayChange && (
                <ItemActions
                  item={current}
                  inventory={inventory}
                  onFailed={fail}
                  onLike={() => {
                    onAnother(likeIt(newItemOf(current)));
                  }}
                  onRemove={() => void remove(current)}
                />
              )}
            </>
          )
        )}
      </div>
    </div>
  );
}

interface EditedItemProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly initial: NewItem;
  readonly latest: { current: NewItem };
  readonly made: { readonly current: ItemId | undefined };
  readonly ensureItem: () => Promise<ItemId>;
}

function EditedItem({ inventory, initial, latest, made, ensureItem }: EditedItemProps) {
  const t = useT();
  const { today } = useSurvey();
  const byId = useRef(inventory.itemsById);
  useEffect(() => {
    byId.current = inventory.itemsById;
  });
  const { save } = inventory;
  const keep = useCallback(
    async (item: NewItem): Promise<void> => {
      latest.current = item;
      if (made.current === undefined) {
        if (!isUntouched(item)) await ensureItem();
        return;
      }
      const before = byId.current.get(made.current);
      // What happened meanwhile is kept; only the form's own fields are its business.
      const { events: _events, ...fields } = item;
      const same = {
        ...fields,
        ...(before?.events === undefined ? {} : { events: before.events }),
      };
      const isMoved = before?.roomId !== undefined && before.roomId !== item.roomId;
      await save([
        {
          id: made.current,
          item: isMoved
            ? withEvent(same, { on: today, what: 'moved', fromRoomId: before.roomId })
            : same,
        },
      ]);
    },
    [save, ensureItem, latest, made, today],
  );
  const kept = useKept<NewItem>(initial, keep);
  return (
    <>
      <p className="hint mt2" role="status">
        {kept.state === 'saving' && t('inventory.status.saving')}
        {kept.state === 'saved' && t('inventory.status.saved')}
        {kept.state === 'untouched' && t('inventory.hint.saved-as-typed')}
      </p>
      {kept.state === 'failed' && (
        <p className="note bad" role="alert">
          {t('inventory.error.not-saved')}
        </p>
      )}
      <ItemForm item={kept.value} inventory={inventory} onChange={kept.change} />
    </>
  );
}

interface ItemActionsProps {
  readonly item: Item;
  readonly inventory: InventoryChanges;
  readonly onFailed: () => void;
  readonly onLike: () => void;
  readonly onRemove: () => void;
}

function ItemActions({ item, inventory, onFailed, onLike, onRemove }: ItemActionsProps) {
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
