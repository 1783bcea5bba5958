/** The calm screen: the time and how to come back. Says nothing of what lies underneath, not even the program. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useFormat, useT } from '../i18n.js';
import { Button } from '../ui/button.js';

/** Often enough for a clock that shows minutes. */
const TICK_MS = 1000;

export interface DiscreetScreenProps {
  /** Everything else in the window: not shown, not read out and not reachable while this is here. */
  readonly content: RefObject<HTMLElement | null>;
  readonly onLeave: () => void;
}

export function DiscreetScreen({ content, onLeave }: DiscreetScreenProps) {
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
    const hidden = content.current;
    const screen = dialog.current;
    const before = document.activeElement;
    if (hidden !== null) {
      hidden.inert = true;
      hidden.dataset['hidden'] = 'true';
    }
    // Modal: it lies over a dialog that is open underneath, which would otherwise stay on top.
    screen?.showModal();
    return () => {
      screen?.close();
      if (hidden !== null) {
        hidden.inert = false;
        delete hidden.dataset['hidden'];
      }
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [content]);

  return (
    <dialog
      ref={dialog}
      className="discreet"
      aria-label={t('app.title.discreet')}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <p className="discreet-time read">{format.time(now)}</p>
      <p className="t2">{t('app.prose.discreet')}</p>
      <Button variant="quiet" onClick={onLeave}>
        {t('app.action.leave-discreet')}
      </Button>
    </dialog>
  );
}
