/** Keeps what was pressed where it is, when something above it comes or goes. */
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

/** Returns what to call before the change: the control that has the keyboard then stays in its place. */
export function useSteadyScroll(box: RefObject<HTMLElement | null>): () => void {
  const held = useRef<{ readonly element: Element; readonly top: number }>(undefined);
  useLayoutEffect(() => {
    if (held.current === undefined || box.current === null) return;
    const { element, top } = held.current;
    held.current = undefined;
    box.current.scrollTop += element.getBoundingClientRect().top - top;
  });
  return useCallback(() => {
    const element = document.activeElement;
    if (element !== null && box.current?.contains(element) === true) {
      held.current = { element, top: element.getBoundingClientRect().top };
    }
  }, [box]);
}
