/** What is inside the stream: sections, then a manifest of their sizes and hashes. Pure; FORMAT.md §9.3. */
import { ByteReader } from '../byte-reader.js';
import { ByteWriter } from '../byte-writer.js';
import { bytesOfHex, hexOf } from '../bytes.js';
import { associatedDataOf, type AssociatedData } from '../crypto/aead.js';
import { HASH_BYTES, checksum } from '../crypto/hash.js';
import { SIGNATURE_BYTES } from '../crypto/sign.js';
import { ID_BYTES } from '../format.js';
import { VaultError } from '../vault-error.js';
import { BACKUP_LABELS, SECTIONS, type SectionKind } from './backup-format.js';
import { damaged } from './preamble.js';

/** One section as the manifest lists it. */
export interface ListedSection {
  readonly kind: SectionKind;
  /** 32 hex digits; zeros for all but attachments. */
  readonly id: string;
  readonly sizeBytes: number;
  /** BLAKE2b-256 of its bytes. */
  readonly hash: Uint8Array;
}

export interface BackupManifest {
  readonly sections: readonly ListedSection[];
  /** By the person who made the backup. */
  readonly signature: Uint8Array;
}

export const NO_ID = '0'.repeat(2 * ID_BYTES);
export const SECTION_HEAD_BYTES = 1 + ID_BYTES + 8;
const LISTED_BYTES = SECTION_HEAD_BYTES + HASH_BYTES;

export type SectionHead = Pick<ListedSection, 'kind' | 'id' | 'sizeBytes'>;

export const encodeSectionHead = ({ kind, id, sizeBytes }: SectionHead): Uint8Array =>
  new ByteWriter().u8(kind).raw(bytesOfHex(id, ID_BYTES)).u64(sizeBytes).bytes();

/** Throws `format-too-new` at a section this version does not know. */
export function decodeSectionHead(bytes: Uint8Array): SectionHead {
  const reader = new ByteReader(bytes);
  const kind = knownKind(reader.u8());
  return { kind, id: hexOf(reader.raw(ID_BYTES)), sizeBytes: sizeOf(reader) };
}

export const encodeSections = (sections: readonly ListedSection[]): Uint8Array => {
  const writer = new ByteWriter().u32(sections.length);
  for (const section of sections) writer.raw(encodeSectionHead(section)).raw(section.hash);
  return writer.bytes();
};

export const manifestBytes = (sectionCount: number): number =>
  4 + sectionCount * LISTED_BYTES + SIGNATURE_BYTES;

/** Throws `backup-damaged` or `format-too-new`. */
export function decodeManifest(bytes: Uint8Array): BackupManifest {
  try {
    const reader = new ByteReader(bytes);
    const count = reader.u32();
    const sections: ListedSection[] = [];
    for (let n = 0; n < count; n += 1) {
      const head = decodeSectionHead(reader.raw(SECTION_HEAD_BYTES));
      sections.push({ ...head, hash: reader.raw(HASH_BYTES) });
    }
    const signature = reader.raw(SIGNATURE_BYTES);
    reader.ensureEnd();
    return { sections, signature };
  } catch (error) {
    if (error instanceof VaultError) throw error;
    throw damaged('the manifest cannot be read', error);
  }
}

export interface AttachmentCounts {
  readonly attachments: number;
  readonly unreadable: number;
}

export const countAttachments = (sections: readonly ListedSection[]): AttachmentCounts => {
  const countOf = (kind: SectionKind) => sections.filter((each) => each.kind === kind).length;
  return {
    attachments: countOf(SECTIONS.attachment),
    unreadable: countOf(SECTIONS.unreadable),
  };
};

/** What the maker signs: this beginning with these sections. */
export const madePart = (
  vaultId: Uint8Array,
  preamble: Uint8Array,
  sections: readonly ListedSection[],
): AssociatedData =>
  associatedDataOf(BACKUP_LABELS.made, [
    vaultId,
    checksum(preamble),
    checksum(encodeSections(sections)),
  ]);

const KNOWN: readonly number[] = Object.values(SECTIONS);

function knownKind(kind: number): SectionKind {
  // Never dropped in silence: a backup restored without a part of it would look whole.
  if (!KNOWN.includes(kind)) throw new VaultError('format-too-new', `section ${kind}`);
  return kind as SectionKind;
}

function sizeOf(reader: ByteReader): number {
  try {
    return reader.u64();
  } catch (error) {
    throw damaged('a size is not plausible', error);
  }
}
