/** Asks for the return code: digits from the keyboard or from large keys, and how many tries are left. */
import { CircleAlert, Delete, Lock } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import {
  codeFlaw,
  MAX_CODE_DIGITS,
  type ReturnCodeState,
} from '../../shared/domain/return-code/return-code.js';
import { useT } from '../i18n.js';
import { call, listen } from '../ipc.js';
import { secretBytes, withSecret } from '../secrets/secret-bytes.js';
import { Button } from '../ui/button.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

type Refusal = 'not-digits' | 'wrong-length' | { readonly triesLeft: number };

export interface ReturnCodeFormProps {
  readonly give: (code: Uint8Array<ArrayBuffer>) => Promise<ReturnCodeState>;
}

export function ReturnCodeForm({ give }: ReturnCodeFormProps) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setIsBusy] = useState(false);
  const isLocking = typeof refusal === 'object' && refusal.triesLeft === 0;

  const type = (change: (digits: string) => string): void => {
    const input = field.current;
    if (input === null || isLocking) return;
    input.value = change(input.value).slice(0, MAX_CODE_DIGITS);
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const input = field.current;
    if (input === null || isBusy || isLocking) return;
    const code = secretBytes(input.value);
    const flaw = codeFlaw(code);
    // What cannot be a code costs no try.
    if (flaw === 'not-digits' || flaw === 'wrong-length') {
      setRefusal(flaw);
      return;
    }
    input.value = '';
    setIsBusy(true);
    try {
      const { isPaused, triesLeft } = await withSecret(code, give);
      if (isPaused) setRefusal({ triesLeft });
    } catch {
      // The vault has locked meanwhile: this window is about to go.
      setRefusal({ triesLeft: 0 });
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <form className="code" noValidate onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className="sm t2">
        {t('return-code.label.code')}
      </label>
      <input
        id={id}
        ref={field}
        className={`input code-field${refusal === undefined ? '' : ' is-error'}`}
        type="password"
        // The keys are on screen: a tablet shows no second set of them.
        inputMode="none"
        autoComplete="off"
        maxLength={MAX_CODE_DIGITS}
        readOnly={isLocking}
        aria-describedby={`${id}-more`}
        aria-invalid={refusal !== undefined || undefined}
      />
      <CodeLine id={`${id}-more`} refusal={refusal} />
      <div className="code-keys" role="group" aria-label={t('return-code.label.keypad')}>
        {DIGITS.map((digit) => (
          <Key
            key={digit}
            onPress={() => {
              type((digits) => digits + digit);
            }}
          >
            {digit}
          </Key>
        ))}
        <Key
          label={t('return-code.action.erase')}
          onPress={() => {
            type((digits) => digits.slice(0, -1));
          }}
        >
          <Delete className="i" aria-hidden="true" />
        </Key>
        <Key
          onPress={() => {
            type((digits) => `${digits}0`);
          }}
        >
          0
        </Key>
        <Button type="submit" variant="primary" className="code-key" isBusy={isBusy}>
          {t('return-code.action.give')}
        </Button>
      </div>
      <p className="code-lock sm t2">
        {t('return-code.prose.someone-else')}
        <Button disabled={isLocking} onClick={() => void call('vault.lock')}>
          <Lock className="i" aria-hidden="true" />
          {t('app.action.lock')}
        </Button>
      </p>
    </form>
  );
}

interface KeyProps {
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Key({ label, onPress, children }: KeyProps) {
  return (
    <Button
      className="code-key"
      aria-label={label}
      // The field keeps the focus: keys and keyboard can be mixed.
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}

/** One line of fixed height: what was refused, or that the vault is about to lock by itself. */
function CodeLine({ id, refusal }: { readonly id: string; readonly refusal: Refusal | undefined }) {
  const t = useT();
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(
    () =>
      listen('vault.progress', (progress) => {
        if (progress.kind === 'idle-warning') setSecondsLeft(progress.secondsLeft);
      }),
    [],
  );
  const isLocking = typeof refusal === 'object' && refusal.triesLeft === 0;
  return (
    <div id={id} className="code-line sm">
      <p role="alert" className={refusal === undefined || isLocking ? 't2' : 'code-refusal'}>
        {refusal !== undefined && !isLocking && (
          <CircleAlert className="i s14" aria-hidden="true" />
        )}
        {refusal !== undefined && wordsFor(refusal, t)}
      </p>
      {refusal === undefined && secondsLeft > 0 && (
        <p className="t2">{t('return-code.status.locks-in', { seconds: secondsLeft })}</p>
      )}
    </div>
  );
}

function wordsFor(refusal: Refusal, t: ReturnType<typeof useT>): string {
  if (typeof refusal !== 'object') return t(`return-code.error.${refusal}`);
  if (refusal.triesLeft === 0) return t('return-code.status.locking');
  return t('return-code.error.wrong-code', { count: refusal.triesLeft });
}
