/** A photo or document as the tiles and the viewer show it, wherever it belongs. */
import type { ItemPhoto } from '../../shared/domain/inventory/item-photo.js';
import type { Photo } from '../../shared/domain/photo/photo.js';
import type { PictureSource } from './use-picture-url.js';

export type ShownPhoto = Photo | ItemPhoto;

export const sourceOf = (photo: ShownPhoto): PictureSource =>
  'subject' in photo
    ? { from: 'survey', photoId: photo.id }
    : { from: 'inventory', photoId: photo.id };
