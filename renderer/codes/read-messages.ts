/** What the page and its reading worker say to each other. */
import type { ReadCode } from '../../shared/domain/inventory/read-code.js';

export interface ReadRequest {
  readonly id: number;
  /** A bitmap is handed over, not copied. */
  readonly picture: ImageBitmap | ImageData;
  /** Number of a frame of the webcam; undefined for a single picture, on which more time is spent. */
  readonly frame: number | undefined;
}

export interface ReadAnswer {
  readonly id: number;
  /** Undefined: the picture could not be read at all. */
  readonly codes: readonly ReadCode[] | undefined;
}
