/** Rooms as a tree with how many objects lie in each, and what the inventory still lacks. */
import { DoorOpen, Package, Pencil, Plus, TriangleAlert, type LucideIcon } from 'lucide-react';
import {
  Barcode,
  EuroIcon,
  ImageOff,
  LockKeyholeOpen,
  MapPinOff,
  ShieldAlert,
  Stamp,
  TagIcon,
  Timer,
} from 'lucide-react';
import type { Room } from '../../../shared/domain/inventory/room.js';
import { roomTree, roomsWithin } from '../../../shared/domain/inventory/room.js';
import { GAPS, type Gap, type View } from '../../../shared/domain/inventory/view.js';
import type { Site } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import type { ViewChange } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import type { ShownItems } from './use-shown-items.js';

const GAP_ICONS: Readonly<Record<Gap, LucideIcon>> = {
  'no-photo': ImageOff,
  'no-serial': Barcode,
  'not-protected': LockKeyholeOpen,
  'no-mark': Stamp,
  'no-value': EuroIcon,
  'no-room': MapPinOff,
  'no-name': TagIcon,
  'warranty-ending': Timer,
  'not-encrypted': ShieldAlert,
};

export interface RoomPanelProps {
  readonly sites: readonly Site[];
  readonly rooms: readonly Room[];
  readonly sums: Pick<ShownItems, 'gaps' | 'roomsWithGaps' | 'countByRoom' | 'held'>;
  readonly view: View;
  readonly mayChange: boolean;
  readonly onView: (part: ViewChange) => void;
  readonly onEditRooms: () => void;
}

export function RoomPanel(props: RoomPanelProps) {
  const { sites, rooms, sums, view, mayChange, onView, onEditRooms } = props;
  const t = useT();
  const isWhole = view.roomId === undefined && view.siteId === undefined;
  const lacking = GAPS.filter((gap) => (sums.gaps.get(gap) ?? 0) > 0);
  const countWithin = (room: Room) =>
    [...roomsWithin(rooms, room.id)].reduce((sum, id) => sum + (sums.countByRoom.get(id) ?? 0), 0);
  return (
    <aside className="inv-rooms" aria-label={t('inventory.title.rooms')}>
      <div className="row between">
        <h2>{t('inventory.title.rooms')}</h2>
        {mayChange && (
          <Button
            variant="quiet"
            size="sm"
            className="icon"
            aria-label={t('inventory.action.edit-rooms')}
            title={t('inventory.action.edit-rooms')}
            onClick={onEditRooms}
          >
            {rooms.length === 0 ? (
              <Plus className="i" aria-hidden="true" />
            ) : (
              <Pencil className="i s14" aria-hidden="true" />
            )}
          </Button>
        )}
      </div>
      <Place
        icon={Package}
        name={t('inventory.label.everywhere')}
        count={sums.held}
        isCurrent={isWhole}
        onChoose={() => {
          onView({ roomId: undefined, siteId: undefined });
        }}
      />
      {sites.map((site) => (
        <div key={site.id}>
          {sites.length > 1 && (
            <Place
              icon={DoorOpen}
              name={site.name}
              isStrong
              isCurrent={view.siteId === site.id && view.roomId === undefined}
              onChoose={() => {
                onView({ siteId: site.id, roomId: undefined });
              }}
            />
          )}
          {roomTree(rooms, site.id).map(({ room, depth }) => (
            <Place
              key={room.id}
              icon={DoorOpen}
              name={room.name}
              depth={depth + 1}
              count={countWithin(room)}
              hasGap={sums.roomsWithGaps.has(room.id)}
              isCurrent={view.roomId === room.id}
              onChoose={() => {
                onView({ roomId: room.id, siteId: undefined });
              }}
            />
          ))}
        </div>
      ))}
      {lacking.length > 0 && (
        <div className="inv-gaps">
          <h2>{t('inventory.title.gaps')}</h2>
          {lacking.map((gap) => {
            const Icon = GAP_ICONS[gap];
            const isOn = view.gap === gap;
            return (
              <button
                key={gap}
                type="button"
                className="inv-gap"
                aria-pressed={isOn}
                onClick={() => {
                  onView({ gap: isOn ? undefined : gap });
                }}
              >
                <Icon className="i s14" aria-hidden="true" />
                <span className="grow">{t(`inventory.label.gap-${gap}`)}</span>
                <b>{sums.gaps.get(gap)}</b>
              </button>
            );
          })}
          <p className="sm t2">{t('inventory.hint.gaps')}</p>
        </div>
      )}
    </aside>
  );
}

interface PlaceProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly count?: number;
  readonly depth?: number;
  readonly hasGap?: boolean;
  readonly isStrong?: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function Place(props: PlaceProps) {
  const { icon: Icon, name, count, depth = 0, hasGap = false, isStrong = false } = props;
  const t = useT();
  return (
    <button
      type="button"
      className={isStrong ? 'inv-place is-site' : 'inv-place'}
      style={{ paddingInlineStart: `${String(10 + 14 * depth)}px` }}
      aria-current={props.isCurrent ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <Icon className="i s14" aria-hidden="true" />
      <span className="grow trunc">{name}</span>
      {hasGap && (
        <TriangleAlert
          className="i s14 inv-warn"
          role="img"
          aria-label={t('inventory.label.room-gaps')}
        />
      )}
      {count !== undefined && <span className="n">{count}</span>}
    </button>
  );
}
