/** The pointer on the sheet: pressing, dragging, two fingers, the wheel. */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import {
  partIdSchema,
  type PartId,
  type Point,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import {
  findPart,
  partsInBox,
  type PlanPart,
} from '../../../../shared/domain/floor-plan/edit/parts.js';
import type { PlanEdit } from '../../../../shared/domain/floor-plan/edit/plan-edit.js';
import type { Tool } from '../tools.js';
import type { PlanEditor } from '../use-plan-editor.js';
import { backdropEdit, handleEdit, moveEdit, type Drag } from './gesture.js';
import type { PlacedHandle } from './handles-layer.js';
import type { Drawing } from './use-drawing.js';
import type { ViewControl } from './use-view.js';

/** A press that moves less than this is a click. Pixels. */
const CLICK_PX = 5;

type Gesture =
  | { readonly kind: 'press'; readonly hit: PlanPart | undefined; readonly adds: boolean }
  | { readonly kind: 'pan' }
  | { readonly kind: 'box' }
  | { readonly kind: 'move'; readonly ids: ReadonlySet<PartId> }
  | { readonly kind: 'backdrop' }
  | { readonly kind: 'handle'; readonly part: PlanPart; readonly placed: PlacedHandle }
  | { readonly kind: 'pinch' };

interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: Point;
  gesture: Gesture;
  lastX: number;
  lastY: number;
  edit: PlanEdit | undefined;
}

export interface BoxDrawn {
  readonly from: Point;
  readonly to: Point;
}

export interface PointerWish {
  readonly frame: RefObject<HTMLElement | null>;
  readonly editor: PlanEditor;
  readonly view: ViewControl;
  readonly tool: Tool;
  readonly drawing: Drawing;
  readonly handles: readonly PlacedHandle[];
  readonly handledPart: PlanPart | undefined;
  readonly reach: number;
  readonly isSpaceHeld: () => boolean;
}

