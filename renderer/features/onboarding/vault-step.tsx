/** The passphrase, and with it the vault. */
import { ArrowLeft, Check, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { NewPassphraseFields } from '../../secrets/new-passphrase-fields.js';
import { PlaceNotes } from '../../secrets/place-notes.js';
import { withSecret } from '../../secrets/secret-bytes.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { useNewPassphrase } from '../../secrets/use-new-passphrase.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { VaultStageLine } from '../../secrets/vault-stage-line.js';
import { Button } from '../../ui/button.js';
import { practiceFrom, type PracticeDraft } from './practice-draft.js';
import { StepPosition } from './step-position.js';

export interface VaultStepProps {
  readonly draft: PracticeDraft;
  /** While it runs no other step can be opened, so the page holds it. */
  readonly isCreating: boolean;
  readonly onCreating: (isCreating: boolean) => void;
  readonly onBack: () => void;
  /** With the recovery key's groups, which have to be proved. */
  readonly onCreated: (groups: readonly string[]) => void;
}

export function VaultStep(props: VaultStepProps) {
  const { draft, isCreating, onCreating, onBack, onCreated } = props;
  const t = useT();
  const practice = useMemo(() => practiceFrom(draft), [draft]);
  const known = useMemo(
    () => [practice.name, practice.ownerName, ...practice.siteNames],
    [practice],
  );
  const passphrase = useNewPassphrase(known);
  const [failure, setFailure] = useState<IpcErrorCode>();

  const create = async () => {
    if (isCreating) return;
    onCreating(true);
    setFailure(undefined);
    try {
      const bytes = await passphrase.read();
      if (bytes === undefined) return;
      passphrase.clear();
      const { groups } = await withSecret(bytes, (secret) =>
        call('vault.create', { passphrase: secret, practice }),
      );
      onCreated(groups);
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      onCreating(false);
    }
  };

  return (
    <form
      className="step"
      noValidate
      aria-busy={isCreating || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <div className="step-body">
        <StepHeading title={t('vault.title.vault')} lead={t('vault.prose.vault')} />
        <div className="setup-columns">
          <div className="stack g4">
            <PlaceNotes />
            <NewPassphraseFields
              label={t('vault.label.passphrase')}
              passphrase={passphrase}
              isDisabled={isCreating}
            />
            {failure !== undefined && <VaultProblem code={failure} />}
          </div>
          <section className="stack g3">
            <h2 className="setup-good">{t('vault.title.good-passphrase')}</h2>
            <ul className="setup-advice">
              <li>
                <Check className="i" aria-hidden="true" />
                {t('vault.prose.good-words')}
              </li>
              <li>
                <Check className="i" aria-hidden="true" />
                {t('vault.prose.good-typing')}
              </li>
              <li>
                <X className="i" aria-hidden="true" />
                {t('vault.prose.bad-names')}
              </li>
              <li>
                <X className="i" aria-hidden="true" />
                {t('vault.prose.bad-reuse')}
              </li>
            </ul>
          </section>
        </div>
      </div>
      <div className="step-foot">
        <Button variant="quiet" size="lg" disabled={isCreating} onClick={onBack}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('vault.action.back')}
        </Button>
        <span className="grow" />
        <VaultStageLine isRunning={isCreating} />
        <StepPosition step="vault" />
        <Button type="submit" variant="primary" size="lg" isBusy={isCreating}>
          {t('vault.action.create')}
        </Button>
      </div>
    </form>
  );
}
