/** The rooms of the sites: added, renamed, taken away while nothing lies in them. */
import { Check, CornerDownRight, Plus, Trash2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { RoomId } from '../../../shared/domain/inventory/item.js';
import {
  MOST_LEVELS,
  roomTree,
  type NewRoom,
  type Room,
} from '../../../shared/domain/inventory/room.js';
import type { Site } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useToast } from '../../ui/toast.js';

export interface RoomsDialogProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly onClose: () => void;
}

const NAME_MAX_LENGTH = 80;

export function RoomsDialog({ inventory, onClose }: RoomsDialogProps) {
  const t = useT();
  const toast = useToast();
  const { practice } = useSurvey();
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (room: NewRoom, id?: RoomId): Promise<boolean> => {
    try {
      await inventory.saveRoom(room, id);
      setHasFailed(false);
      return true;
    } catch {
      setHasFailed(true);
      return false;
    }
  };
  const remove = async ({ id, ...room }: Room): Promise<void> => {
    try {
      await inventory.removeRoom(id);
      toast.show({
        text: t('inventory.status.room-removed', { name: room.name }),
        action: { label: t('inventory.action.undo'), run: () => void save(room, id) },
      });
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <Dialog title={t('inventory.title.rooms')} onClose={onClose} className="inv-dialog">
      <p className="sm t2 mt2">{t('inventory.prose.rooms')}</p>
      {practice.sites.map((site) => (
        <SiteRooms
          key={site.id}
          site={site}
          isNamed={practice.sites.length > 1}
          inventory={inventory}
          onSave={save}
          onRemove={(room) => void remove(room)}
        />
      ))}
      {hasFailed && (
        <p className="note bad mt3" role="alert">
          {t('inventory.error.not-saved')}
        </p>
      )}
      <div className="row mt4 inv-dialog-foot">
        <Button variant="primary" onClick={onClose}>
          {t('inventory.action.done')}
        </Button>
      </div>
    </Dialog>
  );
}

interface SiteRoomsProps {
  readonly site: Site;
  readonly isNamed: boolean;
  readonly inventory: InventoryState;
  readonly onSave: (room: NewRoom, id?: RoomId) => Promise<boolean>;
  readonly onRemove: (room: Room) => void;
}

function SiteRooms({ site, isNamed, inventory, onSave, onRemove }: SiteRoomsProps) {
  const t = useT();
  const { rooms, items } = inventory;
  const [parentId, setParentId] = useState<RoomId>();
  const tree = roomTree(rooms, site.id);
  const isUsed = (id: RoomId): boolean =>
    items.some((item) => item.roomId === id) || rooms.some((room) => room.parentId === id);
  return (
    <section className="mt3">
      {isNamed && <h3>{site.name}</h3>}
      <ul className="inv-roomlist">
        {tree.map(({ room, depth }) => (
          <li key={room.id} style={{ paddingInlineStart: `${String(depth * 20)}px` }}>
            <RoomNameField
              room={room}
              onRename={(name) => {
                const { id, ...before } = room;
                void onSave({ ...before, name }, id);
              }}
            />
            {depth + 1 < MOST_LEVELS && (
              <Button
                size="sm"
                variant="quiet"
                className="icon"
                aria-label={t('inventory.action.room-inside', { name: room.name })}
                title={t('inventory.action.room-inside', { name: room.name })}
                onClick={() => {
                  setParentId(room.id);
                }}
              >
                <CornerDownRight className="i s14" aria-hidden="true" />
              </Button>
            )}
            <Button
              size="sm"
              variant="quiet"
              className="icon"
              disabled={isUsed(room.id)}
              aria-label={t('inventory.action.remove-room', { name: room.name })}
              title={
                isUsed(room.id)
                  ? t('inventory.hint.room-in-use')
                  : t('inventory.action.remove-room', { name: room.name })
              }
              onClick={() => {
                onRemove(room);
              }}
            >
              <Trash2 className="i s14" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <NewRoom
        key={parentId ?? 'site'}
        within={parentId === undefined ? undefined : inventory.roomsById.get(parentId)?.name}
        onAdd={(name) =>
          onSave({ siteId: site.id, name, ...(parentId === undefined ? {} : { parentId }) })
        }
        onCancel={
          parentId === undefined
            ? undefined
            : () => {
                setParentId(undefined);
              }
        }
      />
    </section>
  );
}

interface RoomNameFieldProps {
  readonly room: Room;
  readonly onRename: (name: string) => void;
}

function RoomNameField({ room, onRename }: RoomNameFieldProps) {
  const t = useT();
  const [name, setName] = useState(room.name);
  const keep = (): void => {
    if (name.trim() === '') setName(room.name);
    else if (name.trim() !== room.name) onRename(name.trim());
  };
  return (
    <input
      className="input grow"
      aria-label={t('inventory.label.room-name', { name: room.name })}
      maxLength={NAME_MAX_LENGTH}
      value={name}
      onChange={({ target }) => {
        setName(target.value);
      }}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
      }}
    />
  );
}

interface NewRoomProps {
  readonly within: string | undefined;
  readonly onAdd: (name: string) => Promise<boolean>;
  readonly onCancel: (() => void) | undefined;
}

function NewRoom({ within, onAdd, onCancel }: NewRoomProps) {
  const t = useT();
  const [name, setName] = useState('');
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && (await onAdd(name.trim()))) setName('');
  };
  const label =
    within === undefined
      ? t('inventory.label.new-room')
      : t('inventory.label.new-room-in', { name: within });
  return (
    <form className="row inv-roomadd" onSubmit={(event) => void add(event)}>
      <input
        className="input grow"
        aria-label={label}
        placeholder={label}
        autoFocus
        maxLength={NAME_MAX_LENGTH}
        value={name}
        onChange={({ target }) => {
          setName(target.value);
        }}
      />
      <Button type="submit">
        <Plus className="i s14" aria-hidden="true" />
        {t('inventory.action.add-room')}
      </Button>
      {onCancel !== undefined && (
        <Button variant="quiet" onClick={onCancel}>
          <Check className="i s14" aria-hidden="true" />
          {t('inventory.action.done')}
        </Button>
      )}
    </form>
  );
}
