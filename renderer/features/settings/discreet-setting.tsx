/** The discreet screen: a code to come back from it, and whether it comes by itself. */
import { useId, useState } from 'react';
import { useDiscreet } from '../../discreet/discreet.js';
import { useT } from '../../i18n.js';
import { useSettings } from '../../state/settings.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { ReturnCodeDialog } from './return-code-dialog.js';

/** Zero: never. */
const MINUTES = [1, 2, 5, 10, 0] as const;

export function DiscreetSetting() {
  const t = useT();
  return (
    <section>
      <h2>{t('app.title.discreet')}</h2>
      <ReturnCodeRow />
      <HideRow />
    </section>
  );
}

function ReturnCodeRow() {
  const t = useT();
  const toast = useToast();
  const { returnCode } = useDiscreet();
  const [isChoosing, setIsChoosing] = useState(false);
  const { isSet } = returnCode.state;
  const remove = async () => {
    await returnCode.remove();
    toast.show({ text: t('return-code.status.removed') });
  };
  return (
    <div className="setting">
      <div className="setting-words">
        <p className="med">{t('return-code.label.code')}</p>
        <p className="sm t2">{isSet ? t('return-code.hint.set') : t('return-code.hint.none')}</p>
      </div>
      {isSet && (
        <Button variant="quiet" onClick={() => void remove()}>
          {t('return-code.action.remove')}
        </Button>
      )}
      <Button
        onClick={() => {
          setIsChoosing(true);
        }}
      >
        {isSet ? t('return-code.action.change') : t('return-code.action.choose')}
      </Button>
      {isChoosing && (
        <ReturnCodeDialog
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </div>
  );
}

function HideRow() {
  const t = useT();
  const id = useId();
  const { settings, change } = useSettings();
  const { hideMinutes, autoLockMinutes } = settings;
  const isTooLate = hideMinutes >= autoLockMinutes;
  return (
    <div className="setting">
      <div className="setting-words">
        <label htmlFor={id} className="med">
          {t('return-code.label.hide')}
        </label>
        <p id={`${id}-hint`} className="sm t2">
          {isTooLate
            ? t('return-code.hint.hide-too-late', { minutes: autoLockMinutes })
            : t('return-code.hint.hide')}
        </p>
      </div>
      <select
        id={id}
        className="input setting-select"
        aria-describedby={`${id}-hint`}
        value={hideMinutes}
        onChange={(event) => void change({ hideMinutes: Number(event.target.value) })}
      >
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 0 ? t('return-code.label.never') : t('app.label.minutes', { minutes })}
          </option>
        ))}
      </select>
    </div>
  );
}
