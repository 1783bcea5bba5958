/** A form that saves itself: a moment after the last key, on leaving and before a lock. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { registerFlusher } from './flushers.js';

const SAVE_AFTER_MS = 600;

export type KeepState = 'untouched' | 'saving' | 'saved' | 'failed';

export interface Kept<T> {
  readonly value: T;
  readonly state: KeepState;
  readonly change: (part: Partial<T>) => void;
}

/** `keep` throws when the vault refuses; it must not change from one render to the next. */
export function useKept<T extends object>(initial: T, keep: (value: T) => Promise<void>): Kept<T> {
  const [value, setValue] = useState(initial);
  const [state, setState] = useState<KeepState>('untouched');
  const pending = useRef<T>(undefined);
  const timer = useRef<number>(undefined);

  const isPending = () => pending.current !== undefined;
  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    const next = pending.current;
    if (next === undefined) return;
    pending.current = undefined;
    try {
      await keep(next);
      // While it was being saved another key may have been pressed: that one is still to come.
      setState((before) => (isPending() ? before : 'saved'));
    } catch {
      // What was typed stays, and goes with the next change or the next lock.
      pending.current ??= next;
      setState('failed');
    }
  }, [keep]);
  useEffect(() => registerFlusher(flush), [flush]);
  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );
  const change = useCallback(
    (part: Partial<T>) => {
      setValue((before) => {
        const next = { ...before, ...part };
        pending.current = next;
        return next;
      });
      setState('saving');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
    [flush],
  );
  return { value, state, change };
}

/** A field for a day gives an empty text when it is cleared, and a part may take a value away. */
export function withoutEmptyDays<T extends object>(given: T): T {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value !== undefined && !(value === '' && /(?:On|^from|^to)$/.test(name)),
    ),
  ) as T;
}
