/** A round through the inventory that is due, and warranties about to end. Names no object. */
import { useEffect, useState } from 'react';
import { addMonths } from '../../../shared/base/calendar.js';
import { isHeld } from '../../../shared/domain/inventory/item.js';
import { gapsOf } from '../../../shared/domain/inventory/item-gaps.js';
import {
  nextStockTakeOn,
  ROUND_EVERY_MONTHS,
  type StockTake,
} from '../../../shared/domain/inventory/stock-take.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useInventory } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Reminder } from './reminders.js';

export function useInventoryReminder(): Reminder | undefined {
  const t = useT();
  const { today } = useSurvey();
  const { items } = useInventory();
  const rounds = useRounds();
  const held = items.filter(isHeld);
  if (rounds === undefined || held.length === 0) return undefined;
  const ending = held.filter((item) =>
    gapsOf(item, { today, hasPhoto: true }).includes('warranty-ending'),
  ).length;
  // The first round counts from the first object: an inventory made yesterday needs none.
  const first = held.map(({ addedAt }) => addedAt.slice(0, 10)).sort()[0] ?? today;
  const next = nextStockTakeOn(rounds) ?? addMonths(first, ROUND_EVERY_MONTHS);
  const isDue = next <= today;
  if (!isDue && ending === 0) return undefined;
  return {
    title: t('stock-take.title.reminder'),
    sentences: [
      ...(isDue ? [t('stock-take.prose.reminder-round')] : []),
      ...(ending > 0 ? [t('stock-take.prose.reminder-warranty', { count: ending })] : []),
    ],
    action: t('stock-take.action.open'),
    route: isDue ? { page: 'stock-take' } : { page: 'inventory', gap: 'warranty-ending' },
  };
}

/** Undefined until they were read, and for whoever has no key to them. */
function useRounds(): readonly StockTake[] | undefined {
  const [rounds, setRounds] = useState<readonly StockTake[]>();
  useEffect(() => {
    let isCurrent = true;
    call('stockTake.list').then(
      ({ stockTakes }) => {
        if (isCurrent) setRounds(stockTakes);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return rounds;
}
