/** Photos and documents on their way into a new vault: read with the old keys, sealed anew with their own. */
import type { AttachmentStore } from '../attachments/attachment-store.js';
import type { SealedAttachment } from '../attachments/sealed-attachment.js';
import { storedItemPhotoSchema } from '../attachments/stored-item-photo.js';
import { storedPhotoSchema } from '../attachments/stored-photo.js';
import type { RecordContent } from '../record-envelope.js';
import type { RecordType } from '../records.js';
import { VaultError } from '../vault-error.js';

/** Of every type of record that has files. */
const SCHEMAS = new Map<RecordType, typeof storedPhotoSchema | typeof storedItemPhotoSchema>([
  ['photo', storedPhotoSchema],
  ['item-photo', storedItemPhotoSchema],
]);

/** The same contents with their attachments in `to`. A photo whose file is damaged or missing stays behind. */
export function withAttachmentsCarried(
  contents: readonly RecordContent[],
  from: Pick<AttachmentStore, 'read'>,
  to: Pick<AttachmentStore, 'add'>,
): readonly RecordContent[] {
  const move = (sealed: SealedAttachment, recordId: string): SealedAttachment => {
    const { mediaType, name } = sealed;
    return to.add({ bytes: from.read(sealed, recordId), mediaType, name });
  };
  return contents.flatMap((content) => {
    const schema = SCHEMAS.get(content.type);
    if (schema === undefined) return [content];
    const parsed = schema.safeParse(content.value);
    if (!parsed.success) return [];
    const { attachment, thumbnail, ...photo } = parsed.data;
    try {
      const small = thumbnail === undefined ? {} : { thumbnail: move(thumbnail, content.id) };
      return [
        { ...content, value: { ...photo, attachment: move(attachment, content.id), ...small } },
      ];
    } catch (error) {
      if (isOfTheFile(error)) return [];
      throw error;
    }
  });
}

const isOfTheFile = (error: unknown): boolean =>
  error instanceof VaultError &&
  (error.code === 'attachment-missing' || error.code === 'attachment-damaged');
