/** What comes beside a picture: small, and nothing but a picture. */
import { THUMBNAIL_MAX_SIDE } from '../../../shared/domain/attachment/attachment.js';
import { checkMedia } from '../../../shared/domain/attachment/attachment-rules.js';
import { VaultError } from '../vault-error.js';

/** Before anything is written, so that a refused thumbnail leaves no orphan. */
export function ensureThumbnail(thumbnail: Uint8Array | undefined, mediaType: string): void {
  if ((thumbnail === undefined) !== (mediaType === 'application/pdf')) {
    throw new VaultError('bad-input', 'pictures have a thumbnail, documents none');
  }
  if (thumbnail === undefined) return;
  const checked = checkMedia(thumbnail);
  const isSmall =
    checked.ok &&
    checked.facts.mediaType === 'image/jpeg' &&
    Math.max(checked.facts.width, checked.facts.height) <= THUMBNAIL_MAX_SIDE;
  if (!isSmall) throw new VaultError('bad-input', 'not a thumbnail');
}
