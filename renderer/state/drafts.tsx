/** Typed text that is not part of a record yet: sealed in the vault when it locks, given back after. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { call } from '../ipc.js';
import { registerFlusher } from './flushers.js';

type Drafts = Map<string, string>;

const Context = createContext<Drafts>(new Map());

export interface DraftsProviderProps {
  readonly kept: readonly { readonly key: string; readonly text: string }[];
  readonly children: ReactNode;
}

export function DraftsProvider({ kept, children }: DraftsProviderProps) {
  const drafts = useMemo(() => new Map(kept.map(({ key, text }) => [key, text])), [kept]);
  return <Context value={drafts}>{children}</Context>;
}

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** The text was saved in its record: the draft is no longer needed. */
  readonly drop: () => Promise<void>;
}

/** Whether a draft of this name was given back at unlock. */
export const useHasDraft = (key: string): boolean => useContext(Context).has(key);

export interface DraftOptions {
  /** Given back when the screen is left and opened again, not only after a lock. */
  readonly outlivesScreen?: boolean;
}

export function useDraft(
  key: string,
  initial: string,
  { outlivesScreen = false }: DraftOptions = {},
): Draft {
  const kept = useContext(Context);
  const [text, setText] = useState(() => kept.get(key) ?? initial);
  const latest = useRef(text);
  const isDirty = useRef(kept.has(key));
  useEffect(
    () =>
      registerFlusher(() =>
        isDirty.current ? call('draft.keep', { key, text: latest.current }) : Promise.resolve(),
      ),
    [key],
  );
  useEffect(
    () => () => {
      // A failure here is one of the lock's own: the next lock keeps what is in memory.
      if (outlivesScreen && isDirty.current) {
        call('draft.keep', { key, text: latest.current }).catch(() => undefined);
      }
    },
    [key, outlivesScreen],
  );
  const change = useCallback(
    (next: string) => {
      latest.current = next;
      isDirty.current = true;
      if (outlivesScreen) kept.set(key, next);
      setText(next);
    },
    [kept, key, outlivesScreen],
  );
  const drop = useCallback(async () => {
    isDirty.current = false;
    // Not given back a second time to the next screen that asks for it.
    kept.delete(key);
    await call('draft.drop', { key });
  }, [kept, key]);
  return { text, setText: change, drop };
}
