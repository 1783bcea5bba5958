/** The photos of a zone: from the practice and from the adviser; chosen, dropped or pasted. */
import { Camera } from 'lucide-react';
import { useRef, useState } from 'react';
import type { VisitItem, VisitPhoto, WholeVisit } from '../../../shared/domain/visit/visit.js';
import type { Zone } from '../../../shared/domain/visit/visit-zones.js';
import { FileRefusal } from '../../attachments/prepare-file.js';
import { useGivenFiles } from '../../attachments/use-given-files.js';
import { useT } from '../../i18n.js';
import { useToast } from '../../ui/toast.js';
import type { Walk } from './use-walk.js';
import { useVisitPicture } from './use-visit-picture.js';
import { WalkPhotoDialog } from './walk-photo-dialog.js';

export interface WalkPhotosProps {
  readonly zone: Zone<VisitItem>;
  readonly whole: WholeVisit;
  readonly walk: Walk;
  readonly mayWrite: boolean;
  readonly attempt: (work: Promise<unknown>) => void;
}

export function WalkPhotos({ zone, whole, walk, mayWrite, attempt }: WalkPhotosProps) {
  const t = useT();
  const toast = useToast();
  const [opened, setOpened] = useState<VisitPhoto['id']>();
  const [problem, setProblem] = useState<'type' | 'not-saved'>();
  const [isAdding, setIsAdding] = useState(false);
  const photos = whole.photos.filter((photo) => photo.zone === zone.key);
  const shown = photos.find(({ id }) => id === opened);

  const add = async (files: readonly File[]): Promise<void> => {
    setProblem(undefined);
    setIsAdding(true);
    // One after the other: a decoded picture takes up to 200 MB.
    for (const file of files) {
      try {
        await walk.addPhoto(zone.key, file);
      } catch (error) {
        setProblem(error instanceof FileRefusal ? 'type' : 'not-saved');
      }
    }
    setIsAdding(false);
  };
  const isOver = useGivenFiles((files) => {
    if (mayWrite) void add(files);
  });
  const remove = async (photo: VisitPhoto): Promise<void> => {
    await walk.removePhoto(photo);
    setOpened(undefined);
    toast.show({
      text: t('visit.status.photo-removed'),
      action: {
        label: t('visit.action.undo'),
        run: () => {
          attempt(walk.restorePhoto(photo));
        },
      },
    });
  };
  if (photos.length === 0 && !mayWrite) return undefined;
  return (
    <section className={isOver ? 'walk-photos is-over' : 'walk-photos'}>
      <h2 className="sr">{t('visit.label.photos')}</h2>
      <div className="walk-photo-row">
        {photos.map((photo) => (
          <PhotoButton
            key={photo.id}
            photo={photo}
            onOpen={() => {
              setOpened(photo.id);
            }}
          />
        ))}
        {mayWrite && <AddPhoto isBusy={isAdding} onFiles={(files) => void add(files)} />}
      </div>
      {problem !== undefined && (
        <p className="note bad mt2" role="alert">
          {t(`visit.error.photo-${problem}`)}
        </p>
      )}
      {shown !== undefined && (
        <WalkPhotoDialog
          key={shown.id}
          photo={shown}
          zone={zone}
          mayWrite={mayWrite && shown.by === 'adviser'}
          onDescribe={(caption, subject) => walk.describePhoto(shown, caption, subject)}
          onRemove={() => {
            attempt(remove(shown));
          }}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
    </section>
  );
}

export function PhotoButton({
  photo,
  onOpen,
}: {
  readonly photo: VisitPhoto;
  readonly onOpen: () => void;
}) {
  const t = useT();
  const url = useVisitPicture(photo.id, 'thumbnail');
  const caption = photo.caption === '' ? t('visit.label.no-caption') : photo.caption;
  return (
    <button
      type="button"
      className="walk-photo"
      aria-label={t('visit.label.photo-of', { caption })}
      onClick={onOpen}
    >
      {url !== undefined && <img src={url} alt="" />}
      {(photo.caption !== '' || photo.by === 'practice') && (
        <span>{photo.caption === '' ? t('visit.label.by-practice') : photo.caption}</span>
      )}
    </button>
  );
}

interface AddPhotoProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function AddPhoto({ isBusy, onFiles }: AddPhotoProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, so that the same file can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <button
        type="button"
        className="walk-add-photo"
        aria-busy={isBusy || undefined}
        onClick={() => input.current?.click()}
      >
        <Camera className="i" aria-hidden="true" />
        <span>{isBusy ? t('visit.status.photo-adding') : t('visit.action.add-photo')}</span>
        <span className="xs t2">{t('visit.hint.add-photo')}</span>
      </button>
    </>
  );
}
