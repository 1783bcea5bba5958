/** Pixels of a picture, once it is decoded. */
import { useEffect, useState } from 'react';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export function useImageSize(url: string | undefined): ImageSize | undefined {
  const [known, setKnown] = useState<ImageSize & { readonly url: string }>();
  useEffect(() => {
    if (url === undefined) return undefined;
    const image = new Image();
    let isCurrent = true;
    image.onload = () => {
      if (isCurrent) setKnown({ url, width: image.naturalWidth, height: image.naturalHeight });
    };
    image.src = url;
    return () => {
      isCurrent = false;
    };
  }, [url]);
  return known !== undefined && known.url === url ? known : undefined;
}
