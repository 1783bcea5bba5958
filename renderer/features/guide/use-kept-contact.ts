/** A contact while it is typed: saved a moment after the last key, on leaving and before a lock. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Contact, NewContact } from '../../../shared/domain/contacts/contact.js';
import { registerFlusher } from '../../state/flushers.js';

const SAVE_AFTER_MS = 600;

export interface KeptContact {
  readonly contact: Contact;
  readonly state: 'untouched' | 'saving' | 'saved' | 'failed';
  readonly change: (part: Partial<NewContact>) => void;
  /** What is typed is no longer to be saved by this row: it is being removed. */
  readonly drop: () => void;
}

export function useKeptContact(
  initial: Contact,
  keep: (contact: Contact) => Promise<void>,
): KeptContact {
  const [contact, setContact] = useState(initial);
  const [state, setState] = useState<KeptContact['state']>('untouched');
  const pending = useRef<Contact>(undefined);
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
    (part: Partial<NewContact>) => {
      setContact((before) => {
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
  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    pending.current = undefined;
  }, []);
  return { contact, state, change, drop };
}
