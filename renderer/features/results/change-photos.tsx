/** The photos of one answer in both rounds, oldest first: what changed can be seen. */
import { useState } from 'react';
import type { ComparedAnswer } from '../../../shared/domain/assessment/compare-rounds.js';
import type { Round } from '../../../shared/domain/assessment/trend.js';
import { PhotoTile } from '../../attachments/photo-tile.js';
import { PhotoViewer } from '../../attachments/photo-viewer.js';
import { useFormat, useT } from '../../i18n.js';
import { usePhotos } from '../../state/photos.js';

export interface ChangePhotosProps {
  readonly change: ComparedAnswer;
  readonly title: string;
  readonly before: Round;
  readonly after: Round;
}

export function ChangePhotos({ change, title, before, after }: ChangePhotosProps) {
  const t = useT();
  const format = useFormat();
  const [shown, setShown] = useState<number>();
  const ids: readonly string[] = [before.assessment.id, after.assessment.id];
  const photos = usePhotos()
    .of(change.key)
    .filter(({ subject }) => subject.kind === 'question' && ids.includes(subject.assessmentId));
  if (photos.length === 0) return undefined;
  return (
    <>
      <span className="photos-row">
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            label={t('trend.label.photo', { title, date: format.date(photo.addedAt) })}
            onOpen={() => {
              setShown(index);
            }}
          />
        ))}
      </span>
      {shown !== undefined && (
        <PhotoViewer
          photos={photos}
          index={shown}
          subject={title}
          canRemove={() => false}
          onShow={setShown}
          onRemove={() => Promise.resolve(false)}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </>
  );
}
