/** The calm screen: the time and, below it, how to come back. Says nothing of what lies underneath, not even the program. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useFormat, useT } from '../i18n.js';

/** Often enough for a clock that shows minutes. */
const TICK_MS = 1000;

export interface DiscreetScreenProps {
  /** Takes everything else in the window out of sight and out of reach, or gives it back. */
  readonly cover: (isCovered: boolean) => void;
  /** Undefined: Escape does nothing. */
  readonly onEscape: (() => void) | undefined;
  readonly children: ReactNode;
}

export function DiscreetScreen({ cover, onEscape, children }: DiscreetScreenProps) {
  const t = useT();
  const format = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  const [now, setNow] = useState(() => new Date());

  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(new Date());
    }, TICK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, []);

  useEffect(() => {
    const screen = dialog.current;
    const before = document.activeElement;
    cover(true);
    // Modal: it lies over a dialog that is open underneath, which would otherwise stay on top.
    screen?.showModal();
    return () => {
      screen?.close();
      cover(false);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [cover]);

  return (
    <dialog
      ref={dialog}
      className="discreet"
      aria-label={t('app.title.discreet')}
      onCancel={(event) => {
        event.preventDefault();
        onEscape?.();
      }}
    >
      <p className="discreet-time read">{format.time(now)}</p>
      {children}
    </dialog>
  );
}
