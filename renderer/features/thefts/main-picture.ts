/** Which photo stands for an object. */
import { isPicture } from '../../../shared/domain/attachment/attachment.js';
import type { ItemPhoto, ItemPhotoId } from '../../../shared/domain/inventory/item-photo.js';

/** The oldest picture; documents are none. */
export const mainPicture = (photos: readonly ItemPhoto[] | undefined): ItemPhotoId | undefined =>
  photos?.find(({ attachment }) => isPicture(attachment))?.id;
