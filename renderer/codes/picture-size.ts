/** How large a picture is read: what a scanner needs, and no more. */

/** Two million pixels. */
export const READ_MAX_PIXELS = 2_000_000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size to read it at, and how far it was scaled to it; never enlarged. */
export function scaledWithin({ width, height }: Size): Size & { readonly scale: number } {
  const scale = Math.min(1, Math.sqrt(READ_MAX_PIXELS / (width * height)));
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
    scale,
  };
}