export function usePointer(wish: PointerWish) {
  const { frame, editor, view, tool, drawing, handles, handledPart, reach } = wish;
  const [box, setBox] = useState<BoxDrawn>();
  const [isPanning, setIsPanning] = useState(false);
  const press = useRef<Press>(undefined);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const { zoomAt, panBy } = view;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    // React listens to the wheel passively, where the page could not be kept from scrolling.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (event.shiftKey) {
        panBy(-(event.deltaX || event.deltaY), 0);
        return;
      }
      const speed = event.ctrlKey ? 0.01 : 0.0016;
      zoomAt(Math.exp(-event.deltaY * speed), event.clientX, event.clientY);
      if (!event.ctrlKey && event.deltaX !== 0) panBy(-event.deltaX, 0);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [frame, panBy, zoomAt]);

  const dragOf = (current: Press, event: PointerEvent): Drag => ({
    plan: editor.drawn,
    start: current.at,
    now: view.toPlan(event.clientX, event.clientY),
    isFree: event.altKey,
    reach,
  });

  /** What the press becomes once it moves. */
  const begun = (event: PointerEvent): Gesture => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.button === 1 || wish.isSpaceHeld()) return { kind: 'pan' };
    const handle = target?.closest('[data-handle]')?.getAttribute('data-handle');
    if (handle !== null && handle !== undefined && handledPart !== undefined && editor.mayChange) {
      const placed = handles[Number(handle)];
      if (placed !== undefined) return { kind: 'handle', part: handledPart, placed };
    }
    const id = target?.closest('[data-part]')?.getAttribute('data-part');
    const hit =
      id === null || id === undefined ? undefined : findPart(editor.drawn, partIdSchema.parse(id));
    return { kind: 'press', hit, adds: event.shiftKey };
  };

  const moved = (current: Press, event: PointerEvent): void => {
    const { gesture } = current;
    if (gesture.kind === 'press') {
      const isFar = Math.hypot(event.clientX - current.x, event.clientY - current.y) > CLICK_PX;
      if (!isFar) return;
      current.gesture = draggedInto(gesture);
      if (current.gesture.kind === 'pan') setIsPanning(true);
    }
    follow(current, event);
  };

  const draggedInto = ({ hit, adds }: Extract<Gesture, { kind: 'press' }>): Gesture => {
    if (tool.name === 'backdrop') return { kind: 'backdrop' };
    if (tool.name !== 'select') return { kind: 'pan' };
    const isGround = hit === undefined || hit.kind === 'room' || hit.kind === 'zone';
    if (isGround || !editor.mayChange) return { kind: adds ? 'box' : 'pan' };
    const { id } = hit.part;
    if (!editor.selection.has(id)) editor.select([id]);
    return { kind: 'move', ids: editor.selection.has(id) ? editor.selection : new Set([id]) };
  };

  const follow = (current: Press, event: PointerEvent): void => {
    const { gesture } = current;
    switch (gesture.kind) {
      case 'pan':
        panBy(event.clientX - current.lastX, event.clientY - current.lastY);
        break;
      case 'box':
        setBox({ from: current.at, to: view.toPlan(event.clientX, event.clientY) });
        break;
      case 'move':
        current.edit = moveEdit(dragOf(current, event), gesture.ids);
        editor.preview(current.edit);
        break;
      case 'backdrop':
        current.edit = backdropEdit(dragOf(current, event));
        if (current.edit !== undefined) editor.preview(current.edit);
        break;
      case 'handle':
        current.edit = handleEdit(dragOf(current, event), gesture.part, gesture.placed.handle);
        editor.preview(current.edit);
        break;
      case 'pinch':
      case 'press':
        break;
    }
    current.lastX = event.clientX;
    current.lastY = event.clientY;
  };

  const clicked = (current: Press, event: PointerEvent): void => {
    if (current.gesture.kind !== 'press') return;
    const { hit, adds } = current.gesture;
    if (tool.name !== 'select' && editor.mayChange) {
      drawing.click(view.toPlan(event.clientX, event.clientY), event.altKey);
      return;
    }
    if (hit === undefined) {
      if (!adds) editor.select([]);
    } else if (adds) editor.toggle(hit.part.id);
    else editor.select([hit.part.id]);
  };

  const pinch = (event: PointerEvent): void => {
    const before = [...fingers.current.values()];
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = [...fingers.current.values()];
    const [a0, b0] = before;
    const [a1, b1] = after;
    if (a0 === undefined || b0 === undefined || a1 === undefined || b1 === undefined) return;
    const far = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
      Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
    zoomAt(far(a1, b1) / far(a0, b0), (a1.x + b1.x) / 2, (a1.y + b1.y) / 2);
    panBy((a1.x + b1.x - a0.x - b0.x) / 2, (a1.y + b1.y - a0.y - b0.y) / 2);
  };

  const end = (): void => {
    press.current = undefined;
    setBox(undefined);
    setIsPanning(false);
  };

  return {
    box,
    isPanning,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button > 1) return;
        if (event.button === 1) event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        if (event.pointerType === 'touch') {
          fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
          if (fingers.current.size === 2 && press.current !== undefined) {
            editor.preview(undefined);
            press.current.gesture = { kind: 'pinch' };
            return;
          }
        }
        const gesture = begun(event);
        if (gesture.kind === 'pan') setIsPanning(true);
        press.current = {
          x: event.clientX,
          y: event.clientY,
          lastX: event.clientX,
          lastY: event.clientY,
          at: view.toPlan(event.clientX, event.clientY),
          gesture,
          edit: undefined,
        };
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (press.current?.gesture.kind === 'pinch') {
          pinch(event);
          return;
        }
        if (press.current !== undefined) moved(press.current, event);
        else if (tool.name !== 'select' && event.pointerType !== 'touch') {
          drawing.hover(view.toPlan(event.clientX, event.clientY), event.altKey);
        }
      },
      onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
        fingers.current.delete(event.pointerId);
        const current = press.current;
        if (current === undefined) return;
        if (current.gesture.kind === 'pinch' && fingers.current.size > 0) return;
        if (current.edit !== undefined) editor.edit(current.edit);
        else if (current.gesture.kind === 'box') {
          const to = view.toPlan(event.clientX, event.clientY);
          editor.select([...editor.selection, ...partsInBox(editor.drawn, current.at, to)]);
        } else clicked(current, event);
        end();
      },
      onPointerCancel: (event: PointerEvent<SVGSVGElement>) => {
        fingers.current.delete(event.pointerId);
        editor.preview(undefined);
        end();
      },
      onPointerLeave: () => {
        if (press.current === undefined) drawing.hover(undefined, false);
      },
      onDoubleClick: () => {
        if (tool.name === 'room' || tool.name === 'zone') drawing.close();
        else if (tool.name === 'wall') drawing.stop();
      },
    },
  };
}
