/** Chooses the return code: its digits twice. */
import { useRef, useState, type Ref, type SyntheticEvent } from 'react';
import {
  codeFlaw,
  MAX_CODE_DIGITS,
  type CodeFlaw,
} from '../../../shared/domain/return-code/return-code.js';
import { useDiscreet } from '../../discreet/discreet.js';
import { useT } from '../../i18n.js';
import { secretBytes, withSecret } from '../../secrets/secret-bytes.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { useToast } from '../../ui/toast.js';

type Refusal = CodeFlaw | 'not-repeated' | 'not-taken';

export function ReturnCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const { returnCode } = useDiscreet();
  const code = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal>();
  const isAboutRepeat = refusal === 'not-repeated';

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const [first, second] = [code.current, repeat.current];
    if (first === null || second === null) return;
    const bytes = secretBytes(first.value);
    const flaw = codeFlaw(bytes) ?? (first.value === second.value ? undefined : 'not-repeated');
    setRefusal(flaw);
    if (flaw !== undefined) {
      const wrong = flaw === 'not-repeated' ? second : first;
      wrong.select();
      return;
    }
    try {
      await withSecret(bytes, returnCode.choose);
      toast.show({ text: t('return-code.status.chosen') });
      onClose();
    } catch {
      setRefusal('not-taken');
    }
  };
  const problem = refusal === undefined ? undefined : t(`return-code.error.${refusal}`);

  return (
    <Dialog className="secret-dialog" title={t('return-code.title.choose')} onClose={onClose}>
      <p className="t2 mt2">{t('return-code.prose.choose')}</p>
      <form noValidate className="stack g5 mt4" onSubmit={(event) => void submit(event)}>
        <CodeField
          label={t('return-code.label.new-code')}
          inputRef={code}
          error={isAboutRepeat ? undefined : problem}
        />
        <CodeField
          label={t('return-code.label.repeat-code')}
          inputRef={repeat}
          error={isAboutRepeat ? problem : undefined}
        />
        <div className="secret-dialog-foot">
          <span className="grow" />
          <Button onClick={onClose}>{t('return-code.action.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('return-code.action.take')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface CodeFieldProps {
  readonly label: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly error: string | undefined;
}

function CodeField({ label, inputRef, error }: CodeFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          ref={inputRef}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={MAX_CODE_DIGITS}
        />
      )}
    </Field>
  );
}
