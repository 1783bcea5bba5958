/** A picture of the vault as an address the window can show; forgotten as soon as nobody shows it. */
import { useEffect, useState } from 'react';
import type { PhotoId } from '../../shared/domain/photo/photo.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { call, codeOf } from '../ipc.js';

export interface PictureUrl {
  readonly url?: string;
  readonly failure?: IpcErrorCode;
}

const LOADING: PictureUrl = {};

export function usePictureUrl(photoId: PhotoId, part: 'whole' | 'thumbnail'): PictureUrl {
  const key = `${photoId}/${part}`;
  const [loaded, setLoaded] = useState<PictureUrl & { readonly key: string }>();
  useEffect(() => {
    let isCurrent = true;
    let made: string | undefined;
    call('attachment.read', { photoId, part }).then(
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
  }, [photoId, part, key]);
  // Never the picture before under a new name.
  return loaded?.key === key ? loaded : LOADING;
}
