/** Photos of questions in the vault, parsed on the way out. Runs in the vault process. */
import { photoIdSchema, type Photo } from '../../shared/domain/photo/photo.js';
import { withoutKey } from '../vault/attachments/sealed-attachment.js';
import { storedPhotoSchema, type StoredPhoto } from '../vault/attachments/stored-photo.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';

export interface NamedPhoto {
  readonly id: string;
  readonly photo: StoredPhoto;
}

/** Oldest first. */
export const listStoredPhotos = (records: Records): readonly NamedPhoto[] =>
  records
    .list('photo')
    .map(({ id, value }) => ({ id, photo: storedPhotoSchema.parse(value) }))
    .sort((a, b) => a.photo.addedAt.localeCompare(b.photo.addedAt) || (a.id < b.id ? -1 : 1));

export function readStoredPhoto(records: Records, id: string): StoredPhoto {
  const value = records.get('photo', id);
  if (value === undefined) throw new VaultError('not-found', 'no such photo');
  return storedPhotoSchema.parse(value);
}

/** Returns the record's id; a photo taken back gets its former one. */
export const putPhoto = (records: Records, photo: StoredPhoto, id?: string): string =>
  records.put('photo', id, storedPhotoSchema.parse(photo));

/** What the window is told. */
export const shownPhoto = ({ id, photo }: NamedPhoto): Photo => ({
  id: photoIdSchema.parse(id),
  subject: photo.subject,
  attachment: withoutKey(photo.attachment),
  ...(photo.thumbnail === undefined ? {} : { thumbnail: withoutKey(photo.thumbnail) }),
  addedAt: photo.addedAt,
});
