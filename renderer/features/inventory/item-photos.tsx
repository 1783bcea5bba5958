/** The pictures and documents of an object: one large, the others small; added, removed, taken back. */
import { Camera } from 'lucide-react';
import { useState } from 'react';
import { isPicture } from '../../../shared/domain/attachment/attachment.js';
import type { ItemPhoto } from '../../../shared/domain/inventory/item-photo.js';
import type { ItemId } from '../../../shared/domain/inventory/item.js';
import { ChooseFiles } from '../../attachments/choose-files.js';
import { PhotoTile } from '../../attachments/photo-tile.js';
import { PhotoViewer } from '../../attachments/photo-viewer.js';
import { useGivenFiles } from '../../attachments/use-given-files.js';
import { usePictureUrl } from '../../attachments/use-picture-url.js';
import { WebcamButton } from '../../codes/webcam-button.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges } from '../../state/inventory.js';
import { useToast } from '../../ui/toast.js';
import { AddingFiles, useAddPhotos } from './add-photos.js';
import '../../attachments/attachments.css';

export interface ItemPhotosProps {
  readonly photos: readonly ItemPhoto[];
  readonly name: string;
  readonly mayChange: boolean;
  readonly inventory: Pick<InventoryChanges, 'addPhoto' | 'removePhoto' | 'restorePhoto'>;
  /** Gives the object's id, making it if need be. */
  readonly ensureItem: () => Promise<ItemId>;
}

export function ItemPhotos(props: ItemPhotosProps) {
  const { photos, name, mayChange, inventory, ensureItem } = props;
  const t = useT();
  const toast = useToast();
  const [shown, setShown] = useState<number>();
  const adding = useAddPhotos(async (file) => {
    await inventory.addPhoto(file, await ensureItem());
  });
  const isOver = useGivenFiles((files) => {
    if (mayChange) void adding.add(files);
  });
  const main = photos.find(({ attachment }) => isPicture(attachment));
  const remove = async (photo: ItemPhoto): Promise<boolean> => {
    try {
      await inventory.removePhoto(photo.id);
    } catch {
      return false;
    }
    setShown(undefined);
    toast.show({
      text: t('inventory.status.photo-removed'),
      action: {
        label: t('inventory.action.undo'),
        run: () => {
          inventory.restorePhoto(photo.id).catch(adding.fail);
        },
      },
    });
    return true;
  };
  return (
    <div className={isOver ? 'inv-photos photos is-over' : 'inv-photos photos'}>
      {main === undefined ? (
        <div className="inv-picture is-empty">
          <Camera className="i" aria-hidden="true" />
          <p className="sm t2">{t('inventory.hint.photos')}</p>
        </div>
      ) : (
        <MainPicture key={main.id} photo={main} alt={t('inventory.label.main-photo', { name })} />
      )}
      <div className="photos-row">
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            label={
              isPicture(photo.attachment)
                ? t('attachments.action.open', { index: index + 1, total: photos.length })
                : t('attachments.action.open-document', { name: photo.attachment.name })
            }
            onOpen={() => {
              setShown(index);
            }}
          />
        ))}
        {mayChange && (
          <ChooseFiles
            isBusy={adding.progress !== undefined}
            onFiles={(files) => void adding.add(files)}
          />
        )}
        {mayChange && <WebcamButton onFiles={adding.add} isSeveral />}
      </div>
      <AddingFiles adding={adding} />
      {shown !== undefined && (
        <PhotoViewer
          photos={photos}
          index={shown}
          subject={name}
          canRemove={() => mayChange}
          onShow={setShown}
          onRemove={remove}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </div>
  );
}

function MainPicture({ photo, alt }: { readonly photo: ItemPhoto; readonly alt: string }) {
  const t = useT();
  const { url, failure } = usePictureUrl({ from: 'inventory', photoId: photo.id }, 'whole');
  return (
    <div className="inv-picture" aria-busy={url === undefined && failure === undefined}>
      {url !== undefined && <img src={url} alt={alt} />}
      {failure !== undefined && (
        <p className="note bad" role="alert">
          {t('attachments.error.not-read')}
        </p>
      )}
    </div>
  );
}
