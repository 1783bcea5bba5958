/** A picture of a visit as an address the window can show; forgotten as soon as nobody shows it. */
import { useEffect, useState } from 'react';
import type { VisitPhotoId } from '../../../shared/domain/visit/visit.js';
import { call } from '../../ipc.js';

export function useVisitPicture(
  photoId: VisitPhotoId,
  part: 'whole' | 'thumbnail',
): string | undefined {
  const key = `${photoId}/${part}`;
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly url: string }>();
  useEffect(() => {
    let isCurrent = true;
    let made: string | undefined;
    call('visit.readPhoto', { photoId, part }).then(
      ({ bytes }) => {
        if (!isCurrent) return;
        made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
        setLoaded({ key, url: made });
      },
      // Without the picture its caption stays.
      () => undefined,
    );
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [photoId, part, key]);
  return loaded?.key === key ? loaded.url : undefined;
}
