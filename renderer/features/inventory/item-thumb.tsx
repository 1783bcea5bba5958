/** The small picture of a row. Read from the vault only once the row has stood still for a moment. */
import { Camera, ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isPicture } from '../../../shared/domain/attachment/attachment.js';
import type { ItemPhoto, ItemPhotoId } from '../../../shared/domain/inventory/item-photo.js';
import { usePictureUrl } from '../../attachments/use-picture-url.js';

/** A row that is scrolled past is not worth a file. */
const STILL_MS = 90;

export function ItemThumb({ photos }: { readonly photos: readonly ItemPhoto[] | undefined }) {
  const picture = photos?.find(({ attachment }) => isPicture(attachment));
  const [isStill, setIsStill] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setIsStill(true);
    }, STILL_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  if (picture === undefined) {
    return (
      <span className="inv-thumb is-empty">
        <Camera className="i s14" aria-hidden="true" />
      </span>
    );
  }
  return (
    <span className="inv-thumb">{isStill && <Thumbnail key={picture.id} id={picture.id} />}</span>
  );
}

function Thumbnail({ id }: { readonly id: ItemPhotoId }) {
  const { url, failure } = usePictureUrl({ from: 'inventory', photoId: id }, 'thumbnail');
  if (failure !== undefined) return <ImageOff className="i s14" aria-hidden="true" />;
  return url === undefined ? undefined : <img src={url} alt="" />;
}
