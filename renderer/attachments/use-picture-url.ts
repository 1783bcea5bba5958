/** A picture of the vault as an address the window can show; forgotten as soon as nobody shows it. */
import { useEffect, useState } from 'react';
import type { ItemPhotoId } from '../../shared/domain/inventory/item-photo.js';
import type { PhotoId } from '../../shared/domain/photo/photo.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { call, codeOf } from '../ipc.js';

/** A picture and the channel it is read through. */
export type PictureSource =
  | { readonly from: 'survey'; readonly photoId: PhotoId }
  | { readonly from: 'inventory'; readonly photoId: ItemPhotoId };

const read = (source: PictureSource, part: 'whole' | 'thumbnail') =>
  source.from === 'survey'
    ? call('attachment.read', { photoId: source.photoId, part })
    : call('inventory.readPhoto', { photoId: source.photoId, part });

export interface PictureUrl {
  readonly url?: string;
  readonly failure?: IpcErrorCode;
}

const LOADING: PictureUrl = {};

export function usePictureUrl(source: PictureSource, part: 'whole' | 'thumbnail'): PictureUrl {
  const { from, photoId } = source;
  const key = `${photoId}/${part}`;
  const [loaded, setLoaded] = useState<PictureUrl & { readonly key: string }>();
  useEffect(() => {
    let isCurrent = true;
    let made: string | undefined;
    read({ from, photoId } as PictureSource, part).then(
      ({ bytes, mediaType }) => {
        if (!isCurrent) return;
        made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        setLoaded({ key, url: made });
      },
      (error: unknown) => {
        if (isCurrent) setLoaded({ key, failure: codeOf(error) });
      },
    );
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [from, photoId, part, key]);
  // Never the picture before under a new name.
  return loaded?.key === key ? loaded : LOADING;
}
