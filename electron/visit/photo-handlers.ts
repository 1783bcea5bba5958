/** Photos of a visit: small enough to be records, so that who may read the visit has them, and a pack is one file. */
import { THUMBNAIL_MAX_SIDE } from '../../shared/domain/attachment/attachment.js';
import { checkMedia } from '../../shared/domain/attachment/attachment-rules.js';
import { answerKey } from '../../shared/domain/assessment/answer.js';
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import {
  VISIT_MAX_PHOTOS,
  VISIT_PHOTO_MAX_SIDE,
  visitPhotoIdSchema,
  type Visit,
  type VisitId,
  type VisitPhotoId,
} from '../../shared/domain/visit/visit.js';
import type { StoredVisitPhoto } from '../../shared/domain/visit/visit-pack.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import {
  isOwnVisit,
  listPhotos,
  photoRecord,
  readItem,
  readPhoto,
  readVisit,
  shownVisitPhoto,
  visitRecord,
} from './visit-repository.js';

export interface VisitPhotoPorts {
  readonly records: () => Records;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly isPractice: () => boolean;
  /** Throws for a visit this person may not write in now. */
  readonly walkable: (records: Records, visitId: VisitId) => Visit;
}

export type VisitPhotoChannel =
  | 'visit.addPhoto'
  | 'visit.describePhoto'
  | 'visit.readPhoto'
  | 'visit.removePhoto'
  | 'visit.restorePhoto';

const ID_BYTES = 16;

export function visitPhotoHandlers(ports: VisitPhotoPorts): Pick<Handlers, VisitPhotoChannel> {
  const { records, clock, ids, walkable } = ports;
  /** What was removed since the vault was opened, to be taken back. Gone when it locks. */
  const removed = new Map<VisitPhotoId, StoredVisitPhoto>();

  /** The practice adds its own photos while it prepares; afterwards the adviser does. */
  const ensureMayAdd = (open: Records, visitId: VisitId): 'practice' | 'adviser' => {
    const visit = readVisit(open, visitId);
    const isPreparing = ports.isPractice() && isOwnVisit(open, visit) && visit.state === 'prepared';
    if (isPreparing && visit.shows.photos) return 'practice';
    walkable(open, visitId);
    return 'adviser';
  };

  return {
    'visit.addPhoto': ({ visitId, photo, bytes, thumbnail }) => {
      const open = records();
      const by = ensureMayAdd(open, visitId);
      const visit = readVisit(open, visitId);
      ensurePicture(bytes, VISIT_PHOTO_MAX_SIDE);
      ensurePicture(thumbnail, THUMBNAIL_MAX_SIDE);
      const { questionId, placeId } = photo;
      // Only of what the visit asks about: a question that never leaves is not among it.
      if (questionId !== undefined) readItem(open, visitId, answerKey(questionId, placeId ?? ''));
      if (listPhotos(open, visitId).length >= VISIT_MAX_PHOTOS) {
        throw new VaultError('bad-input', 'too many photos');
      }
      const id = visitPhotoIdSchema.parse(ids.hex(ID_BYTES));
      const stored: StoredVisitPhoto = {
        ...photo,
        visitId,
        by,
        addedAt: clock.now(),
        picture: Buffer.from(bytes).toString('base64'),
        thumbnail: Buffer.from(thumbnail).toString('base64'),
      };
      const hasBegun = by === 'adviser' && visit.state !== 'walking';
      open.putMany([
        ...(hasBegun ? [visitRecord({ ...visit, state: 'walking' })] : []),
        photoRecord(id, stored),
      ]);
      return shownVisitPhoto({ id, photo: stored });
    },
    'visit.describePhoto': ({ photoId, caption, subject }) => {
      const open = records();
      const { questionId: _, placeId: __, ...photo } = readPhoto(open, photoId);
      ensureAdvisers(photo);
      walkable(open, photo.visitId);
      if (subject !== undefined) {
        readItem(open, photo.visitId, answerKey(subject.questionId, subject.placeId));
      }
      const described = { ...photo, ...subject, caption };
      open.putMany([photoRecord(photoId, described)]);
      return shownVisitPhoto({ id: photoId, photo: described });
    },
    'visit.readPhoto': ({ photoId, part }) => {
      const photo = readPhoto(records(), photoId);
      const text = part === 'whole' ? photo.picture : photo.thumbnail;
      return { bytes: new Uint8Array(Buffer.from(text, 'base64')) };
    },
    'visit.removePhoto': ({ photoId }) => {
      const open = records();
      const photo = readPhoto(open, photoId);
      ensureAdvisers(photo);
      walkable(open, photo.visitId);
      open.remove('visit-photo', photoId);
      removed.set(photoId, photo);
      return undefined;
    },
    'visit.restorePhoto': ({ photoId }) => {
      const photo = removed.get(photoId);
      if (photo === undefined) throw new VaultError('not-found', 'nothing to take back');
      const open = records();
      walkable(open, photo.visitId);
      open.putMany([photoRecord(photoId, photo)]);
      removed.delete(photoId);
      return shownVisitPhoto({ id: photoId, photo });
    },
  };
}

function ensureAdvisers({ by }: Pick<StoredVisitPhoto, 'by'>): void {
  if (by !== 'adviser') throw new VaultError('not-permitted', 'a photo of the practice');
}

/** A JPEG with nothing beside the picture, not larger than a visit needs. */
export function isVisitPicture(bytes: Uint8Array, maxSide: number): boolean {
  const checked = checkMedia(bytes);
  return (
    checked.ok &&
    checked.facts.mediaType === 'image/jpeg' &&
    Math.max(checked.facts.width, checked.facts.height) <= maxSide
  );
}

function ensurePicture(bytes: Uint8Array, maxSide: number): void {
  if (!isVisitPicture(bytes, maxSide)) throw new VaultError('bad-input', 'not such a picture');
}
