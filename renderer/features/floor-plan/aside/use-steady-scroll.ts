/** Keeps what was pressed where it is, when something above it comes or goes. */
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

export interface SteadyScroll {
  readonly box: RefObject<HTMLElement | null>;
  /** Before the change: what has the keyboard stays in its place. */
  readonly hold: () => void;
}

export function useSteadyScroll(): SteadyScroll {
  const box = useRef<HTMLElement>(null);
  const held = useRef<{ readonly element: Element; readonly top: number }>(undefined);
  useLayoutEffect(() => {
    if (held.current === undefined || box.current === null) return;
    const { element, top } = held.current;
    held.current = undefined;
    box.current.scrollTop += element.getBoundingClientRect().top - top;
  });
  const hold = useCallback(() => {
    const element = document.activeElement;
    if (element !== null && box.current?.contains(element) === true) {
      held.current = { element, top: element.getBoundingClientRect().top };
    }
  }, []);
  return { box, hold };
}
