/** Size and place of the window, remembered between runs and kept on a screen that still exists. */
import { z } from 'zod';
import { readJson, writeJson } from './json-file.js';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly isMaximized: boolean;
}

const savedSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1024),
  height: z.number().int().min(720),
  isMaximized: z.boolean(),
});

const REFERENCE: WindowState = { bounds: { width: 1280, height: 800 }, isMaximized: false };

/** Pure: the saved state if most of its title bar is on one of the work areas, else the reference size. */
export function windowStateFrom(raw: unknown, workAreas: readonly Rectangle[]): WindowState {
  const saved = savedSchema.safeParse(raw);
  if (!saved.success) return REFERENCE;
  const { isMaximized, ...bounds } = saved.data;
  const isVisible = workAreas.some(
    (area) =>
      bounds.x >= area.x - 40 &&
      bounds.y >= area.y - 10 &&
      bounds.x + bounds.width / 2 <= area.x + area.width &&
      bounds.y + 60 <= area.y + area.height,
  );
  return isVisible
    ? { bounds, isMaximized }
    : { bounds: { width: bounds.width, height: bounds.height }, isMaximized };
}

export const readWindowState = (path: string, workAreas: readonly Rectangle[]): WindowState =>
  windowStateFrom(readJson(path), workAreas);

export function saveWindowState(path: string, bounds: Rectangle, isMaximized: boolean): void {
  writeJson(path, {
    x: bounds.x,
    y: bounds.y,
    width: bounds.width,
    height: bounds.height,
    isMaximized,
  });
}
