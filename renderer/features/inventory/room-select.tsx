/** In which room: one of those there are, or a new one made on the spot. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { roomIdSchema } from '../../../shared/domain/inventory/item.js';
import { newRoomSchema, roomTree } from '../../../shared/domain/inventory/room.js';
import { siteIdSchema } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import type { ItemPlace } from './item-form-model.js';

export interface RoomSelectProps {
  readonly inventory: Pick<InventoryState & InventoryChanges, 'rooms' | 'saveRoom'>;
  readonly place: ItemPlace;
  readonly onChange: (place: ItemPlace) => void;
}

/** A site itself, in the list of rooms. */
const SITE_PREFIX = 'site ';

export function RoomSelect({ inventory, place, onChange }: RoomSelectProps) {
  const t = useT();
  const { practice } = useSurvey();
  const [name, setName] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  const hasSites = practice.sites.length > 1;
  const value = place.roomId ?? (place.siteId === undefined ? '' : SITE_PREFIX + place.siteId);

  const choose = (chosen: string): void => {
    if (chosen.startsWith(SITE_PREFIX)) {
      onChange({ siteId: siteIdSchema.parse(chosen.slice(SITE_PREFIX.length)) });
      return;
    }
    const { data: roomId } = roomIdSchema.safeParse(chosen);
    onChange(roomId === undefined ? {} : { roomId });
  };
  const make = async (): Promise<void> => {
    const siteId = place.siteId ?? practice.sites[0]?.id;
    const parsed = newRoomSchema.safeParse({ siteId, name });
    if (!parsed.success) return;
    try {
      const room = await inventory.saveRoom(parsed.data);
      setName(undefined);
      setHasFailed(false);
      onChange({ roomId: room.id });
    } catch {
      setHasFailed(true);
    }
  };
  if (name !== undefined) {
    return (
      <Field
        label={t('inventory.label.new-room')}
        error={hasFailed ? t('inventory.error.not-saved') : undefined}
      >
        {(control) => (
          <span className="row inv-newroom">
            <input
              {...control}
              autoFocus
              maxLength={80}
              value={name}
              onChange={({ target }) => {
                setName(target.value);
              }}
              onKeyDown={(event) => {
                // Enter would send the form around it.
                if (event.key === 'Enter') {
                  event.preventDefault();
                  void make();
                }
                if (event.key === 'Escape') {
                  event.stopPropagation();
                  setName(undefined);
                }
              }}
            />
            <Button size="sm" onClick={() => void make()}>
              {t('inventory.action.keep')}
            </Button>
          </span>
        )}
      </Field>
    );
  }
  return (
    <Field label={t('inventory.label.column-room')}>
      {(control) => (
        <span className="row inv-newroom">
          <select
            {...control}
            value={value}
            onChange={({ target }) => {
              choose(target.value);
            }}
          >
            <option value="">{t('inventory.label.no-room')}</option>
            {practice.sites.flatMap((site) => [
              ...(hasSites
                ? [
                    <option key={site.id} value={SITE_PREFIX + site.id}>
                      {site.name}
                    </option>,
                  ]
                : []),
              ...roomTree(inventory.rooms, site.id).map(({ room, depth }) => (
                <option key={room.id} value={room.id}>
                  {`${'\u2003'.repeat(depth + (hasSites ? 1 : 0))}${room.name}`}
                </option>
              )),
            ])}
          </select>
          <Button
            size="sm"
            className="icon"
            aria-label={t('inventory.action.new-room')}
            title={t('inventory.action.new-room')}
            onClick={() => {
              setName('');
            }}
          >
            <Plus className="i s14" aria-hidden="true" />
          </Button>
        </span>
      )}
    </Field>
  );
}
