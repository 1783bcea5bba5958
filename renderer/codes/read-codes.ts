/** Codes on a picture from anywhere: a photo that was chosen, a frame, pixels. */
import { checkMedia } from '../../shared/domain/attachment/attachment-rules.js';
import type { ReadCode } from '../../shared/domain/inventory/read-code.js';
import { decoded, FileRefusal } from '../attachments/prepare-file.js';
import { createCodeReader, type CodeReader } from './code-reader.js';
import { openCodeWorker } from './open-code-worker.js';

/** The worker and its million bytes go when nobody has asked for as long. */
const IDLE_MS = 30_000;

let shared: CodeReader | undefined;
let idle: number | undefined;

export interface ReadCodesOptions {
  /** A reader of one's own, to be closed by whoever made it. */
  readonly reader?: CodeReader;
  /** Nobody asked and many pictures follow: one look, without turning the picture until something is found. */
  readonly isQuick?: boolean;
}

/**
 * All codes found, none when there is none. Throws `FileRefusal` for a file that is no picture and `CodeFailure` when it
 * could not be read. A bitmap given is closed.
 */
export async function readCodes(
  source: Blob | ImageBitmap | ImageData,
  { reader = sharedReader(), isQuick = false }: ReadCodesOptions = {},
): Promise<readonly ReadCode[]> {
  return reader.read(
    source instanceof Blob ? await pictureOf(source) : source,
    isQuick ? 0 : undefined,
  );
}

async function pictureOf(file: Blob): Promise<ImageBitmap> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = checkMedia(bytes);
  if (!checked.ok) throw new FileRefusal(checked.reason);
  const { mediaType } = checked.facts;
  if (mediaType === 'application/pdf') throw new FileRefusal('not-supported');
  return decoded(new Blob([bytes], { type: mediaType }));
}

function sharedReader(): CodeReader {
  shared ??= createCodeReader(openCodeWorker);
  window.clearTimeout(idle);
  idle = window.setTimeout(() => {
    shared?.close();
    shared = undefined;
  }, IDLE_MS);
  return shared;
}
