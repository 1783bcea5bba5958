/**
 * Hides the whole window at once, without locking: F9, the menu and the palette. Loses nothing underneath. With a return
 * code the vault is paused as well, and only the code brings back what was on screen.
 */
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
import { flushSync } from 'react-dom';
import type { ReturnCodeState } from '../../shared/domain/return-code/return-code.js';
import { useT } from '../i18n.js';
import { listen } from '../ipc.js';
import { Button } from '../ui/button.js';
import { DiscreetScreen } from './discreet-screen.js';
import { ReturnCodeForm } from './return-code-form.js';
import { useReturnCode, type ReturnCode } from './use-return-code.js';
import { WithheldProgram } from './withheld-program.js';
import './discreet.css';

export interface Discreet {
  readonly isDiscreet: boolean;
  readonly hide: () => void;
  readonly returnCode: ReturnCode;
}

const Context = createContext<Discreet | undefined>(undefined);

export interface DiscreetProviderProps {
  readonly initialCode: ReturnCodeState;
  readonly children: ReactNode;
}

export function DiscreetProvider({ initialCode, children }: DiscreetProviderProps) {
  const returnCode = useReturnCode(initialCode);
  const [isDiscreet, setIsDiscreet] = useState(initialCode.isPaused);
  /** The window was loaded into a paused vault: what belongs underneath is not even asked for. */
  const [isWithheld, setIsWithheld] = useState(initialCode.isPaused);
  const content = useRef<HTMLDivElement>(null);
  const { pause, give } = returnCode;
  const { isSet } = returnCode.state;

  const hide = useCallback(() => {
    // At once: the next frame must not show what is to be hidden.
    flushSync(() => {
      setIsDiscreet(true);
    });
  }, []);
  useEffect(() => {
    // Follows from what is on screen, not from the key: a code set in the same moment counts.
    if (isDiscreet && isSet) pause();
  }, [isDiscreet, isSet, pause]);
  const leave = useCallback(() => {
    flushSync(() => {
      setIsDiscreet(false);
      setIsWithheld(false);
    });
  }, []);
  const giveAndLeave = useCallback(
    async (code: Uint8Array<ArrayBuffer>) => {
      const next = await give(code);
      if (!next.isPaused) leave();
      return next;
    },
    [give, leave],
  );

  const cover = useCallback((isCovered: boolean) => {
    const element = content.current;
    if (element === null) return;
    element.inert = isCovered;
    element.dataset['hidden'] = String(isCovered);
  }, []);

  useDiscreetKeys({ isDiscreet, hide, leave: isSet ? undefined : leave });
  useEffect(() => listen('app.left', hide), [hide]);
  useEffect(
    () =>
      listen('menu.chosen', ({ command }) => {
        if (command === 'discreet') hide();
      }),
    [hide],
  );

  const value = useMemo(() => ({ isDiscreet, hide, returnCode }), [isDiscreet, hide, returnCode]);
  return (
    <Context value={value}>
      <div ref={content} className="discreet-content">
        {isWithheld ? <WithheldProgram /> : children}
      </div>
      {isDiscreet && (
        <DiscreetScreen cover={cover} onEscape={isSet ? undefined : leave}>
          {isSet ? <ReturnCodeForm give={giveAndLeave} /> : <LeaveLine onLeave={leave} />}
        </DiscreetScreen>
      )}
    </Context>
  );
}

function LeaveLine({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT();
  return (
    <>
      <p className="t2">{t('app.prose.discreet')}</p>
      <Button variant="quiet" onClick={onLeave}>
        {t('app.action.leave-discreet')}
      </Button>
    </>
  );
}

interface DiscreetKeys {
  readonly isDiscreet: boolean;
  readonly hide: () => void;
  /** Undefined: no key leads back. */
  readonly leave: (() => void) | undefined;
}

/** Before any other listener: while hidden, no key reaches the screens underneath. */
function useDiscreetKeys({ isDiscreet, hide, leave }: DiscreetKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isToggle = event.key === 'F9' && !event.repeat;
      if (isToggle || (isDiscreet && event.key === 'Escape')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (isDiscreet) leave?.();
        else hide();
      } else if (isDiscreet) {
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [isDiscreet, hide, leave]);
}

export function useDiscreet(): Discreet {
  const context = useContext(Context);
  if (context === undefined) throw new Error('DiscreetProvider is missing');
  return context;
}
