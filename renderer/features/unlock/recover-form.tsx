/** The recovery key and a new passphrase: opens the vault when the passphrase is forgotten. */
import { ArrowLeft, CircleAlert } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import type { VaultHolder } from '../../../shared/ipc/vault-holder.js';
import { useT } from '../../i18n.js';
import { call, codeOf, holderOf } from '../../ipc.js';
import { NewPassphraseFields } from '../../secrets/new-passphrase-fields.js';
import { SalvageOffer } from '../../secrets/salvage-offer.js';
import { withSecret } from '../../secrets/secret-bytes.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { useNewPassphrase } from '../../secrets/use-new-passphrase.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { VaultStageLine } from '../../secrets/vault-stage-line.js';
import { Button } from '../../ui/button.js';

/** What the contract takes; anything longer is no key. */
const MAX_KEY_LENGTH = 120;
/** Names are inside the vault: none is known here. */
const NO_NAMES: readonly string[] = [];
/** Only the recovery key is in question: the new passphrase stays, not to be typed again. */
const ABOUT_KEY: readonly IpcErrorCode[] = ['recovery-key-mistyped', 'wrong-recovery-key'];

export interface RecoverFormProps {
  /** With the new recovery key, which has to be proved. */
  readonly onRecovered: (groups: readonly string[]) => void;
  readonly onCancel: () => void;
  /** The vault is damaged, and what is left is open for reading. */
  readonly onSalvaged: () => void;
}

export function RecoverForm({ onRecovered, onCancel, onSalvaged }: RecoverFormProps) {
  const t = useT();
  const id = useId();
  const key = useRef<HTMLTextAreaElement>(null);
  const passphrase = useNewPassphrase(NO_NAMES);
  const [isBusy, setIsBusy] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const [holder, setHolder] = useState<VaultHolder>();
  const isKeyWrong = isMissing || (failure !== undefined && ABOUT_KEY.includes(failure));

  const recover = async (input: HTMLTextAreaElement) => {
    if (isBusy) return;
    setFailure(undefined);
    const recoveryKey = input.value.replace(/\s+/gu, ' ').trim();
    setIsMissing(recoveryKey === '');
    if (recoveryKey === '') {
      input.focus();
      return;
    }
    setIsBusy(true);
    try {
      const bytes = await passphrase.read();
      if (bytes === undefined) return;
      const { groups } = await withSecret(bytes, (newPassphrase) =>
        call('vault.recover', {
          recoveryKey: recoveryKey.slice(0, MAX_KEY_LENGTH),
          newPassphrase,
        }),
      );
      input.value = '';
      passphrase.clear();
      onRecovered(groups);
    } catch (error) {
      const code = codeOf(error);
      setFailure(code);
      setHolder(holderOf(error));
      if (ABOUT_KEY.includes(code)) input.focus();
      else passphrase.clear();
    } finally {
      setIsBusy(false);
    }
  };

  /** With the key that is still in its field: it was right, the vault is not. */
  const salvage = async () => {
    const recoveryKey = key.current?.value.replace(/\s+/gu, ' ').trim() ?? '';
    setIsBusy(true);
    try {
      await call('salvage.open', { recoveryKey: recoveryKey.slice(0, MAX_KEY_LENGTH) });
      onSalvaged();
    } catch (error) {
      setFailure(codeOf(error));
      setIsBusy(false);
    }
  };

  return (
    <form
      className="stack g5"
      noValidate
      aria-busy={isBusy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (key.current !== null) void recover(key.current);
      }}
    >
      <StepHeading title={t('vault.title.recover')} lead={t('vault.prose.recover')} />
      <div className="field">
        <label htmlFor={`${id}-key`}>{t('vault.label.recovery-key')}</label>
        <textarea
          id={`${id}-key`}
          ref={key}
          className={`input area mono recover-key${isKeyWrong ? ' is-error' : ''}`}
          rows={2}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          readOnly={isBusy}
          aria-invalid={isKeyWrong || undefined}
          aria-describedby={`${id}-more${failure === undefined ? '' : ` ${id}-problem`}`}
          onInput={() => {
            setIsMissing(false);
          }}
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
            {t('vault.hint.recovery-key')}
          </span>
        )}
      </div>
      <NewPassphraseFields
        label={t('vault.label.new-passphrase')}
        passphrase={passphrase}
        isDisabled={isBusy}
      />
      {failure !== undefined && (
        <VaultProblem id={`${id}-problem`} code={failure} holder={holder}>
          <SalvageOffer code={failure} isBusy={isBusy} onSalvage={() => void salvage()} />
        </VaultProblem>
      )}
      <div className="recover-foot">
        <Button variant="quiet" size="lg" disabled={isBusy} onClick={onCancel}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('vault.action.back')}
        </Button>
        <VaultStageLine isRunning={isBusy} />
        <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
          {t('vault.action.recover')}
        </Button>
      </div>
    </form>
  );
}
