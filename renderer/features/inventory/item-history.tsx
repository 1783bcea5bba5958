/** What happened to an object, the latest first. */
import type { Item } from '../../../shared/domain/inventory/item.js';
import { roomName } from '../../../shared/domain/inventory/room.js';
import { useFormat, useT } from '../../i18n.js';
import type { InventoryState } from '../../state/inventory.js';

export interface ItemHistoryProps {
  readonly item: Item;
  readonly roomsById: InventoryState['roomsById'];
}

export function ItemHistory({ item, roomsById }: ItemHistoryProps) {
  const t = useT();
  const format = useFormat();
  const events = [...(item.events ?? [])].reverse();
  return (
    <section className="inv-history">
      <h2>{t('inventory.title.history')}</h2>
      <ol>
        {events.map(({ on, what, caseNumber, fromRoomId }, index) => (
          <li key={index}>
            <span className="num">{format.shortDate(on)}</span>
            <span>
              {t(`inventory.status.event-${what}`)}
              {caseNumber !== undefined && caseNumber !== '' && (
                <> ({t('inventory.label.case', { number: caseNumber })})</>
              )}
              {fromRoomId !== undefined && roomsById.has(fromRoomId) && (
                <> ({t('inventory.label.from-room', { room: roomName(roomsById, fromRoomId) })})</>
              )}
            </span>
          </li>
        ))}
        <li>
          <span className="num">{format.shortDate(item.addedAt)}</span>
          <span>{t('inventory.status.event-added')}</span>
        </li>
      </ol>
    </section>
  );
}
