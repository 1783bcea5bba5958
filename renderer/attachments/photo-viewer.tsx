/** A photo as large as the window allows, or what there is to say of a document. Arrows go along the row. */
import { ChevronLeft, ChevronRight, FileText, OctagonAlert, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { isPicture } from '../../shared/domain/attachment/attachment.js';
import { useFormat, useT } from '../i18n.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { DocumentCopy } from './document-copy.js';
import { sourceOf, type ShownPhoto } from './shown-photo.js';
import { usePictureUrl } from './use-picture-url.js';
import './attachments.css';

export interface PhotoViewerProps<P extends ShownPhoto> {
  readonly photos: readonly P[];
  /** Index of the one shown. */
  readonly index: number;
  /** What the photos show, for whoever does not see them. */
  readonly subject: string;
  /** Photos of an earlier survey stay as they are. */
  readonly canRemove: (photo: P) => boolean;
  readonly onShow: (index: number) => void;
  /** Resolves to false when the vault refused. */
  readonly onRemove: (photo: P) => Promise<boolean>;
  readonly onClose: () => void;
}

export function PhotoViewer<P extends ShownPhoto>(props: PhotoViewerProps<P>) {
  const { photos, index, subject, canRemove, onShow, onRemove, onClose } = props;
  const t = useT();
  const format = useFormat();
  const [hasFailed, setHasFailed] = useState(false);
  const photo = photos[index];
  if (photo === undefined) return undefined;
  const { attachment, addedAt } = photo;
  const position = { index: index + 1, total: photos.length };
  const title = isPicture(attachment)
    ? t('attachments.title.photo', position)
    : t('attachments.title.document', position);
  const go = (step: number): void => {
    const next = index + step;
    if (next >= 0 && next < photos.length) onShow(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'ArrowRight') go(1);
  };
  const remove = async (): Promise<void> => {
    setHasFailed(!(await onRemove(photo)));
  };
  return (
    <Dialog title={title} onClose={onClose} className="photo-view">
      <div className="photo-view-body" onKeyDown={onKeyDown}>
        <p className="sm t2">
          {subject} · {t('attachments.label.added', { date: format.date(addedAt) })}
          {!canRemove(photo) && ` · ${t('attachments.label.earlier')}`}
        </p>
        {isPicture(attachment) ? (
          <LargePicture
            key={photo.id}
            photo={photo}
            alt={t('attachments.label.photo', { ...position, subject })}
          />
        ) : (
          <div className="photo-document">
            <FileText className="i" aria-hidden="true" />
            <p className="med">
              <bdi>{attachment.name}</bdi>
            </p>
            <DocumentCopy key={photo.id} photo={photo} />
          </div>
        )}
        {hasFailed && (
          <p className="note bad mt3" role="alert">
            {t('attachments.error.not-removed')}
          </p>
        )}
        <div className="photo-view-foot">
          {photos.length > 1 && (
            <>
              <Button
                className="icon"
                aria-label={t('attachments.action.previous')}
                disabled={index === 0}
                onClick={() => go(-1)}
              >
                <ChevronLeft className="i" aria-hidden="true" />
              </Button>
              <Button
                className="icon"
                aria-label={t('attachments.action.next')}
                disabled={index === photos.length - 1}
                onClick={() => go(1)}
              >
                <ChevronRight className="i" aria-hidden="true" />
              </Button>
            </>
          )}
          <span className="grow" />
          {canRemove(photo) && (
            <Button variant="danger" onClick={() => void remove()}>
              <Trash2 className="i" aria-hidden="true" />
              {t('attachments.action.remove')}
            </Button>
          )}
          <Button variant="primary" onClick={onClose} autoFocus>
            {t('attachments.action.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function LargePicture({ photo, alt }: { readonly photo: ShownPhoto; readonly alt: string }) {
  const t = useT();
  const { url, failure } = usePictureUrl(sourceOf(photo), 'whole');
  if (failure !== undefined) {
    const words =
      failure === 'attachment-damaged' || failure === 'attachment-missing' ? failure : 'not-read';
    return (
      <div className="note bad mt3" role="alert">
        <OctagonAlert className="i" aria-hidden="true" />
        <div>
          <p className="med">{t(`attachments.error.${words}`)}</p>
          <p className="mt1">{t(`attachments.hint.${words}`)}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="photo-large" aria-busy={url === undefined}>
      {url !== undefined && <img src={url} alt={alt} />}
    </div>
  );
}
