/** A passphrase field React never holds the value of, with show/hide and a caps lock hint. */
import { CircleAlert, Eye, EyeOff } from 'lucide-react';
import { useId, useState, type Ref } from 'react';
import { useT } from '../i18n.js';
import { useCapsLock } from './use-caps-lock.js';
import './secrets.css';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly purpose: 'current-password' | 'new-password';
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Id of further text that describes the field, such as a meter or the page's error. */
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly isDisabled?: boolean;
  readonly onInput?: () => void;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const {
    label,
    inputRef,
    purpose,
    isLabelHidden = false,
    hint,
    error,
    isDisabled = false,
  } = props;
  const t = useT();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const isCapsLockOn = useCapsLock();
  const warnsOfCapsLock = hasFocus && isCapsLockOn;
  const isInvalid = error !== undefined || props.isInvalid === true;
  const more = error ?? hint;
  const moreId = more === undefined ? undefined : `${id}-more`;
  const described = [moreId, props.describedBy].filter((part) => part !== undefined).join(' ');

  const eyeLabel = isShown ? t('vault.action.hide') : t('vault.action.show');

  return (
    <div className="field secret-field">
      <label htmlFor={id} className={isLabelHidden ? 'sr' : undefined}>
        {label}
      </label>
      <span className="secret-box">
        <input
          id={id}
          ref={inputRef}
          className={`input lg mono${isInvalid ? ' is-error' : ''}`}
          type={isShown ? 'text' : 'password'}
          autoComplete={purpose}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          readOnly={isDisabled}
          aria-describedby={described === '' ? undefined : described}
          aria-invalid={isInvalid || undefined}
          onFocus={() => {
            setHasFocus(true);
          }}
          onBlur={() => {
            setHasFocus(false);
          }}
          onInput={props.onInput}
        />
        <button
          type="button"
          className="secret-eye"
          aria-label={eyeLabel}
          title={eyeLabel}
          onClick={() => {
            setIsShown(!isShown);
          }}
        >
          {isShown ? (
            <EyeOff className="i s18" aria-hidden="true" />
          ) : (
            <Eye className="i s18" aria-hidden="true" />
          )}
        </button>
      </span>
      <span role="status" className={warnsOfCapsLock ? 'secret-caps' : 'sr'}>
        {warnsOfCapsLock && t('vault.status.caps-lock')}
      </span>
      {error !== undefined && (
        <span id={moreId} className="err">
          <CircleAlert className="i s14" aria-hidden="true" />
          {error}
        </span>
      )}
      {error === undefined && hint !== undefined && (
        <span id={moreId} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
