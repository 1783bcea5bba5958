/** Which part of the sheet is seen, and how large. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Box } from '../../../../shared/domain/floor-plan/edit/parts.js';
import type { Point } from '../../../../shared/domain/floor-plan/floor-plan.js';

/** At 100 % a square of the grid, 50 cm, takes 22 pixels. */
export const PIXELS_PER_CM = 0.44;
const SMALLEST = 0.15;
const LARGEST = 8;
const STEP = 1.25;
const MARGIN_PX = 52;
/** The tools lie over the left edge, the zoom over the lower one. */
const LEFT_PX = 76;
const BOTTOM_PX = 64;

export interface View {
  /** Where the sheet's origin lies in the window part, in pixels. */
  readonly x: number;
  readonly y: number;
  /** 1 is 100 %. */
  readonly zoom: number;
}

export interface ViewControl {
  readonly view: View;
  /** Pixels for a centimetre. */
  readonly scale: number;
  readonly toPlan: (clientX: number, clientY: number) => Point;
  readonly panBy: (dx: number, dy: number) => void;
  readonly zoomAt: (factor: number, clientX: number, clientY: number) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: (box: Box | undefined) => void;
  /** What lies in the middle of what is seen. */
  readonly middle: () => Point;
  /** Pans just as far as it takes to see the point. */
  readonly reveal: (point: Point) => void;
}

const clampZoom = (zoom: number): number => Math.min(LARGEST, Math.max(SMALLEST, zoom));

export function useView(
  frame: RefObject<HTMLElement | null>,
  initialBox: Box | undefined,
): ViewControl {
  const [view, setView] = useState<View>({ x: 120, y: 80, zoom: 1 });
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  const rect = useCallback(
    () => frame.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 800, 600),
    [frame],
  );
  const zoomAround = useCallback((factor: number, x: number, y: number) => {
    setView((before) => {
      const zoom = clampZoom(before.zoom * factor);
      const ratio = zoom / before.zoom;
      return { zoom, x: x - (x - before.x) * ratio, y: y - (y - before.y) * ratio };
    });
  }, []);
  const control = useMemo(() => {
    const fromMiddle = (factor: number) => {
      const { width, height } = rect();
      zoomAround(factor, width / 2, height / 2);
    };
    return {
      toPlan: (clientX: number, clientY: number): Point => {
        const { left, top } = rect();
        const { x, y, zoom } = latest.current;
        const scale = zoom * PIXELS_PER_CM;
        return { x: (clientX - left - x) / scale, y: (clientY - top - y) / scale };
      },
      panBy: (dx: number, dy: number) => {
        setView((before) => ({ ...before, x: before.x + dx, y: before.y + dy }));
      },
      zoomAt: (factor: number, clientX: number, clientY: number) => {
        const { left, top } = rect();
        zoomAround(factor, clientX - left, clientY - top);
      },
      zoomIn: () => {
        fromMiddle(STEP);
      },
      zoomOut: () => {
        fromMiddle(1 / STEP);
      },
      fit: (box: Box | undefined) => {
        if (box !== undefined) setView(fitted(box, rect()));
      },
      middle: (): Point => {
        const { width, height } = rect();
        const { x, y, zoom } = latest.current;
        const scale = zoom * PIXELS_PER_CM;
        return { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale };
      },
      reveal: (point: Point) => {
        const { width, height } = rect();
        setView((before) => {
          const scale = before.zoom * PIXELS_PER_CM;
          const at = { x: before.x + point.x * scale, y: before.y + point.y * scale };
          const dx = inside(at.x, LEFT_PX, width - MARGIN_PX);
          const dy = inside(at.y, MARGIN_PX, height - BOTTOM_PX);
          return dx === 0 && dy === 0 ? before : { ...before, x: before.x + dx, y: before.y + dy };
        });
      },
    };
  }, [rect, zoomAround]);
  const wasFitted = useRef(false);
  useEffect(() => {
    if (wasFitted.current) return;
    wasFitted.current = true;
    control.fit(initialBox);
  }, [control, initialBox]);
  return { view, scale: view.zoom * PIXELS_PER_CM, ...control };
}

/** How far to move so that the value lies between both. */
const inside = (value: number, least: number, most: number): number =>
  value < least ? least - value : value > most ? most - value : 0;

function fitted({ min, max }: Box, { width, height }: DOMRect): View {
  const wide = Math.max(200, max.x - min.x) * PIXELS_PER_CM;
  const high = Math.max(200, max.y - min.y) * PIXELS_PER_CM;
  const roomX = width - LEFT_PX - MARGIN_PX;
  const roomY = height - MARGIN_PX - BOTTOM_PX;
  const zoom = clampZoom(Math.min(1.4, roomX / wide, roomY / high));
  const scale = zoom * PIXELS_PER_CM;
  return {
    zoom,
    x: LEFT_PX + roomX / 2 - ((min.x + max.x) / 2) * scale,
    y: MARGIN_PX + roomY / 2 - ((min.y + max.y) / 2) * scale,
  };
}
