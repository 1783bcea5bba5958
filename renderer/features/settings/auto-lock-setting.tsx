/** How long the program may stand unused before the vault closes. */
import { useId } from 'react';
import { useT } from '../../i18n.js';

const MINUTES = [2, 5, 10, 15, 30] as const;

export interface AutoLockSettingProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

export function AutoLockSetting({ minutes, onChange }: AutoLockSettingProps) {
  const t = useT();
  const id = useId();
  return (
    <div className="setting">
      <div className="setting-words">
        <label htmlFor={id} className="med">
          {t('app.label.auto-lock')}
        </label>
        <p id={`${id}-hint`} className="sm t2">
          {t('app.hint.auto-lock')}
        </p>
      </div>
      <select
        id={id}
        className="input setting-select"
        aria-describedby={`${id}-hint`}
        value={minutes}
        onChange={(event) => {
          onChange(Number(event.target.value));
        }}
      >
        {MINUTES.map((each) => (
          <option key={each} value={each}>
            {t('app.label.minutes', { minutes: each })}
          </option>
        ))}
      </select>
    </div>
  );
}
