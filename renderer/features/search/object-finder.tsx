/** Finds objects of the inventory for the palette, by number or by name. The inventory is read once something is typed. */
import { Boxes, PackageX } from 'lucide-react';
import { useEffect } from 'react';
import { stateOf, type Item } from '../../../shared/domain/inventory/item.js';
import { roomName } from '../../../shared/domain/inventory/room.js';
import { itemsByNumber, itemsWith } from '../../../shared/domain/inventory/search-items.js';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useInventory } from '../../state/inventory.js';
import type { PaletteEntry } from './palette-entries.js';

/** One letter is in everything. */
export const LEAST_TYPED = 2;
const SHOWN = 8;

export interface ObjectFinderProps {
  readonly text: string;
  readonly navigate: Navigate;
  readonly onFound: (entries: readonly PaletteEntry[]) => void;
}

export function ObjectFinder({ text, navigate, onFound }: ObjectFinderProps) {
  const t = useT();
  const { items, roomsById } = useInventory();
  useEffect(() => {
    const byNumber = itemsByNumber(items, text);
    const byName = itemsWith(items, text, roomsById, () => '');
    const found = [...new Set<Item>([...byNumber, ...byName])].slice(0, SHOWN);
    onFound(
      found.map((item): PaletteEntry => {
        const state = stateOf(item);
        const caseNumber = item.events?.findLast(({ what }) => what === 'stolen')?.caseNumber;
        const isHere = state === 'present' || state === 'recovered';
        const detail = isHere
          ? roomName(roomsById, item.roomId)
          : [t(`inventory.status.state-${state}`), caseNumber].filter(Boolean).join(' · ');
        const serial = item.serials?.[0] ?? item.imei ?? '';
        return {
          id: `object-${item.id}`,
          group: 'object',
          icon: isHere ? Boxes : PackageX,
          text: `${item.name.trim() === '' ? t('inventory.label.unnamed') : item.name}${serial === '' ? '' : ` · ${serial}`}`,
          detail,
          run: () => {
            // Of a stolen one the question is whose it is: the number's page has the proof.
            navigate(
              state === 'stolen' && serial !== ''
                ? { page: 'thefts', number: serial }
                : { page: 'inventory', itemId: item.id },
            );
          },
        };
      }),
    );
  }, [items, roomsById, text, navigate, onFound, t]);
  return undefined;
}
