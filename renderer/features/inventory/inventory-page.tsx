/** The inventory: the list, one object, many by keyboard, or photos first. */
import { PackageX, QrCode } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Item, NewItem } from '../../../shared/domain/inventory/item.js';
import { mayBeStolen } from '../../../shared/domain/theft/declare-theft.js';
import { useT } from '../../i18n.js';
import type { Navigate, Route } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useInventory } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { emptyItem, placeOf } from './item-form-model.js';
import { ItemPage } from './item-page.js';
import { ListPage } from './list-page.js';
import { OverviewPage } from './overview-page.js';
import { PhotoTray } from './photo-tray.js';
import { QuickEntry } from './quick-entry.js';
import './inventory.css';
import './inventory-item.css';

export interface InventoryPageProps {
  readonly request: Extract<Route, { readonly page: 'inventory' }>;
  readonly navigate: Navigate;
}

type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'new'; readonly initial: NewItem; readonly round: number }
  | { readonly kind: 'quick' }
  | { readonly kind: 'tray' };

export function InventoryPage({ request, navigate }: InventoryPageProps) {
  const t = useT();
  const inventory = useInventory();
  const mayChange = useAccess().writable.includes('inventory');
  const [place, setPlace] = useState<Place>({ kind: 'list' });
  // Asked for anew, by its name in the sidebar or from elsewhere: it begins at the list.
  const [answered, setAnswered] = useState(request);
  if (answered !== request) {
    setAnswered(request);
    setPlace({ kind: 'list' });
  }
  const { itemsById, view, changeView } = inventory;
  const wanted = request.itemId === undefined ? undefined : itemsById.get(request.itemId);
  const { text, gap } = request;
  useEffect(() => {
    if (text !== undefined) changeView({ text });
    if (gap !== undefined) changeView({ gap });
  }, [text, gap, changeView]);
  const list = useCallback(() => {
    setPlace({ kind: 'list' });
    // A page asked for by its object is left for the list.
    navigate({ page: 'inventory' });
  }, [navigate]);
  const open = useCallback((item: Item) => {
    setPlace({ kind: 'item', item });
  }, []);

  if (inventory.state === 'failed') {
    return (
      <EmptyState
        title={t('inventory.title.not-read')}
        text={t('inventory.prose.not-read')}
        action={
          <Button variant="primary" onClick={() => void inventory.reload().catch(() => undefined)}>
            {t('app.action.retry')}
          </Button>
        }
      />
    );
  }
  if (inventory.state === 'unread') return <div className="scroll" aria-busy="true" />;
  const item = place.kind === 'item' ? itemsById.get(place.item.id) : wanted;
  const startWith = (initial: NewItem): void => {
    setPlace({ kind: 'new', initial, round: Date.now() });
  };
  const initial = emptyItem(view.kind ?? 'medical', placeOf(view));
  if (place.kind === 'new' || item !== undefined) {
    return (
      <ItemPage
        key={place.kind === 'new' ? place.round : item?.id}
        inventory={inventory}
        item={place.kind === 'new' ? undefined : item}
        initial={place.kind === 'new' ? place.initial : initial}
        mayChange={mayChange}
        onClose={list}
        onAnother={startWith}
        actions={(current) => (
          <>
            <Button
              onClick={() => {
                navigate({ page: 'labels', itemIds: [current.id] });
              }}
            >
              <QrCode className="i s14" aria-hidden="true" />
              {t('labels.action.print')}
            </Button>
            <Button
              onClick={() => {
                navigate(
                  mayBeStolen(current)
                    ? { page: 'thefts', itemIds: [current.id] }
                    : { page: 'thefts', number: current.serials?.[0] },
                );
              }}
            >
              <PackageX className="i s14" aria-hidden="true" />
              {t(mayBeStolen(current) ? 'thefts.action.declare-these' : 'thefts.title.thefts')}
            </Button>
          </>
        )}
      />
    );
  }
  if (request.part === 'overview') {
    return <OverviewPage inventory={inventory} navigate={navigate} onOpen={open} onClose={list} />;
  }
  if (place.kind === 'quick') {
    return <QuickEntry inventory={inventory} initial={initial} onOpen={open} onClose={list} />;
  }
  if (place.kind === 'tray') {
    return <PhotoTray inventory={inventory} place={placeOf(view)} onClose={list} />;
  }
  return (
    <ListPage
      inventory={inventory}
      mayChange={mayChange}
      onOpen={open}
      navigate={navigate}
      onNew={(part = {}) => {
        startWith({ ...initial, ...part });
      }}
      onQuick={() => {
        setPlace({ kind: 'quick' });
      }}
      onPhotos={() => {
        setPlace({ kind: 'tray' });
      }}
      onStolen={(itemIds) => {
        navigate({ page: 'thefts', itemIds });
      }}
    />
  );
}
