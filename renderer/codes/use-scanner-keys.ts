/** Takes what a USB scanner types, wherever the focus is but in a field, which gets it by itself. */
import { useEffect, useRef } from 'react';
import { codeText, type ReadCode } from '../../shared/domain/inventory/read-code.js';
import { createBurst } from './scanner-burst.js';

export function useScannerKeys(onCode: (code: ReadCode) => void): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    const burst = createBurst();
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || isField(event.target)) return;
      const text = codeText(burst.press(event.key, event.timeStamp) ?? '');
      // The last key of a scanner presses no button.
      if (text !== '' || burst.isRunning()) event.preventDefault();
      if (text !== '') latest.current({ text, symbology: 'typed' });
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
