/** Whom to warn, in the order of the sources: how, why, the letter, the day it was done. */
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/base/language.js';
import type { Contact } from '../../../shared/domain/contacts/contact.js';
import { letterOf, warnSteps, withLetter } from '../../../shared/domain/pads/loss-steps.js';
import type { PadLetter } from '../../../shared/domain/pads/pad-loss.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { useSaveDocument } from '../../state/save-document.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import type { LossStepProps } from './loss-wizard.js';
import { StepContact } from './step-contact.js';
import { StepRow } from './step-row.js';

export interface WarnStepListProps extends LossStepProps {
  /** Saves what was typed last: a letter is made of what is in the vault. Throws when the vault refuses. */
  readonly keep: () => Promise<void>;
}

export function WarnStepList({ loss, change, keep }: WarnStepListProps) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const { contentLanguage } = useLanguage();
  const [language, setLanguage] = useState<Language>(contentLanguage);
  const own = useOwnContacts();
  const letters = useSaveDocument<PadLetter>({
    saved: t('pads.status.document-saved'),
    reveal: t('pads.action.reveal'),
  });
  const steps = warnSteps(loss);
  if (steps.length === 0) return <p className="note">{t('pads.prose.nothing')}</p>;
  const make = (letter: PadLetter) =>
    letters.save(letter, async () => {
      await keep();
      const saved = await call('pads.exportPdf', {
        document: 'letter',
        letter,
        lossId: loss.id,
        language,
      });
      if (saved.outcome === 'saved') {
        change({ letters: withLetter(loss.letters, letter, today) });
      }
      return saved;
    });
  return (
    <div className="stack g4">
      <p className="t2">
        {t('pads.prose.warn')} {loss.reportNumber === '' && t('pads.prose.letters-state')}
      </p>
      <Segmented
        label={t('pads.label.letter-language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
        onChange={setLanguage}
      />
      {letters.hasFailed && (
        <p className="note bad" role="alert">
          {t('pads.error.document')}
        </p>
      )}
      <ol className="pads-todos">
        {steps.map((step) => {
          const letter = letterOf(step);
          const made = loss.letters.find((each) => each.letter === letter)?.madeOn;
          return (
            <StepRow key={step} step={step} loss={loss} change={change}>
              <StepContact step={step} own={own} />
              {letter !== undefined && (
                <div className="row pads-letter">
                  <Button
                    size="sm"
                    isBusy={letters.running === letter}
                    aria-label={t('pads.label.action-of', {
                      action: t('pads.action.letter-pdf'),
                      name: t(`pads.prose.step-${step}`),
                    })}
                    onClick={() => void make(letter)}
                  >
                    <FileDown className="i s14" aria-hidden="true" />
                    {t('pads.action.letter-pdf')}
                  </Button>
                  {made !== undefined && (
                    <span className="sm t2">
                      {t('pads.label.letter-made', { date: format.date(made) })}
                    </span>
                  )}
                </div>
              )}
            </StepRow>
          );
        })}
      </ol>
    </div>
  );
}

/** Nothing while they are read, or when they cannot be: the official ones are shown without them. */
function useOwnContacts(): readonly Contact[] {
  const [contacts, setContacts] = useState<readonly Contact[]>([]);
  useEffect(() => {
    let isCurrent = true;
    call('contacts.list').then(
      (read) => {
        if (isCurrent) setContacts(read);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return contacts;
}
