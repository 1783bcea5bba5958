/** Whether a file may be kept. Asked by the window before it decodes, and again by the vault before it writes. */
import { ATTACHMENT_MAX_BYTES, ATTACHMENT_MAX_PIXELS } from './attachment.js';
import { isHeic, mediaFactsOf, mediaTypeOf, type MediaFacts } from './media-facts.js';

export const ATTACHMENT_REFUSALS = [
  'empty',
  'too-large',
  'heic',
  'not-supported',
  'damaged',
  'too-many-pixels',
] as const;
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number];

export type CheckedMedia =
  | { readonly ok: true; readonly facts: MediaFacts }
  | { readonly ok: false; readonly reason: AttachmentRefusal };

export function checkMedia(bytes: Uint8Array): CheckedMedia {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > ATTACHMENT_MAX_BYTES) return refused('too-large');
  if (mediaTypeOf(bytes) === undefined) return refused(isHeic(bytes) ? 'heic' : 'not-supported');
  const facts = mediaFactsOf(bytes);
  if (facts === undefined) return refused('damaged');
  if (facts.mediaType !== 'application/pdf' && facts.width * facts.height > ATTACHMENT_MAX_PIXELS) {
    return refused('too-many-pixels');
  }
  return { ok: true, facts };
}

const refused = (reason: AttachmentRefusal): CheckedMedia => ({ ok: false, reason });
