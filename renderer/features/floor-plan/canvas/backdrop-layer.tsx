/** The picture one draws over. */
import { memo } from 'react';
import type { Backdrop } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { photoIdSchema } from '../../../../shared/domain/photo/photo.js';
import { usePictureUrl } from '../../../attachments/use-picture-url.js';
import { useImageSize } from './use-image-size.js';

export const BackdropLayer = memo(function BackdropLayer({
  backdrop,
}: {
  readonly backdrop: Backdrop;
}) {
  const { url } = usePictureUrl(
    { from: 'survey', photoId: photoIdSchema.parse(backdrop.attachmentId) },
    'whole',
  );
  const size = useImageSize(url);
  if (url === undefined || size === undefined) return undefined;
  const scale = backdrop.scale / 1000;
  return (
    <image
      className="fp-backdrop"
      href={url}
      width={size.width * scale}
      height={size.height * scale}
      opacity={backdrop.opacity / 100}
      transform={`translate(${backdrop.at.x} ${backdrop.at.y}) rotate(${backdrop.angle})`}
      aria-hidden="true"
    />
  );
});
