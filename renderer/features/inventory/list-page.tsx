/** All objects: rooms beside them, the search above, what can be done with the ticked ones below. */
import { Camera, FileSpreadsheet, Keyboard, Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { amountText } from '../../../shared/domain/money/amount.js';
import type { Item, ItemId, NewItem } from '../../../shared/domain/inventory/item.js';
import { parseLabelCode } from '../../../shared/domain/inventory/label-code.js';
import { WHOLE_VIEW, type Column } from '../../../shared/domain/inventory/view.js';
import { useLanguage, useT } from '../../i18n.js';
import { FreeLabel } from '../../labels/free-label.js';
import { itemWith } from '../../labels/label-codes.js';
import type { Navigate } from '../../route.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useSettings } from '../../state/settings.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Keys } from '../../ui/keys.js';
import { InventoryNav } from './inventory-nav.js';
import { ItemTable } from './item-table.js';
import { ListTools } from './list-tools.js';
import { NO_CHOICE } from './no-choice.js';
import { RoomPanel } from './room-panel.js';
import { RoomsDialog } from './rooms-dialog.js';
import { SelectionBar } from './selection-bar.js';
import { useShownItems } from './use-shown-items.js';

export interface ListPageProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly mayChange: boolean;
  readonly onOpen: (item: Item) => void;
  readonly navigate: Navigate;
  /** With what the object has from the start. */
  readonly onNew: (part?: Partial<NewItem>) => void;
  readonly onQuick: () => void;
  readonly onPhotos: () => void;
  readonly onStolen: (itemIds: readonly ItemId[]) => void;
}

export function ListPage(props: ListPageProps) {
  const { inventory, mayChange, onOpen, navigate, onNew, onQuick, onPhotos } = props;
  const t = useT();
  const { language } = useLanguage();
  const { practice } = useSurvey();
  const { view, changeView } = inventory;
  const { shown, ...sums } = useShownItems(inventory, view);
  const [selected, setSelected] = useState<ReadonlySet<ItemId>>(new Set());
  const [isEditingRooms, setIsEditingRooms] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  useNewKey(mayChange ? onNew : undefined);

  const toggle = useCallback((ids: readonly ItemId[], isOn: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const sort = (by: Column): void => {
    const isDescending = view.sort.by === by && !view.sort.isDescending;
    changeView({ sort: { by, isDescending } });
  };
  const fail = (): void => {
    setHasFailed(true);
  };
  const { items, itemsById, tray } = inventory;
  const ticked = [...selected].flatMap((id) => itemsById.get(id) ?? []);
  const label = parseLabelCode(view.text);
  const bearer = label === undefined ? undefined : itemWith(items, label);
  const isEmpty = items.length === 0 && tray.length === 0;
  const add = mayChange && (
    <>
      <Button onClick={onQuick}>
        <Keyboard className="i" aria-hidden="true" />
        {t('inventory.action.quick')}
      </Button>
      <Button onClick={onPhotos}>
        <Camera className="i" aria-hidden="true" />
        {t('inventory.action.photos')}
      </Button>
      <Button
        variant="primary"
        onClick={() => {
          onNew();
        }}
      >
        <Plus className="i" aria-hidden="true" />
        {t('inventory.action.add')}
        <Keys keys={['N']} />
      </Button>
    </>
  );
  return (
    <div className="inv">
      {!isEmpty && (
        <RoomPanel
          sites={practice.sites}
          rooms={inventory.rooms}
          sums={sums}
          view={view}
          mayChange={mayChange}
          onView={changeView}
          onEditRooms={() => {
            setIsEditingRooms(true);
          }}
        />
      )}
      <div className="inv-main">
        <header className="pagehead inv-head">
          <div>
            <h1>{t('inventory.title.inventory')}</h1>
            <p className="sub">
              {isEmpty
                ? t('inventory.prose.inventory')
                : t('inventory.status.total', {
                    count: sums.held,
                    amount: amountText(language, sums.heldCents),
                  })}
            </p>
          </div>
          {!isEmpty && <div className="act">{add}</div>}
        </header>
        <InventoryNav navigate={navigate} shown={shown} />
        {hasFailed && (
          <p className="note bad inv-note" role="alert">
            {t('inventory.error.not-saved')}
          </p>
        )}
        {tray.length > 0 && (
          <div className="note acc inv-note">
            <p className="grow">{t('inventory.status.tray', { count: tray.length })}</p>
            {mayChange && (
              <Button size="sm" onClick={onPhotos}>
                {t('inventory.action.name-them')}
              </Button>
            )}
          </div>
        )}
        {isEmpty ? (
          <EmptyState
            title={t('inventory.title.empty')}
            text={t('inventory.prose.empty')}
            action={
              <div className="row inv-empty-act">
                {mayChange && (
                  <Button
                    onClick={() => {
                      navigate({ page: 'inventory-import' });
                    }}
                  >
                    <FileSpreadsheet className="i" aria-hidden="true" />
                    {t('inventory-import.label.part-import')}
                  </Button>
                )}
                {add}
              </div>
            }
          />
        ) : (
          <>
            <ListTools
              inventory={inventory}
              view={view}
              mayChange={mayChange}
              onView={changeView}
              onFailed={fail}
              onSubmit={() => {
                // Enter in the search opens what is found alone: a code that was scanned, a number of the police.
                const [alone] = shown;
                if (bearer !== undefined) onOpen(bearer);
                else if (shown.length === 1 && alone !== undefined) onOpen(alone);
              }}
            />
            <p className="sr" role="status">
              {t('inventory.status.found', { count: shown.length })}
            </p>
            {label !== undefined && bearer === undefined ? (
              <FreeLabel
                key={label}
                code={label}
                inventory={inventory}
                mayChange={mayChange}
                onBound={onOpen}
                onNew={(name) => {
                  onNew({ name, labelCode: label });
                }}
              />
            ) : shown.length === 0 ? (
              <EmptyState
                title={t('inventory.title.nothing-found')}
                text={t('inventory.prose.nothing-found')}
                action={
                  <Button
                    onClick={() => {
                      changeView({ ...WHOLE_VIEW, ...NO_CHOICE });
                    }}
                  >
                    {t('inventory.action.show-all')}
                  </Button>
                }
              />
            ) : (
              <ItemTable
                items={shown}
                inventory={inventory}
                view={view}
                selected={selected}
                onSort={sort}
                onToggle={toggle}
                onOpen={onOpen}
              />
            )}
            {ticked.length > 0 && mayChange && (
              <SelectionBar
                inventory={inventory}
                items={ticked}
                onFailed={fail}
                onLabels={(itemIds) => {
                  navigate({ page: 'labels', itemIds });
                }}
                onStolen={props.onStolen}
                onNothing={() => {
                  setSelected(new Set());
                }}
              />
            )}
          </>
        )}
      </div>
      {isEditingRooms && (
        <RoomsDialog
          inventory={inventory}
          onClose={() => {
            setIsEditingRooms(false);
          }}
        />
      )}
    </div>
  );
}

/** N begins a new object, unless one is typing or has switched single keys off (WCAG 2.1.4). */
function useNewKey(onNew: (() => void) | undefined): void {
  const { singleKeyShortcuts } = useSettings().settings;
  useEffect(() => {
    if (onNew === undefined || !singleKeyShortcuts) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      const isTyping = target?.matches('input, textarea, select, dialog *') === true;
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'n') return;
      event.preventDefault();
      onNew();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [onNew, singleKeyShortcuts]);
}
