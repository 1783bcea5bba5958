/** Answers the attachment channels, inside the vault process: photos and documents of the survey's questions, pictures under plans. */
import type { Question } from '../../shared/content/schema.js';
import { surgeryQuestions } from '../../shared/content/surgery-pack.js';
import type { Clock } from '../../shared/domain/assessment/ports.js';
import type { PhotoSubject } from '../../shared/domain/photo/photo.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { Attachments } from '../vault/attachments/attachments.js';
import { ensureThumbnail } from '../vault/attachments/ensure-thumbnail.js';
import type { Records } from '../vault/records.js';
import type { StoredPhoto } from '../vault/attachments/stored-photo.js';
import { VaultError } from '../vault/vault-error.js';
import { questionAt } from './answer-rules.js';
import { readAssessment } from './assessment-repository.js';
import { ensureUnfinished } from './handlers.js';
import { knownSites } from './known-sites.js';
import { listStoredPhotos, putPhoto, readStoredPhoto, shownPhoto } from './photo-repository.js';

export interface AttachmentHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly attachments: () => Pick<Attachments, 'add' | 'read' | 'step' | 'health'>;
  readonly clock: Clock;
  /** The surgery pack unless a test gives its own. */
  readonly questions?: readonly Question[];
}

type AttachmentChannel =
  | 'attachment.list'
  | 'attachment.add'
  | 'attachment.read'
  | 'attachment.remove'
  | 'attachment.restore'
  | 'attachment.health';

export function attachmentHandlers(
  ports: AttachmentHandlerPorts,
): Pick<Handlers, AttachmentChannel> {
  const { records, attachments, clock, questions = surgeryQuestions } = ports;
  /** What was removed since the vault was opened, to be taken back. Gone when it locks. */
  const removed = new Map<string, StoredPhoto>();

  const ensureOpenSubject = (subject: PhotoSubject): void => {
    const open = records();
    if (subject.kind === 'floor-plan') {
      ensurePlan(open, subject.planId);
      return;
    }
    ensureUnfinished(readAssessment(open, subject.assessmentId));
    questionAt(subject, questions, knownSites(open));
  };

  return {
    'attachment.list': () => listStoredPhotos(records()).map(shownPhoto),
    'attachment.add': ({ subject, bytes, mediaType, name, thumbnail }) => {
      ensureOpenSubject(subject);
      ensureThumbnail(thumbnail, mediaType);
      const files = attachments();
      const photo: StoredPhoto = {
        subject,
        attachment: files.add({ bytes, mediaType, name }),
        ...(thumbnail === undefined
          ? {}
          : { thumbnail: files.add({ bytes: thumbnail, mediaType: 'image/jpeg', name }) }),
        addedAt: clock.now(),
      };
      const id = putPhoto(records(), photo);
      files.step('attachment-recorded');
      return shownPhoto({ id, photo });
    },
    'attachment.read': ({ photoId, part }) => {
      const photo = readStoredPhoto(records(), photoId);
      const sealed = part === 'whole' ? photo.attachment : photo.thumbnail;
      if (sealed === undefined) throw new VaultError('not-found', 'a document has no thumbnail');
      return { mediaType: sealed.mediaType, bytes: attachments().read(sealed, photoId) };
    },
    'attachment.remove': ({ photoId }) => {
      const open = records();
      const photo = readStoredPhoto(open, photoId);
      const { subject } = photo;
      if (subject.kind === 'question') {
        ensureUnfinished(readAssessment(open, subject.assessmentId));
      }
      // The files stay until a later opening clears them up: nothing opens them without the record's key.
      open.remove('photo', photoId);
      attachments().step('attachment-removed');
      removed.set(photoId, photo);
      return undefined;
    },
    'attachment.restore': ({ photoId }) => {
      const photo = removed.get(photoId);
      if (photo === undefined) throw new VaultError('not-found', 'nothing to take back');
      ensureOpenSubject(photo.subject);
      putPhoto(records(), photo, photoId);
      removed.delete(photoId);
      return shownPhoto({ id: photoId, photo });
    },
    'attachment.health': () => attachments().health(clock.today()),
  };
}

/** A plan is saved before a picture is put under it. */
function ensurePlan(records: Records, planId: string): void {
  if (records.get('floor-plan', planId) === undefined) {
    throw new VaultError('not-found', 'no such plan');
  }
}
