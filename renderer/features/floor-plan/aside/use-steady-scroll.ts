/** Keeps what was pressed where it is, when something above it comes or goes. */
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

/** What scrolls, and what to call before the change: the control that has the keyboard then stays in its place. */
export function useSteadyScroll(): readonly [RefObject<HTMLElement | null>, () => void] {
  const box = useRef<HTMLElement>(null);
  const held = useRef<{ readonly element: Element; readonly top: number }>(undefined);
  useLayoutEffect(() => {
    if (held.current === undefined) return;
    const { element, top } = held.current;
    held.current = undefined;
    box.current?.scrollBy(0, element.getBoundingClientRect().top - top);
  });
  const hold = useCallback(() => {
    const element = document.activeElement;
    if (element !== null && box.current?.contains(element) === true) {
      held.current = { element, top: element.getBoundingClientRect().top };
    }
  }, []);
  return [box, hold];
}
