/** The objects of the inventory to tick: found by a word, a number or their room, each with what its list lacks. */
import { CircleAlert, CircleCheck, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  isHeld,
  roomIdSchema,
  stateOf,
  type Item,
  type ItemId,
  type RoomId,
} from '../../../shared/domain/inventory/item.js';
import { roomsWithin, roomTree } from '../../../shared/domain/inventory/room.js';
import { itemsWith } from '../../../shared/domain/inventory/search-items.js';
import { mayBeStolen } from '../../../shared/domain/theft/declare-theft.js';
import { policeGaps } from '../../../shared/domain/theft/declared-gaps.js';
import { MOST_STOLEN } from '../../../shared/domain/theft/theft.js';
import { useFormat, useT } from '../../i18n.js';
import type { InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { mainPicture } from './main-picture.js';
import { StolenThumb } from './stolen-thumb.js';

export interface PickListProps {
  readonly inventory: InventoryState;
  readonly picked: readonly ItemId[];
  readonly onPick: (itemIds: readonly ItemId[]) => void;
}

/** More are found by another letter. */
const SHOWN = 60;

export function PickList({ inventory, picked, onPick }: PickListProps) {
  const t = useT();
  const { practice } = useSurvey();
  const [text, setText] = useState('');
  const [roomId, setRoomId] = useState<RoomId>();
  const { items, rooms, roomsById } = inventory;
  const chosen = useMemo(() => new Set(picked), [picked]);
  // Those ticked when the list was made stand first; a tick moves nothing under the pointer.
  const [first, setFirst] = useState(chosen);
  const found = useMemo(() => {
    const within = roomId === undefined ? undefined : roomsWithin(rooms, roomId);
    const own = items.filter(
      (item) =>
        (mayBeStolen(item) || chosen.has(item.id)) &&
        (within === undefined || (item.roomId !== undefined && within.has(item.roomId))),
    );
    const wanted = itemsWith(own, text, roomsById, ({ kind }) => t(`inventory.label.kind-${kind}`));
    return [...wanted].sort(
      (a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || a.name.localeCompare(b.name),
    );
  }, [items, rooms, roomsById, roomId, text, first, chosen, t]);
  const shown = found.slice(0, SHOWN);
  const restart = (): void => {
    setFirst(chosen);
  };
  const left = found.filter(({ id }) => !chosen.has(id));
  const isFull = picked.length >= MOST_STOLEN;
  const toggle = (id: ItemId, isOn: boolean): void => {
    onPick(isOn ? [...picked, id].slice(0, MOST_STOLEN) : picked.filter((each) => each !== id));
  };
  return (
    <section aria-label={t('thefts.title.pick')}>
      <div className="input theft-search">
        <Search className="i" aria-hidden="true" />
        <input
          type="search"
          autoFocus
          aria-label={t('thefts.action.search')}
          placeholder={t('thefts.action.search')}
          value={text}
          onChange={({ target }) => {
            restart();
            setText(target.value);
          }}
        />
      </div>
      {rooms.length > 0 && (
        <div className="row theft-room">
          <select
            className="input grow"
            aria-label={t('thefts.label.room')}
            value={roomId ?? ''}
            onChange={({ target }) => {
              restart();
              setRoomId(roomIdSchema.safeParse(target.value).data);
            }}
          >
            <option value="">{t('thefts.label.all-rooms')}</option>
            {practice.sites.flatMap((site) =>
              roomTree(rooms, site.id).map(({ room, depth }) => (
                <option key={room.id} value={room.id}>
                  {`${practice.sites.length > 1 && depth === 0 ? `${site.name} › ` : ''}${'\u00a0\u00a0'.repeat(depth)}${room.name}`}
                </option>
              )),
            )}
          </select>
          {roomId !== undefined && (
            <Button
              disabled={left.length === 0}
              onClick={() => {
                onPick([...picked, ...left.map(({ id }) => id)].slice(0, MOST_STOLEN));
              }}
            >
              {t('thefts.action.whole-room', { count: left.length })}
            </Button>
          )}
        </div>
      )}
      <p className="sm t2 theft-count" role="status">
        {t('thefts.status.picked', { count: picked.length })}
        {isFull && ` ${t('thefts.hint.full', { count: MOST_STOLEN })}`}
      </p>
      {shown.length === 0 && <p className="t2 mt3">{t('thefts.prose.nothing-found')}</p>}
      <ul className="list theft-picks">
        {shown.map((item) => (
          <PickRow
            key={item.id}
            item={item}
            inventory={inventory}
            isOn={chosen.has(item.id)}
            onToggle={toggle}
          />
        ))}
      </ul>
      {found.length > shown.length && (
        <p className="sm t3 mt2">{t('thefts.hint.more', { count: found.length - shown.length })}</p>
      )}
    </section>
  );
}

interface PickRowProps {
  readonly item: Item;
  readonly inventory: InventoryState;
  readonly isOn: boolean;
  readonly onToggle: (id: ItemId, isOn: boolean) => void;
}

function PickRow({ item, inventory, isOn, onToggle }: PickRowProps) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const picture = mainPicture(inventory.photosOf.get(item.id));
  const gaps = policeGaps(item, { today, hasPhoto: picture !== undefined });
  const missing = format.list(gaps.map((gap) => t(`thefts.status.gap-${gap}`)));
  return (
    <li>
      <label className="theft-pick">
        <input
          type="checkbox"
          className="check"
          checked={isOn}
          onChange={({ target }) => {
            onToggle(item.id, target.checked);
          }}
        />
        <StolenThumb photoId={picture} />
        <span className="grow theft-name">
          <span className="med">
            {item.name.trim() === '' ? t('inventory.label.unnamed') : item.name}
          </span>
          <span className="xs t2 mono">{item.serials?.[0] ?? item.imei ?? item.plate ?? ''}</span>
          {isOn && gaps.length > 0 && (
            <span className="sev warn theft-lacks">
              <CircleAlert className="i s14" aria-hidden="true" />
              {t('thefts.status.lacks', { list: missing })}
            </span>
          )}
        </span>
        {isOn && gaps.length === 0 && (
          <span className="sev ok">
            <CircleCheck className="i s14" aria-hidden="true" />
            {t('thefts.status.complete')}
          </span>
        )}
        {!isOn && (
          <span className="sm t3 nowrap">
            {t(isHeld(item) ? 'thefts.status.in-place' : `inventory.status.state-${stateOf(item)}`)}
          </span>
        )}
      </label>
    </li>
  );
}
