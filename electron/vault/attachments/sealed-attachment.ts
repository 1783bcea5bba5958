/** What a record keeps of an attachment, with the key to its file. FORMAT.md §8. */
import { z } from 'zod';
import {
  ATTACHMENT_MAX_BYTES,
  attachmentIdSchema,
  attachmentSchema,
  type Attachment,
} from '../../../shared/domain/attachment/attachment.js';

/** Plaintext in one chunk; the last one is shorter or as long. */
export const CHUNK_BYTES = 65_536;

export const chunkCountOf = (sizeBytes: number): number => Math.ceil(sizeBytes / CHUNK_BYTES);

const bytes32 = z.string().regex(/^[0-9a-f]{64}$/);

/** Stands in a record's value, wherever the record's type has a place for it. */
export const sealedAttachmentSchema = z.strictObject({
  ...attachmentSchema.shape,
  id: attachmentIdSchema,
  /** Hex; of this file alone. */
  key: bytes32,
  chunks: z.number().int().positive().max(chunkCountOf(ATTACHMENT_MAX_BYTES)),
  /** BLAKE2b-256 of the plaintext, hex. */
  hash: bytes32,
});
export type SealedAttachment = z.infer<typeof sealedAttachmentSchema>;

/** SECURITY: what the window may know; the key never leaves the vault process. */
export const withoutKey = ({
  key: _key,
  chunks: _chunks,
  hash: _hash,
  ...attachment
}: SealedAttachment): Attachment => attachment;
