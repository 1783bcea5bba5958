/** Which attachments the records own. Found by their shape, so that no type of record can be forgotten. */
import { ATTACHMENT_COMPARTMENTS, RECORD_KINDS } from '../format.js';
import { RECORD_TYPES, type RecordType, type Records } from '../records.js';
import { sealedAttachmentSchema, type SealedAttachment } from './sealed-attachment.js';

export interface OwnedAttachment {
  readonly recordId: string;
  readonly recordType: RecordType;
  readonly sealed: SealedAttachment;
}

const OWNING_TYPES = RECORD_TYPES.filter((type) =>
  ATTACHMENT_COMPARTMENTS.includes(RECORD_KINDS[type].compartment),
);

/** By attachment id. Throws `not-permitted` for whoever cannot read every record that may own one. */
export function ownedAttachments(records: Records): readonly OwnedAttachment[] {
  return OWNING_TYPES.flatMap((recordType) =>
    records
      .list<unknown>(recordType)
      .flatMap(({ id, value }) =>
        sealedIn(value).map((sealed) => ({ recordId: id, recordType, sealed })),
      ),
  ).sort((a, b) => (a.sealed.id < b.sealed.id ? -1 : 1));
}

function sealedIn(value: unknown): readonly SealedAttachment[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('key' in value && 'chunks' in value) {
    const parsed = sealedAttachmentSchema.safeParse(value);
    if (parsed.success) return [parsed.data];
  }
  return Object.values(value).flatMap(sealedIn);
}
