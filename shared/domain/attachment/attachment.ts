/** A picture or document kept in the vault: what may be kept, and what the window is told of it. */
import { z } from 'zod';

/** Persisted names: they are inside sealed records. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export const mediaTypeSchema = z.enum(MEDIA_TYPES);
export type MediaType = z.infer<typeof mediaTypeSchema>;

/** Of one file. */
export const ATTACHMENT_MAX_BYTES = 25_000_000;
/** Read from the header before anything is decoded: a small file can unpack to gigabytes. */
export const ATTACHMENT_MAX_PIXELS = 50_000_000;
/** What a phone names its photos is far shorter; longer names are cut by the window. */
export const NAME_MAX_LENGTH = 255;

export const THUMBNAIL_MAX_BYTES = 200_000;
/** Longest side of a thumbnail, in pixels. */
export const THUMBNAIL_MAX_SIDE = 320;

export const attachmentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('AttachmentId');
export type AttachmentId = z.infer<typeof attachmentIdSchema>;

/** What the window is told. The key stays in the vault. */
export const attachmentSchema = z.object({
  id: attachmentIdSchema,
  mediaType: mediaTypeSchema,
  sizeBytes: z.number().int().positive().max(ATTACHMENT_MAX_BYTES),
  /** As the file was called. Text to show, never a path. */
  name: z.string().max(NAME_MAX_LENGTH),
  /** Pixels; pictures only. */
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const isPicture = ({ mediaType }: Pick<Attachment, 'mediaType'>): boolean =>
  mediaType !== 'application/pdf';
