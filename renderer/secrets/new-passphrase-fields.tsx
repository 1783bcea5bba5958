/** The two fields of a new passphrase and its strength. The form around them reads `passphrase` at submit. */
import { useId } from 'react';
import { useLanguage, useT } from '../i18n.js';
import { PassphraseField } from './passphrase-field.js';
import { PassphraseProposal } from './passphrase-proposal.js';
import { StrengthMeter } from './strength-meter.js';
import type { NewPassphrase } from './use-new-passphrase.js';

export interface NewPassphraseFieldsProps {
  /** Of the first field: a passphrase is new only to those who have one. */
  readonly label: string;
  readonly passphrase: NewPassphrase;
  readonly isDisabled: boolean;
}

export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label, passphrase, isDisabled } = props;
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const meterId = useId();
  const { problem } = passphrase;
  const message = problem === undefined ? undefined : t(`vault.error.passphrase-${problem}`);
  const isAboutRepeat = problem === 'not-repeated';
  return (
    <div className="stack g5">
      <div className="stack g2">
        <PassphraseField
          label={label}
          purpose="new-password"
          inputRef={passphrase.firstRef}
          describedBy={meterId}
          error={isAboutRepeat ? undefined : message}
          isDisabled={isDisabled}
          onInput={passphrase.onInput}
        />
        <StrengthMeter id={meterId} score={passphrase.score} />
        {/* Words of one language are no help in another: a change of language closes the proposal. */}
        <PassphraseProposal key={language} isDisabled={isDisabled} onTake={passphrase.take} />
      </div>
      <PassphraseField
        label={t('vault.label.repeat-passphrase')}
        purpose="new-password"
        inputRef={passphrase.secondRef}
        error={isAboutRepeat ? message : undefined}
        hint={passphrase.isRepeated ? t('vault.status.repeated') : t('vault.hint.repeat')}
        isDisabled={isDisabled}
        onInput={passphrase.onInput}
      />
    </div>
  );
}
