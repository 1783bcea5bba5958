/** The owner's passphrase: the present one as proof, the new one twice. */
import { useRef, useState, type SyntheticEvent } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { NewPassphraseFields } from '../../secrets/new-passphrase-fields.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { takeSecret, withSecret } from '../../secrets/secret-bytes.js';
import { useNewPassphrase } from '../../secrets/use-new-passphrase.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useToast } from '../../ui/toast.js';

export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const { practice } = useSurvey();
  const [known] = useState(() => [practice.name, practice.ownerName]);
  const current = useRef<HTMLInputElement>(null);
  const passphrase = useNewPassphrase(known);
  const [isBusy, setIsBusy] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const isWrong = failure === 'wrong-secret';

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const input = current.current;
    if (isBusy || input === null) return;
    setFailure(undefined);
    setIsMissing(input.value === '');
    if (input.value === '') {
      input.focus();
      return;
    }
    setIsBusy(true);
    try {
      const next = await passphrase.read();
      if (next === undefined) return;
      await withSecret(takeSecret(input), (present) =>
        withSecret(next, () => call('vault.changePassphrase', { current: present, next })),
      );
      passphrase.clear();
      toast.show({ text: t('people.status.passphrase-changed') });
      onClose();
    } catch (error) {
      const code = codeOf(error);
      // What is refused before it is tried (over the size limit) is not the present passphrase either.
      setFailure(code === 'bad-input' ? 'wrong-secret' : code);
      input.focus();
    } finally {
      setIsBusy(false);
    }
  };
  const close = () => {
    if (!isBusy) onClose();
  };
  const problem = isMissing ? t('people.error.current-missing') : t('people.error.current-wrong');

  return (
    <Dialog className="secret-dialog" title={t('people.title.change-passphrase')} onClose={close}>
      <p className="t2 mt2">{t('people.prose.change-passphrase')}</p>
      <form
        noValidate
        className="stack g5 mt4"
        aria-busy={isBusy || undefined}
        onSubmit={(event) => void submit(event)}
      >
        <PassphraseField
          label={t('people.label.current-passphrase')}
          purpose="current-password"
          inputRef={current}
          isDisabled={isBusy}
          error={isMissing || isWrong ? problem : undefined}
          onInput={() => {
            setIsMissing(false);
          }}
        />
        <NewPassphraseFields
          label={t('vault.label.new-passphrase')}
          passphrase={passphrase}
          isDisabled={isBusy}
        />
        {failure !== undefined && !isWrong && <VaultProblem code={failure} />}
        <div className="secret-dialog-foot">
          <p className="stage-line grow" role="status">
            {isBusy && t('people.status.working')}
          </p>
          <Button disabled={isBusy} onClick={close}>
            {t('people.action.cancel')}
          </Button>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {t('people.action.change-now')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
