/** One object: its pictures and history on one side, its sheet or its form on the other. */
import { ArrowLeft, Check, Pencil } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import type { Item, ItemId, NewItem } from '../../../shared/domain/inventory/item.js';
import { likeIt } from '../../../shared/domain/inventory/item-fields.js';
import { roomName } from '../../../shared/domain/inventory/room.js';
import { useT } from '../../i18n.js';
import { codeOn, itemWith } from '../../labels/label-codes.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { codeFieldsOf, withFields } from './code-fields.js';
import { ItemActions } from './item-actions.js';
import { ItemForm } from './item-form.js';
import { newItemOf } from './item-form-model.js';
import { ItemHistory } from './item-history.js';
import { ItemPhotos } from './item-photos.js';
import { ItemSheet } from './item-sheet.js';
import { PhotoCodes } from './photo-codes.js';
import { ScanButton } from './scan-button.js';
import { useItemMaker } from './use-item-maker.js';
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
  const { today } = useSurvey();
  const maker = useItemMaker(inventory, item?.id, initial, today);
  const current = maker.id === undefined ? undefined : inventory.itemsById.get(maker.id);
  const fail = useCallback(() => {
    setHasFailed(true);
  }, []);

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
          photos={maker.id === undefined ? [] : (inventory.photosOf.get(maker.id) ?? [])}
          name={title}
          mayChange={mayChange}
          inventory={inventory}
          ensureItem={maker.ensure}
        />
        {current !== undefined && maker.id !== undefined && (
          <PhotoCodes
            photos={inventory.photosOf.get(maker.id) ?? []}
            item={newItemOf(current)}
            onTake={
              mayChange && !isEditing
                ? (fields) => {
                    const before = newItemOf(current);
                    const { id } = current;
                    inventory
                      .save([{ id, item: { ...before, ...withFields(before, fields) } }])
                      .catch(fail);
                  }
                : undefined
            }
          />
        )}
        {current !== undefined && <ItemHistory item={current} roomsById={inventory.roomsById} />}
      </div>
      <div className="inv-item-main scroll">
        <header className="inv-item-head">
          <div className="grow">
            <h1>{title}</h1>
            {subtitle !== '' && <p className="t2">{subtitle}</p>}
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
            id={maker.id}
            initial={current === undefined ? initial : newItemOf(current)}
            keep={maker.keep}
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
  readonly id: ItemId | undefined;
  readonly initial: NewItem;
  readonly keep: (item: NewItem) => Promise<void>;
}

function EditedItem({ inventory, id, initial, keep }: EditedItemProps) {
  const t = useT();
  const kept = useKept<NewItem>(initial, keep);
  const words = useItemWords();
  const [isArticle, setIsArticle] = useState(false);
  const [taken, setTaken] = useState<Item>();
  /** A label that another object bears is left there, and told of. */
  const change = (part: Partial<NewItem>): void => {
    const code = codeOn(part);
    const bearer = code === undefined ? undefined : itemWith(inventory.items, code);
    const isTaken = bearer !== undefined && bearer.id !== id;
    setTaken(isTaken ? bearer : undefined);
    const { labelCode: _taken, ...rest } = part;
    kept.change(isTaken ? rest : part);
  };
  return (
    <>
      {isArticle && (
        <p className="note warn mt2" role="status">
          {t('inventory.status.only-article')}
        </p>
      )}
      {taken !== undefined && (
        <p className="note warn mt2" role="status">
          {t('labels.status.taken', { name: words.name(taken) })}
        </p>
      )}
      <p className="sm t2 mt2" role="status">
        {kept.state === 'saving' && t('inventory.status.saving')}
        {kept.state === 'saved' && t('inventory.status.saved')}
        {kept.state === 'untouched' && t('inventory.hint.saved-as-typed')}
      </p>
      {kept.state === 'failed' && (
        <p className="note bad" role="alert">
          {t('inventory.error.not-saved')}
        </p>
      )}
      <ItemForm
        item={kept.value}
        inventory={inventory}
        onChange={change}
        serialAction={
          <ScanButton
            onCode={(code) => {
              const fields = codeFieldsOf(code);
              setIsArticle(fields === undefined);
              if (fields !== undefined) change(withFields(kept.value, fields));
            }}
          />
        }
      />
    </>
  );
}
