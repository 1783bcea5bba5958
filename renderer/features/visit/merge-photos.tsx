/** The adviser's photos of a question: which of them become photos of the survey. */
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { useVisitPicture } from './use-visit-picture.js';
import type { VisitPhoto } from '../../../shared/domain/visit/visit.js';
import type { Merging } from './use-merge.js';

export function MergePhotos({ merging }: { readonly merging: Merging }) {
  const t = useT();
  return (
    <section className="merge-zone">
      <h2>{t('visit.title.merge-photos')}</h2>
      <ul className="merge-photos">
        {merging.photos.map((photo) => (
          <PhotoTick key={photo.id} photo={photo} merging={merging} />
        ))}
      </ul>
    </section>
  );
}

interface PhotoTickProps {
  readonly photo: VisitPhoto;
  readonly merging: Merging;
}

function PhotoTick({ photo, merging }: PhotoTickProps) {
  const t = useT();
  const { texts } = useSurvey();
  const url = useVisitPicture(photo.id, 'thumbnail');
  const title = photo.questionId === undefined ? '' : (texts[photo.questionId]?.title ?? '');
  return (
    <li>
      <label>
        <span className="merge-photo">{url !== undefined && <img src={url} alt="" />}</span>
        <span className="row top">
          <input
            type="checkbox"
            checked={merging.isPhotoChosen(photo)}
            onChange={(event) => {
              merging.choosePhoto(photo, event.target.checked);
            }}
          />
          <span>
            {photo.caption === '' ? t('visit.label.no-caption') : photo.caption}
            <span className="sm t2 merge-about">{title}</span>
          </span>
        </span>
      </label>
    </li>
  );
}
