/** The passphrase once more, to read what is left of a damaged vault: the one typed before is gone from the window. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { PassphraseField } from '../../secrets/passphrase-field.js';
import { takeSecret, withSecret } from '../../secrets/secret-bytes.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { VaultStageLine } from '../../secrets/vault-stage-line.js';
import { Button } from '../../ui/button.js';

export interface SalvageFormProps {
  /** Hex; the owner when undefined. */
  readonly personId: string | undefined;
  readonly onSalvaged: () => void;
  readonly onCancel: () => void;
}

export function SalvageForm({ personId, onSalvaged, onCancel }: SalvageFormProps) {
  const t = useT();
  const problemId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();

  useEffect(() => {
    field.current?.focus();
  }, []);

  const salvage = async (input: HTMLInputElement) => {
    if (isBusy) return;
    setFailure(undefined);
    setIsMissing(input.value === '');
    if (input.value === '') {
      input.focus();
      return;
    }
    setIsBusy(true);
    try {
      await withSecret(takeSecret(input), (passphrase) =>
        call('salvage.open', { passphrase, ...(personId === undefined ? {} : { personId }) }),
      );
      onSalvaged();
    } catch (error) {
      const code = codeOf(error);
      setFailure(code === 'bad-input' ? 'wrong-secret' : code);
      setIsBusy(false);
      input.focus();
    }
  };

  return (
    <form
      className="stack g5"
      noValidate
      aria-busy={isBusy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (field.current !== null) void salvage(field.current);
      }}
    >
      <StepHeading title={t('health.title.salvage-open')} lead={t('health.prose.salvage-open')} />
      <PassphraseField
        label={t('vault.label.passphrase')}
        purpose="current-password"
        inputRef={field}
        isDisabled={isBusy}
        isInvalid={failure === 'wrong-secret'}
        describedBy={failure === undefined ? undefined : problemId}
        error={isMissing ? t('vault.error.passphrase-missing') : undefined}
        onInput={() => {
          setIsMissing(false);
        }}
      />
      {failure === 'not-permitted' && (
        <p id={problemId} className="note warn" role="alert">
          {t('health.error.not-permitted')}
        </p>
      )}
      {failure !== undefined && failure !== 'not-permitted' && (
        <VaultProblem id={problemId} code={failure} />
      )}
      <div className="recover-foot">
        <Button variant="quiet" size="lg" disabled={isBusy} onClick={onCancel}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('vault.action.back')}
        </Button>
        <VaultStageLine isRunning={isBusy} />
        <Button type="submit" variant="primary" size="lg" isBusy={isBusy}>
          {t('health.action.read-rest')}
        </Button>
      </div>
    </form>
  );
}
