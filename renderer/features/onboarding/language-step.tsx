/** The first question of all: in which language. Chosen at once, so the next words are the right ones. */
import { History } from 'lucide-react';
import { INTERFACE_LANGUAGES } from '../../../shared/base/language.js';
import { useLanguage, useT } from '../../i18n.js';
import { ContentLanguageChoice } from '../../secrets/content-language-choice.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { Button } from '../../ui/button.js';
import { StepPosition } from './step-position.js';

export interface LanguageStepProps {
  readonly onNext: () => void;
  /** There is a backup to restore instead. */
  readonly onRestore: () => void;
}

export function LanguageStep({ onNext, onRestore }: LanguageStepProps) {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  return (
    <form
      className="step"
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <div className="step-body">
        <StepHeading title={t('vault.title.language')} lead={t('vault.prose.language')} />
        <fieldset className="language-cards">
          <legend className="sr">{t('vault.label.language')}</legend>
          {INTERFACE_LANGUAGES.map((value) => (
            <label key={value} lang={value} data-on={value === language}>
              <input
                type="radio"
                className="radio"
                name="language"
                value={value}
                checked={value === language}
                onChange={() => {
                  setLanguage(value);
                }}
              />
              {LANGUAGE_NAMES[value]}
            </label>
          ))}
        </fieldset>
        <ContentLanguageChoice />
      </div>
      <div className="step-foot">
        <Button variant="quiet" size="lg" onClick={onRestore}>
          <History className="i" aria-hidden="true" />
          {t('backup.action.have-backup')}
        </Button>
        <span className="grow" />
        <StepPosition step="language" />
        <Button type="submit" variant="primary" size="lg">
          {t('vault.action.continue')}
        </Button>
      </div>
    </form>
  );
}
