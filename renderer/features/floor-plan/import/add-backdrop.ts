/** Keeps a picture as the ground of a plan: redrawn in the window, so that only pixels are kept. */
import type { Backdrop, FloorPlanId } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { prepareFile } from '../../../attachments/prepare-file.js';
import { call } from '../../../ipc.js';

/** As wide as a small surgery, until the user gives a length. Centimetres. */
const FIRST_WIDTH_CM = 1500;
const FIRST_OPACITY = 45;

/** Throws `FileRefusal`, or when the vault refuses. */
export async function addBackdrop(planId: FloorPlanId, picture: File): Promise<Backdrop> {
  const { bytes, mediaType, name, thumbnail } = await prepareFile(picture);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  const { width } = bitmap;
  bitmap.close();
  const photo = await call('attachment.add', {
    subject: { kind: 'floor-plan', planId },
    bytes,
    mediaType,
    name,
    ...(thumbnail === undefined ? {} : { thumbnail }),
  });
  return {
    attachmentId: photo.id,
    scale: Math.max(1, Math.round((FIRST_WIDTH_CM * 1000) / width)),
    at: { x: 0, y: 0 },
    angle: 0,
    opacity: FIRST_OPACITY,
  };
}
