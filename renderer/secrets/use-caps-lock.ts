/** Whether Caps Lock is on, as far as the window has been told: by each key and each click in it. */
import { useEffect, useState } from 'react';

const KINDS = ['keydown', 'keyup', 'pointerdown', 'pointermove'] as const;

/** Followed while the field is on screen, so that it is known as soon as the field has the focus. */
export function useCapsLock(): boolean {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const read = (event: KeyboardEvent | PointerEvent): void => {
      setIsOn(event.getModifierState('CapsLock'));
    };
    for (const kind of KINDS) window.addEventListener(kind, read, { capture: true });
    return () => {
      for (const kind of KINDS) window.removeEventListener(kind, read, { capture: true });
    };
  }, []);
  return isOn;
}
