/** The passphrase of somebody else: best typed by themselves, else drawn and handed over on paper. */
import { HandHelping } from 'lucide-react';
import { useT } from '../../i18n.js';
import { NewPassphraseFields } from '../../secrets/new-passphrase-fields.js';
import type { NewPassphrase } from '../../secrets/use-new-passphrase.js';

export interface TheirPassphraseProps {
  readonly passphrase: NewPassphrase;
  readonly isDisabled: boolean;
}

export function TheirPassphrase({ passphrase, isDisabled }: TheirPassphraseProps) {
  const t = useT();
  return (
    <>
      <div className="note acc">
        <HandHelping className="i" aria-hidden="true" />
        <div>
          <p className="med">{t('people.title.who-types')}</p>
          <p className="mt1">{t('people.prose.who-types')}</p>
        </div>
      </div>
      <NewPassphraseFields
        label={t('people.label.first-passphrase')}
        passphrase={passphrase}
        isDisabled={isDisabled}
      />
    </>
  );
}
