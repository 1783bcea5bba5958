/** A short message that something was done, with a way to take it back. Never used for errors. */
import { CircleCheck } from 'lucide-react';
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
import { Button } from './button.js';

/** Long enough to read a sentence and reach the button. */
const SHOWN_MS = 6000;

export interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ToastContext {
  readonly show: (message: ToastMessage) => void;
}

const Context = createContext<ToastContext | undefined>(undefined);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage>();
  const timer = useRef<number>(undefined);
  const hide = useCallback(() => {
    setMessage(undefined);
  }, []);
  const startTimer = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(hide, SHOWN_MS);
  }, [hide]);
  const show = useCallback(
    (next: ToastMessage) => {
      setMessage(next);
      startTimer();
    },
    [startTimer],
  );
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  const value = useMemo(() => ({ show }), [show]);
  return (
    <Context value={value}>
      {children}
      <div className="toasts" role="status">
        {message !== undefined && (
          // It stays while somebody is on it: a button must not vanish under the pointer.
          <div
            className="toast"
            onPointerEnter={() => {
              window.clearTimeout(timer.current);
            }}
            onPointerLeave={startTimer}
          >
            <CircleCheck className="i" aria-hidden="true" />
            {message.text}
            {message.action !== undefined && (
              <Button
                size="sm"
                onClick={() => {
                  hide();
                  message.action?.run();
                }}
              >
                {message.action.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </Context>
  );
}

export function useToast(): ToastContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error('ToastProvider is missing');
  return context;
}
