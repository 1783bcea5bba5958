/** The main picture of an object, small. */
import { Camera, ImageOff } from 'lucide-react';
import type { ItemPhotoId } from '../../../shared/domain/inventory/item-photo.js';
import { usePictureUrl } from '../../attachments/use-picture-url.js';

export function StolenThumb({ photoId }: { readonly photoId: ItemPhotoId | undefined }) {
  return (
    <span className={photoId === undefined ? 'theft-thumb is-empty' : 'theft-thumb'}>
      {photoId === undefined ? (
        <Camera className="i s14" aria-hidden="true" />
      ) : (
        <Picture key={photoId} photoId={photoId} />
      )}
    </span>
  );
}

function Picture({ photoId }: { readonly photoId: ItemPhotoId }) {
  const { url, failure } = usePictureUrl({ from: 'inventory', photoId }, 'thumbnail');
  if (failure !== undefined) return <ImageOff className="i s14" aria-hidden="true" />;
  return url === undefined ? undefined : <img src={url} alt="" />;
}
