/** Writes and reads the files of attachments. Who owns them is for the records to say. */
import type {
  Attachment,
  AttachmentId,
  MediaType,
} from '../../../shared/domain/attachment/attachment.js';
import {
  ATTACHMENT_MAX_BYTES,
  attachmentIdSchema,
} from '../../../shared/domain/attachment/attachment.js';
import { checkMedia } from '../../../shared/domain/attachment/attachment-rules.js';
import { hexOf } from '../bytes.js';
import { randomBytes } from '../crypto/random.js';
import { ID_BYTES } from '../format.js';
import { readFileStart } from '../vault-folder.js';
import { VaultError } from '../vault-error.js';
import type { VaultStep } from '../vault-ports.js';
import { attachmentFile, placeFile } from './attachment-files.js';
import { fileBytesOf, openAttachment, sealAttachment } from './attachment-stream.js';
import type { SealedAttachment } from './sealed-attachment.js';

export interface AttachmentStorePorts {
  readonly dir: string;
  readonly vaultId: Uint8Array;
  readonly onStep?: ((step: VaultStep) => void) | undefined;
}

export interface NewAttachment {
  readonly bytes: Uint8Array;
  /** What the window says it is; the bytes must agree. */
  readonly mediaType: MediaType;
  readonly name: string;
}

/** What an attachment's file is worth. */
export type FileState = 'whole' | 'attachment-missing' | 'attachment-damaged';

export class AttachmentStore {
  readonly #ports: AttachmentStorePorts;

  constructor(ports: AttachmentStorePorts) {
    this.#ports = ports;
  }

  /**
   * Writes the file and returns what the owning record must keep; until that is committed the file is an
   * orphan. Throws `bad-input` for what may not be kept. SECURITY: nothing is decoded here.
   */
  add({ bytes, mediaType, name }: NewAttachment): SealedAttachment {
    const { dir, vaultId, onStep } = this.#ports;
    const size = pixelsOf(bytes, mediaType);
    const id: AttachmentId = attachmentIdSchema.parse(hexOf(randomBytes(ID_BYTES)));
    const { file, ...facts } = sealAttachment(bytes, { vaultId, id });
    placeFile(dir, id, { bytes: file, onWritten: () => onStep?.('attachment-written') });
    onStep?.('attachment-placed');
    const sealed: SealedAttachment = { id, mediaType, name, ...size, ...facts };
    // Read back before anybody counts on it: from here on the original may be thrown away.
    if (this.stateOf(sealed) !== 'whole') {
      throw new VaultError('io-error', 'an attachment does not read back as it was written');
    }
    return sealed;
  }

  /** The whole file, verified. Throws `attachment-missing` or `attachment-damaged`, naming the record. */
  read(sealed: SealedAttachment, recordId: string): Uint8Array<ArrayBuffer> {
    const read = this.#tryRead(sealed);
    if (typeof read !== 'string') return read;
    throw new VaultError(read, 'the file of an attachment', {
      findings: [{ recordId, code: read }],
    });
  }

  /** Reads every byte. */
  stateOf(sealed: SealedAttachment): FileState {
    const read = this.#tryRead(sealed);
    return typeof read === 'string' ? read : 'whole';
  }

  #tryRead(sealed: SealedAttachment): Uint8Array<ArrayBuffer> | Exclude<FileState, 'whole'> {
    const { dir, vaultId } = this.#ports;
    // One byte more than there may be: a longer file is damaged, and is not read to its end.
    const file = readIfReadable(attachmentFile(dir, sealed.id), fileBytesOf(sealed) + 1);
    if (file === undefined) return 'attachment-missing';
    if (file === 'unreadable') return 'attachment-damaged';
    return openAttachment(file, { vaultId, id: sealed.id }, sealed) ?? 'attachment-damaged';
  }
}

/** A sector that can no longer be read is damage, whatever else still works. */
function readIfReadable(path: string, limit: number): Uint8Array | 'unreadable' | undefined {
  try {
    return readFileStart(path, limit);
  } catch (error) {
    if (error instanceof Error && 'code' in error && UNREADABLE.includes(String(error.code))) {
      return 'unreadable';
    }
    throw error;
  }
}

const UNREADABLE: readonly string[] = ['EIO', 'EISDIR'];

function pixelsOf(bytes: Uint8Array, mediaType: MediaType): Pick<Attachment, 'width' | 'height'> {
  if (bytes.length > ATTACHMENT_MAX_BYTES) refuse('an attachment above the limit');
  const checked = checkMedia(bytes);
  if (!checked.ok) refuse(`an attachment that is ${checked.reason}`);
  const { facts } = checked;
  if (facts.mediaType !== mediaType) refuse('an attachment of another type than was said');
  if (facts.mediaType === 'application/pdf') return {};
  // SECURITY: the window makes every picture anew; one that still says where it was taken did not go through it.
  if (facts.hasMetadata) refuse('a picture with something beside the picture');
  return { width: facts.width, height: facts.height };
}

function refuse(reason: string): never {
  throw new VaultError('bad-input', reason);
}
