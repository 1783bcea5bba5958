/** A photo of the visit, large, with its caption and the point it is about. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  CAPTION_MAX_LENGTH,
  type VisitItem,
  type VisitPhoto,
} from '../../../shared/domain/visit/visit.js';
import type { Zone } from '../../../shared/domain/visit/visit-zones.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { useVisitPicture } from './use-visit-picture.js';

export interface WalkPhotoDialogProps {
  readonly photo: VisitPhoto;
  readonly zone: Zone<VisitItem>;
  readonly mayWrite: boolean;
  readonly onDescribe: (caption: string, subject?: VisitItem) => Promise<void>;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const keyOf = (photo: VisitPhoto): string =>
  photo.questionId === undefined ? '' : `${photo.questionId}@${photo.placeId ?? ''}`;

export function WalkPhotoDialog(props: WalkPhotoDialogProps) {
  const { photo, zone, mayWrite, onDescribe, onRemove, onClose } = props;
  const t = useT();
  const { texts } = useSurvey();
  const url = useVisitPicture(photo.id, 'whole');
  const [caption, setCaption] = useState(photo.caption);
  const [about, setAbout] = useState(keyOf(photo));
  const [hasFailed, setHasFailed] = useState(false);
  const close = async (): Promise<void> => {
    const isChanged = caption !== photo.caption || about !== keyOf(photo);
    if (mayWrite && isChanged) {
      try {
        await onDescribe(caption, zone.items.find(({ key }) => key === about)?.item);
      } catch {
        setHasFailed(true);
        return;
      }
    }
    onClose();
  };
  const alt = caption === '' ? t('visit.label.no-caption') : caption;
  return (
    <Dialog
      className="walk-photo-dialog"
      title={t('visit.title.photo')}
      onClose={() => void close()}
    >
      <div className="walk-photo-large" aria-busy={url === undefined}>
        {url !== undefined && <img src={url} alt={alt} />}
      </div>
      {hasFailed && (
        <p className="note bad mt3" role="alert">
          {t('visit.error.not-done')}
        </p>
      )}
      {mayWrite ? (
        <div className="walk-photo-fields">
          <Field label={t('visit.label.caption')}>
            {(control) => (
              <input
                {...control}
                type="text"
                autoComplete="off"
                maxLength={CAPTION_MAX_LENGTH}
                value={caption}
                onChange={(event) => {
                  setCaption(event.target.value);
                }}
              />
            )}
          </Field>
          <Field label={t('visit.label.about')}>
            {(control) => (
              <select
                {...control}
                value={about}
                onChange={(event) => {
                  setAbout(event.target.value);
                }}
              >
                <option value="">{t('visit.label.about-zone')}</option>
                {zone.items.map(({ key, question }) => (
                  <option key={key} value={key}>
                    {texts[question.id]?.title ?? question.id}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      ) : (
        <p className="mt3">{alt}</p>
      )}
      <div className="walk-dialog-foot">
        {mayWrite && (
          <Button variant="danger" className="walk-big" onClick={onRemove}>
            <Trash2 className="i" aria-hidden="true" />
            {t('visit.action.remove-photo')}
          </Button>
        )}
        <span className="grow" />
        <Button variant="primary" className="walk-big" onClick={() => void close()}>
          {t('visit.action.close')}
        </Button>
      </div>
    </Dialog>
  );
}
