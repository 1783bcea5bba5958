/** One photo or document in a row of them: shows what it is, opens it large. */
import { FileText, ImageOff } from 'lucide-react';
import { isPicture } from '../../shared/domain/attachment/attachment.js';
import { useT } from '../i18n.js';
import { sourceOf, type ShownPhoto } from './shown-photo.js';
import { usePictureUrl } from './use-picture-url.js';

export interface PhotoTileProps {
  readonly photo: ShownPhoto;
  /** What it is called for whoever does not see it. */
  readonly label: string;
  readonly onOpen: () => void;
}

export function PhotoTile({ photo, label, onOpen }: PhotoTileProps) {
  return (
    <button type="button" className="photo-tile" aria-label={label} onClick={onOpen}>
      {isPicture(photo.attachment) ? (
        <Thumbnail photo={photo} />
      ) : (
        <span className="photo-file">
          <FileText className="i" aria-hidden="true" />
          <bdi>{photo.attachment.name}</bdi>
        </span>
      )}
    </button>
  );
}

function Thumbnail({ photo }: Pick<PhotoTileProps, 'photo'>) {
  const t = useT();
  const { url, failure } = usePictureUrl(sourceOf(photo), 'thumbnail');
  if (failure !== undefined) {
    return (
      <span className="photo-file">
        <ImageOff className="i" aria-hidden="true" />
        {t('attachments.status.unreadable')}
      </span>
    );
  }
  // The button has the name; an empty text keeps it from being read twice.
  return url === undefined ? <span className="photo-loading" /> : <img src={url} alt="" />;
}
