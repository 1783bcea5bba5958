/** Photos first: all are kept at once, and each is given a name when there is time. */
import { ArrowLeft } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import {
  ITEM_KINDS,
  LINE_MAX_LENGTH,
  SERIAL_MAX_LENGTH,
  type ItemKind,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';
import type { ItemPhoto, ItemPhotoId } from '../../../shared/domain/inventory/item-photo.js';
import { ChooseFiles } from '../../attachments/choose-files.js';
import { useGivenFiles } from '../../attachments/use-given-files.js';
import { usePictureUrl } from '../../attachments/use-picture-url.js';
import { WebcamButton } from '../../codes/webcam-button.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SelectField, TextField } from '../../ui/form-controls.js';
import { useToast } from '../../ui/toast.js';
import { AddingFiles, useAddPhotos } from './add-photos.js';
import { withFields } from './code-fields.js';
import { PhotoCodes } from './photo-codes.js';
import { emptyItem, type ItemPlace } from './item-form-model.js';
import { RoomSelect } from './room-select.js';
import { useItemWords } from './use-item-words.js';

export interface PhotoTrayProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly place: ItemPlace;
  readonly onClose: () => void;
}

export function PhotoTray({ inventory, place: initialPlace, onClose }: PhotoTrayProps) {
  const t = useT();
  const toast = useToast();
  const words = useItemWords();
  /** On their way to an object: the next key already means the next photo. */
  const [leaving, setLeaving] = useState<ReadonlySet<ItemPhotoId>>(new Set());
  const tray = inventory.tray.filter(({ id }) => !leaving.has(id));
  const [chosen, setChosen] = useState<ReadonlySet<ItemPhotoId>>(new Set());
  const [name, setName] = useState('');
  const [serial, setSerial] = useState('');
  /** Taken off a photo: IMEI, MAC address, a label of the program's own. */
  const [numbers, setNumbers] = useState<Partial<NewItem>>({});
  const [kind, setKind] = useState<ItemKind>('medical');
  const [place, setPlace] = useState<ItemPlace>(initialPlace);
  const [hasFailed, setHasFailed] = useState(false);
  const adding = useAddPhotos(async (file) => {
    await inventory.addPhoto(file);
  });
  const isOver = useGivenFiles((files) => void adding.add(files));
  // Without a choice the oldest is meant: one names them one after the other.
  const wanted = tray.filter(({ id }) => chosen.has(id));
  const given = wanted.length > 0 ? wanted : tray.slice(0, 1);

  const keep = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (given.length === 0) return;
    const photoIds = given.map(({ id }) => id);
    const typed = { name, serial, numbers };
    // Cleared at once: what is typed while it is being kept belongs to the next object.
    setLeaving((before) => new Set([...before, ...photoIds]));
    setName('');
    setSerial('');
    setNumbers({});
    setChosen(new Set());
    try {
      const item = {
        ...emptyItem(kind, place),
        name: name.trim(),
        ...(serial.trim() === '' ? {} : { serials: [serial.trim()] }),
        ...numbers,
      };
      const [saved] = await inventory.save([{ item }]);
      if (saved === undefined) return;
      await inventory.assignPhotos(photoIds, saved.id);
      setHasFailed(false);
      toast.show({
        text: t('inventory.status.added', { name: words.name(saved) }),
        action: {
          label: t('inventory.action.undo'),
          run: () => {
            inventory
              .assignPhotos(photoIds)
              .then(() => inventory.remove([saved.id]))
              .catch(() => {
                setHasFailed(true);
              });
          },
        },
      });
    } catch {
      setHasFailed(true);
      setName((now) => (now === '' ? typed.name : now));
      setSerial((now) => (now === '' ? typed.serial : now));
      setNumbers((now) => ({ ...typed.numbers, ...now }));
    } finally {
      setLeaving((before) => new Set([...before].filter((id) => !photoIds.includes(id))));
    }
  };
  const remove = async (): Promise<void> => {
    try {
      for (const { id } of given) await inventory.removePhoto(id);
      toast.show({
        text: t('inventory.status.photo-removed'),
        action: {
          label: t('inventory.action.undo'),
          run: () => {
            Promise.all(given.map(({ id }) => inventory.restorePhoto(id))).catch(() => {
              setHasFailed(true);
            });
          },
        },
      });
      setChosen(new Set());
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <div className={isOver ? 'scroll photos is-over' : 'scroll photos'}>
      <header className="pagehead">
        <div>
          <button type="button" className="inv-back" onClick={onClose}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('inventory.title.inventory')}
          </button>
          <h1>{t('inventory.title.tray')}</h1>
          <p className="sub">{t('inventory.prose.tray')}</p>
        </div>
      </header>
      <div className="body">
        {tray.length === 0 && (
          <EmptyState
            title={t('inventory.title.tray-empty')}
            text={t('inventory.prose.tray-empty')}
            action={
              <div className="row">
                <ChooseFiles
                  isBusy={adding.progress !== undefined}
                  onFiles={(files) => void adding.add(files)}
                />
                <WebcamButton onFiles={adding.add} isSeveral />
              </div>
            }
          />
        )}
        <AddingFiles adding={adding} />
        {hasFailed && (
          <p className="note bad mt3" role="alert">
            {t('inventory.error.not-saved')}
          </p>
        )}
        {tray.length > 0 && (
          <div className="inv-tray">
            <div>
              <p className="med" role="status">
                {t('inventory.status.tray', { count: tray.length })}
              </p>
              <ul className="inv-tray-photos">
                {tray.map((photo) => (
                  <TrayPhoto
                    key={photo.id}
                    photo={photo}
                    isChosen={given.includes(photo)}
                    onToggle={(isOn) => {
                      const next = new Set(given.map(({ id }) => id));
                      if (isOn) next.add(photo.id);
                      else next.delete(photo.id);
                      setChosen(next);
                    }}
                  />
                ))}
                <li>
                  <ChooseFiles
                    isBusy={adding.progress !== undefined}
                    onFiles={(files) => void adding.add(files)}
                  />
                </li>
                <li>
                  <WebcamButton onFiles={adding.add} isSeveral />
                </li>
              </ul>
            </div>
            <form className="inv-tray-form stack g3" onSubmit={(event) => void keep(event)}>
              <p className="sm t2">{t('inventory.prose.tray-form', { count: given.length })}</p>
              <TextField
                label={t('inventory.label.name')}
                max={LINE_MAX_LENGTH}
                value={name}
                onChange={setName}
              />
              <TextField
                label={t('inventory.label.serial')}
                max={SERIAL_MAX_LENGTH}
                value={serial}
                onChange={setSerial}
              />
              <SelectField
                label={t('inventory.label.kind')}
                value={kind}
                placeholder={words.kind('other')}
                options={ITEM_KINDS.filter((each) => each !== 'other').map((each) => ({
                  value: each,
                  label: words.kind(each),
                }))}
                onChange={(next) => {
                  setKind(next === '' ? 'other' : next);
                }}
              />
              <RoomSelect inventory={inventory} place={place} onChange={setPlace} />
              <PhotoCodes
                photos={given}
                item={{ ...emptyItem(kind), serials: [serial], ...numbers }}
                onTake={({ serial: read, ...others }) => {
                  if (read !== undefined) setSerial(read);
                  setNumbers((before) => ({ ...before, ...withFields(emptyItem(kind), others) }));
                }}
              />
              <div className="row">
                <Button type="submit" variant="primary">
                  {t('inventory.action.keep-next')}
                </Button>
                <Button variant="danger" onClick={() => void remove()}>
                  {t('inventory.action.remove-photos', { count: given.length })}
                </Button>
              </div>
            </form>
          </div>
        )}
      </div>
    </div>
  );
}

interface TrayPhotoProps {
  readonly photo: ItemPhoto;
  readonly isChosen: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function TrayPhoto({ photo, isChosen, onToggle }: TrayPhotoProps) {
  const t = useT();
  return (
    <li>
      <label className="inv-tray-photo" data-on={isChosen}>
        <input
          type="checkbox"
          className="inv-check"
          aria-label={t('inventory.action.select', { name: photo.attachment.name })}
          checked={isChosen}
          onChange={({ target }) => {
            onToggle(target.checked);
          }}
        />
        {photo.thumbnail === undefined ? (
          <span className="photo-file">
            <bdi>{photo.attachment.name}</bdi>
          </span>
        ) : (
          <TrayPicture photo={photo} />
        )}
      </label>
    </li>
  );
}

function TrayPicture({ photo }: { readonly photo: ItemPhoto }) {
  const { url } = usePictureUrl({ from: 'inventory', photoId: photo.id }, 'thumbnail');
  return url === undefined ? <span className="photo-loading" /> : <img src={url} alt="" />;
}
