/** What the page and its reading worker say to each other. */
import type { ReadCode } from '../../shared/domain/inventory/read-code.js';

export interface ReadRequest {
  readonly id: number;
  /** A bitmap is handed over, not copied. */
  readonly picture: ImageBitmap | ImageData;
}

export interface ReadAnswer {
  readonly id: number;
  /** Undefined: the picture could not be read at all. */
  readonly codes: readonly ReadCode[] | undefined;
}
