/** The practice's part of the dossier while it is typed: saved a moment after the last key, on leaving and before a lock. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dossier } from '../../../shared/domain/cameras/dossier.js';
import { registerFlusher } from '../../state/flushers.js';

const SAVE_AFTER_MS = 600;

export type KeepState = 'untouched' | 'saving' | 'saved' | 'failed';

export interface KeptDossier {
  readonly dossier: Dossier;
  readonly state: KeepState;
  readonly change: (part: Partial<Dossier>) => void;
}

export function useKeptDossier(
  initial: Dossier,
  keep: (dossier: Dossier) => Promise<void>,
): KeptDossier {
  const [dossier, setDossier] = useState(initial);
  const [state, setState] = useState<KeepState>('untouched');
  const pending = useRef<Dossier>(undefined);
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
    (part: Partial<Dossier>) => {
      setDossier((before) => {
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
  return { dossier, state, change };
}
