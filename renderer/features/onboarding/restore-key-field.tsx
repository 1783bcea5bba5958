/** The recovery key from the sheet, in a field React never holds the value of. */
import { CircleAlert } from 'lucide-react';
import { useId, type Ref } from 'react';
import { useT } from '../../i18n.js';

export interface RestoreKeyFieldProps {
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly isDisabled: boolean;
  readonly isMissing: boolean;
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
}

export function RestoreKeyField(props: RestoreKeyFieldProps) {
  const { inputRef, isDisabled, isMissing, isWrong, describedBy } = props;
  const t = useT();
  const id = useId();
  const isInvalid = isMissing || isWrong;
  const described = [`${id}-more`, describedBy].filter((part) => part !== undefined).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{t('vault.label.recovery-key')}</label>
      <textarea
        id={id}
        ref={inputRef}
        className={`input area mono restore-key${isInvalid ? ' is-error' : ''}`}
        rows={2}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        readOnly={isDisabled}
        aria-invalid={isInvalid || undefined}
        aria-describedby={described}
        onKeyDown={(event) => {
          // Two lines for room only: Enter sends the form as in any other field.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {isMissing ? (
        <span id={`${id}-more`} className="err">
          <CircleAlert className="i s14" aria-hidden="true" />
          {t('vault.error.recovery-key-missing')}
        </span>
      ) : (
        <span id={`${id}-more`} className="hint">
          {t('backup.hint.recovery-key')}
        </span>
      )}
    </div>
  );
}
