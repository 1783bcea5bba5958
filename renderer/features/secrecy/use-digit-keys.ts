/** Keys of the guide: 1 to 9 answer, Backspace goes back. Off while typing or in a dialog. */
import { useEffect, useRef } from 'react';

export interface DigitKeys {
  /** Settings may switch single keys off (WCAG 2.1.4). */
  readonly hasSingleKeys: boolean;
  /** Number of answers on screen. */
  readonly count: number;
  /** From 0. */
  readonly onDigit: (index: number) => void;
  readonly onBack: () => void;
}

export function useDigitKeys(keys: DigitKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { hasSingleKeys, count, onDigit, onBack } = latest.current;
      if (!hasSingleKeys || event.defaultPrevented || isElsewhere(event)) return;
      if (event.key === 'Backspace') {
        event.preventDefault();
        onBack();
        return;
      }
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (digit < 1 || digit > count) return;
      event.preventDefault();
      onDigit(digit - 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Another layer (dialog, palette) or a field has the keyboard, or the key belongs to a shortcut or an IME. */
const isElsewhere = (event: KeyboardEvent): boolean =>
  event.altKey ||
  event.ctrlKey ||
  event.metaKey ||
  event.isComposing ||
  event.repeat ||
  document.querySelector('dialog[open], [role="dialog"]') !== null ||
  (event.target instanceof HTMLElement &&
    event.target.closest('input, textarea, select, [contenteditable="true"]') !== null);
