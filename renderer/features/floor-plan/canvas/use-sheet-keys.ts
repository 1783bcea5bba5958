/** The keyboard on the sheet: going through the parts, moving, turning, removing, copying them. */
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { copiedIds } from '../../../../shared/domain/floor-plan/edit/copy-parts.js';
import {
  partIdSchema,
  type PartId,
  type Point,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { PlanPart } from '../../../../shared/domain/floor-plan/edit/parts.js';
import { newPartId } from '../new-part-id.js';
import type { PlanEditor } from '../use-plan-editor.js';
import type { Drawing } from './use-drawing.js';
import type { ViewControl } from './use-view.js';

const STEP_CM = 10;
const FINE_STEP_CM = 1;
const TURN_DEGREES = 15;
const PAN_PX = 60;
/** A copy lies a little beside what it copies. */
export const COPY_STEP: Point = { x: 40, y: 40 };

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export interface SheetKeysWish {
  readonly frame: RefObject<HTMLElement | null>;
  readonly editor: PlanEditor;
  readonly view: ViewControl;
  readonly drawing: Drawing;
  readonly order: readonly PlanPart[];
  readonly onRemove: () => void;
  readonly onDetails: () => void;
  readonly onEscape: () => void;
  readonly onDigit: (digit: string) => void;
}

/** Moves the keyboard onto a part of the drawing, once it is drawn. */
export function focusPart(frame: HTMLElement | null, id: PartId): void {
  requestAnimationFrame(() => {
    frame?.querySelector<SVGGElement>(`[data-part="${id}"]`)?.focus();
  });
}

export function duplicateSelection(editor: PlanEditor): void {
  const newIds = new Map(
    copiedIds(editor.drawn, editor.selection).map((id) => [id, newPartId()] as const),
  );
  editor.edit({ do: 'duplicate', newIds, by: COPY_STEP });
  editor.select(newIds.values());
}

export function useSheetKeys(wish: SheetKeysWish) {
  const { frame, editor, view, drawing, order } = wish;
  const isSpaceHeld = useRef(false);
  const isPressing = useRef(false);

  /** False at either end: the keyboard then leaves the drawing. */
  const step = (by: 1 | -1): boolean => {
    const focused = document.activeElement?.getAttribute('data-part');
    const here = order.findIndex(({ part }) => part.id === focused);
    const isInFrame = document.activeElement === frame.current;
    const next = order[here === -1 ? (by === 1 && isInFrame ? 0 : -1) : here + by];
    if (next === undefined) return false;
    editor.select([next.part.id]);
    focusPart(frame.current, next.part.id);
    return true;
  };

  const arrow = (event: KeyboardEvent, way: Point): void => {
    event.preventDefault();
    if (editor.selection.size === 0) {
      view.panBy(-way.x * PAN_PX, -way.y * PAN_PX);
      return;
    }
    if (event.shiftKey) {
      const sign = way.x + way.y;
      const by = sign * (event.altKey ? 1 : TURN_DEGREES);
      editor.edit({ do: 'turn', ids: editor.selection, by }, 'keys-turn');
      return;
    }
    const size = event.altKey ? FINE_STEP_CM : STEP_CM;
    const by = { x: way.x * size, y: way.y * size };
    editor.edit({ do: 'move', ids: editor.selection, by }, 'keys-move');
  };

  const withControl = (event: KeyboardEvent): boolean => {
    switch (event.key.toLowerCase()) {
      case 'a':
        editor.select(order.map(({ part }) => part.id));
        return true;
      case 'd':
        if (editor.mayChange && editor.selection.size > 0) duplicateSelection(editor);
        return true;
      default:
        return false;
    }
  };

  const plain = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'Delete':
      case 'Backspace':
        if (!drawing.back()) wish.onRemove();
        return true;
      case 'Escape':
        wish.onEscape();
        return true;
      case 'Enter':
        if (drawing.chain.length > 0) drawing.close();
        else wish.onDetails();
        return true;
      case '+':
      case '=':
        view.zoomIn();
        return true;
      case '-':
        view.zoomOut();
        return true;
      case ' ':
        isSpaceHeld.current = true;
        return true;
      default:
        if (drawing.chain.length > 0 && /^[0-9]$/.test(event.key)) {
          wish.onDigit(event.key);
          return true;
        }
        return false;
    }
  };

  return {
    isSpaceHeld: () => isSpaceHeld.current,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      if (event.key === 'Tab') {
        if (step(event.shiftKey ? -1 : 1)) event.preventDefault();
        return;
      }
      const way = ARROWS[event.key];
      if (way !== undefined) {
        arrow(event, way);
        return;
      }
      const isDone = event.ctrlKey || event.metaKey ? withControl(event) : plain(event);
      if (isDone) event.preventDefault();
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key === ' ') isSpaceHeld.current = false;
    },
    onPointerDownCapture: () => {
      isPressing.current = true;
    },
    onPointerUpCapture: () => {
      isPressing.current = false;
    },
    /** Coming in by keyboard chooses the part; a pointer chooses by pressing. */
    onFocus: (event: { readonly target: EventTarget }) => {
      const { target } = event;
      if (!(target instanceof SVGElement) || isPressing.current) return;
      const id = target.getAttribute('data-part');
      if (id === null) return;
      const parsed = partIdSchema.parse(id);
      if (!editor.selection.has(parsed)) editor.select([parsed]);
    },
  };
}
