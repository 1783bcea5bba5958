/** Seven steps from "what is it about?" to what has to be done. Every answer is in the vault before the next one. */
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useState } from 'react';
import type { Breach } from '../../../shared/domain/breach/breach.js';
import { useT } from '../../i18n.js';
import { useKept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { BreachConclusion } from './breach-conclusion.js';
import { BreachStep } from './breach-steps.js';

export const STEPS = [
  'thing',
  'event',
  'noticed',
  'contents',
  'protection',
  'reach',
  'conclusion',
] as const;
export type Step = (typeof STEPS)[number];

export interface BreachWizardProps {
  readonly initial: Breach;
  readonly mayChange: boolean;
  /** Throws when the vault refuses. */
  readonly save: (breach: Breach) => Promise<void>;
  readonly onClose: () => void;
}

export function BreachWizard({ initial, mayChange, save, onClose }: BreachWizardProps) {
  const t = useT();
  const { value: breach, state, change } = useKept<Breach>(initial, save);
  const [at, setAt] = useState(() => firstOpen(initial));
  const step = STEPS[at] ?? 'conclusion';
  const isLast = at === STEPS.length - 1;
  return (
    <form
      className="cyber-wizard"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLast) onClose();
        else setAt(at + 1);
      }}
    >
      <p className="sm t2">{t('cyber.label.step-of', { step: at + 1, count: STEPS.length })}</p>
      <ol className="cyber-steps" aria-label={t('cyber.label.steps')}>
        {STEPS.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              title={t(`cyber.title.step-${each}`)}
              onClick={() => {
                setAt(index);
              }}
            >
              <span aria-hidden="true">{index + 1}</span>
              <span className="sr">{t(`cyber.title.step-${each}`)}</span>
            </button>
          </li>
        ))}
      </ol>
      <h3 className="cyber-question" key={step}>
        {t(`cyber.title.step-${step}`)}
      </h3>
      <fieldset className="cyber-step" disabled={!mayChange}>
        <legend className="sr">{t(`cyber.title.step-${step}`)}</legend>
        {step === 'conclusion' ? (
          <BreachConclusion breach={breach} change={change} />
        ) : (
          <BreachStep step={step} breach={breach} change={change} />
        )}
      </fieldset>
      <div className="row between cyber-foot">
        <Button
          onClick={() => {
            if (at === 0) onClose();
            else setAt(at - 1);
          }}
        >
          <ArrowLeft className="i" aria-hidden="true" />
          {t('cyber.action.back')}
        </Button>
        <p className="sm t2 cyber-saved" role="status">
          {state === 'failed' && <span className="err">{t('cyber.error.not-saved')}</span>}
          {state === 'saving' && t('cyber.status.saving')}
          {state === 'saved' && (
            <>
              <Check className="i s14" aria-hidden="true" /> {t('cyber.status.saved')}
            </>
          )}
        </p>
        <Button variant="primary" type="submit">
          {t(isLast ? 'cyber.action.finish' : 'cyber.action.next')}
          {!isLast && <ArrowRight className="i" aria-hidden="true" />}
        </Button>
      </div>
    </form>
  );
}

/** Where somebody left off: the first step without an answer. */
function firstOpen(breach: Breach): number {
  if (breach.thing === undefined) return 0;
  if (breach.event === undefined) return 1;
  if (breach.contents.length === 0) return 2;
  if (breach.isEncrypted === undefined) return 4;
  if (breach.hasBackup === undefined && breach.remote === undefined) return 5;
  return 6;
}
