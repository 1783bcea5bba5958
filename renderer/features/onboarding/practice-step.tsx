/** Names for the report, and the places that are assessed apart. */
import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../../i18n.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ADDRESS_LENGTH, NAME_LENGTH, type PracticeDraft } from './practice-draft.js';
import { SiteFields } from './site-fields.js';
import { StepPosition } from './step-position.js';

export interface PracticeStepProps {
  readonly draft: PracticeDraft;
  readonly onChange: (draft: PracticeDraft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function PracticeStep({ draft, onChange, onBack, onNext }: PracticeStepProps) {
  const t = useT();
  const [showsMissing, setShowsMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const ownerField = useRef<HTMLInputElement>(null);
  const lacksName = draft.name.trim() === '';
  const lacksOwner = draft.ownerName.trim() === '';

  const next = () => {
    setShowsMissing(true);
    if (lacksName) nameField.current?.focus();
    else if (lacksOwner) ownerField.current?.focus();
    else onNext();
  };

  return (
    <form
      className="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <div className="step-body">
        <StepHeading title={t('vault.title.practice')} lead={t('vault.prose.practice')} />
        <div className="setup-columns">
          <div className="stack g5">
            <Field
              label={t('vault.label.practice-name')}
              hint={t('vault.hint.practice-name')}
              error={showsMissing && lacksName ? t('vault.error.practice-name') : undefined}
            >
              {({ className, ...control }) => (
                <input
                  {...control}
                  ref={nameField}
                  className={`${className} lg`}
                  value={draft.name}
                  maxLength={NAME_LENGTH}
                  autoComplete="organization"
                  required
                  onChange={(event) => {
                    onChange({ ...draft, name: event.target.value });
                  }}
                />
              )}
            </Field>
            <Field
              label={t('vault.label.owner-name')}
              hint={t('vault.hint.owner-name')}
              error={showsMissing && lacksOwner ? t('vault.error.owner-name') : undefined}
            >
              {({ className, ...control }) => (
                <input
                  {...control}
                  ref={ownerField}
                  className={`${className} lg`}
                  value={draft.ownerName}
                  maxLength={NAME_LENGTH}
                  autoComplete="name"
                  required
                  onChange={(event) => {
                    onChange({ ...draft, ownerName: event.target.value });
                  }}
                />
              )}
            </Field>
            <Field label={t('vault.label.address')} hint={t('vault.hint.address')}>
              {({ className, ...control }) => (
                <input
                  {...control}
                  className={`${className} lg`}
                  value={draft.address}
                  maxLength={ADDRESS_LENGTH}
                  autoComplete="street-address"
                  onChange={(event) => {
                    onChange({ ...draft, address: event.target.value });
                  }}
                />
              )}
            </Field>
          </div>
          <SiteFields
            sites={draft.sites}
            onChange={(sites) => {
              onChange({ ...draft, sites });
            }}
          />
        </div>
      </div>
      <div className="step-foot">
        <Button variant="quiet" size="lg" onClick={onBack}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('vault.action.back')}
        </Button>
        <span className="grow" />
        <StepPosition step="practice" />
        <Button type="submit" variant="primary" size="lg">
          {t('vault.action.continue')}
        </Button>
      </div>
    </form>
  );
}
