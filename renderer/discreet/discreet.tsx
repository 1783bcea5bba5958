/** Hides the whole window at once, without locking: F9, the menu and the palette. Loses nothing underneath. */
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
import { listen } from '../ipc.js';
import { DiscreetScreen } from './discreet-screen.js';
import './discreet.css';

export interface Discreet {
  readonly isDiscreet: boolean;
  readonly hide: () => void;
}

const Context = createContext<Discreet | undefined>(undefined);

export function DiscreetProvider({ children }: { readonly children: ReactNode }) {
  const [isDiscreet, setIsDiscreet] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const set = useCallback((next: boolean) => {
    // At once: the next frame must not show what is to be hidden.
    flushSync(() => {
      setIsDiscreet(next);
    });
  }, []);
  const hide = useCallback(() => {
    set(true);
  }, [set]);
  const leave = useCallback(() => {
    set(false);
  }, [set]);

  const cover = useCallback((isCovered: boolean) => {
    const element = content.current;
    if (element === null) return;
    element.inert = isCovered;
    element.dataset['hidden'] = String(isCovered);
  }, []);

  useDiscreetKeys(isDiscreet, set);
  useEffect(
    () =>
      listen('menu.chosen', ({ command }) => {
        if (command === 'discreet') hide();
      }),
    [hide],
  );

  const value = useMemo(() => ({ isDiscreet, hide }), [isDiscreet, hide]);
  return (
    <Context value={value}>
      <div ref={content} className="discreet-content">
        {children}
      </div>
      {isDiscreet && <DiscreetScreen cover={cover} onLeave={leave} />}
    </Context>
  );
}

/** Before any other listener: while hidden, no key reaches the screens underneath. */
function useDiscreetKeys(isDiscreet: boolean, set: (next: boolean) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isToggle = event.key === 'F9' && !event.repeat;
      if (isToggle || (isDiscreet && event.key === 'Escape')) {
        event.preventDefault();
        event.stopImmediatePropagation();
        set(!isDiscreet);
      } else if (isDiscreet) {
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [isDiscreet, set]);
}

export function useDiscreet(): Discreet {
  const context = useContext(Context);
  if (context === undefined) throw new Error('DiscreetProvider is missing');
  return context;
}
