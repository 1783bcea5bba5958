/** The yearly round: begun, walked through room by room, closed with what is missing, and kept. */
import { useState } from 'react';
import type { StockTakeId } from '../../../shared/domain/inventory/stock-take.js';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useInventory } from '../../state/inventory.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RoundClosing } from './round-closing.js';
import { RoundList } from './round-list.js';
import { RoundWalk } from './round-walk.js';
import { useStockTakes } from './use-stock-takes.js';
import './stock-take.css';

export function StockTakePage({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const inventory = useInventory();
  const rounds = useStockTakes(inventory.reload);
  const mayChange = useAccess().writable.includes('inventory');
  const [open, setOpen] = useState<StockTakeId>();
  const [isClosing, setIsClosing] = useState(false);
  if (rounds.state === 'failed' || inventory.state === 'failed') {
    return (
      <EmptyState title={t('stock-take.title.not-read')} text={t('stock-take.prose.not-read')} />
    );
  }
  if (rounds.state === 'unread' || inventory.state === 'unread') {
    return <div className="scroll" aria-busy="true" />;
  }
  const walked = rounds.stockTakes.find(
    ({ id, signature }) => id === open && signature === undefined,
  );
  if (walked === undefined) {
    return (
      <RoundList
        rounds={rounds}
        inventory={inventory}
        mayChange={mayChange}
        onOpen={(id) => {
          setOpen(id);
          setIsClosing(false);
        }}
        onInventory={() => {
          navigate({ page: 'inventory' });
        }}
      />
    );
  }
  const parts = {
    stockTake: walked,
    sightings: rounds.sightings.filter(({ stockTakeId }) => stockTakeId === walked.id),
    rounds,
    inventory,
  };
  return isClosing ? (
    <RoundClosing
      {...parts}
      onBack={() => {
        setIsClosing(false);
      }}
    />
  ) : (
    <RoundWalk
      {...parts}
      onBack={() => {
        setOpen(undefined);
      }}
      onClose={() => {
        setIsClosing(true);
      }}
    />
  );
}
