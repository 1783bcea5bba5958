/** Four steps from "what is missing?" to what to do afterwards. Every answer is in the vault before the next one. */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PadLoss } from '../../../shared/domain/pads/pad-loss.js';
import type { NewPad, Pad } from '../../../shared/domain/pads/pad.js';
import { useT } from '../../i18n.js';
import { useKept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { AfterStep } from './after-step.js';
import { FactsStep } from './facts-step.js';
import { MissingStep } from './missing-step.js';
import { SaveLine } from './save-line.js';
import { WarnStepList } from './warn-step.js';

const STEPS = ['missing', 'facts', 'warn', 'after'] as const;
type Step = (typeof STEPS)[number];

export interface LossWizardProps {
  readonly initial: PadLoss;
  readonly pads: readonly Pad[];
  readonly losses: readonly PadLoss[];
  readonly mayChange: boolean;
  /** Both throw when the vault refuses. */
  readonly addPad: (pad: NewPad) => Promise<Pad>;
  readonly save: (loss: PadLoss) => Promise<void>;
  readonly onClose: () => void;
}

export interface LossStepProps {
  readonly loss: PadLoss;
  readonly change: (part: Partial<PadLoss>) => void;
}

export function LossWizard(props: LossWizardProps) {
  const { initial, pads, losses, mayChange, addPad, save, onClose } = props;
  const t = useT();
  const { value: loss, state, change } = useKeptLoss(initial, save);
  const [step, setStep] = useState<Step>(() => firstOpen(initial));
  const question = useRef<HTMLHeadingElement>(null);
  const go = (to: Step) => {
    flushSync(() => {
      setStep(to);
    });
    // A step is read from its top, with the keyboard and on screen.
    question.current?.focus({ preventScroll: true });
    question.current?.closest('.scroll')?.scrollTo(0, 0);
  };
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const before = STEPS[at - 1];
  return (
    <div className="scroll">
      <header className="pagehead pads-head">
        <div>
          <Button variant="quiet" size="sm" className="pads-back" onClick={onClose}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('pads.action.back-to-list')}
          </Button>
          <h1>{t('pads.title.loss')}</h1>
        </div>
        <SaveLine state={state} />
      </header>
      <form
        className="body pads-wizard"
        onSubmit={(event) => {
          event.preventDefault();
          if (next === undefined) onClose();
          else go(next);
        }}
      >
        <ol className="pads-steps" aria-label={t('pads.label.steps')}>
          {STEPS.map((each, index) => (
            <li key={each}>
              <button
                type="button"
                aria-current={each === step ? 'step' : undefined}
                onClick={() => {
                  go(each);
                }}
              >
                <span className="pads-stepnumber" aria-hidden="true">
                  {index + 1}
                </span>
                {t(`pads.title.step-${each}`)}
              </button>
            </li>
          ))}
        </ol>
        <h2 className="pads-question" ref={question} tabIndex={-1}>
          {t(`pads.title.step-${step}`)}
        </h2>
        <fieldset className="pads-step" disabled={!mayChange}>
          <legend className="sr">{t(`pads.title.step-${step}`)}</legend>
          {step === 'missing' && (
            <MissingStep
              loss={loss}
              change={change}
              pads={pads}
              others={losses.filter(({ id }) => id !== loss.id)}
              addPad={addPad}
            />
          )}
          {step === 'facts' && <FactsStep loss={loss} change={change} />}
          {step === 'warn' && <WarnStepList loss={loss} change={change} keep={() => save(loss)} />}
          {step === 'after' && <AfterStep loss={loss} change={change} />}
        </fieldset>
        <div className="row between pads-foot">
          {before === undefined ? (
            <span />
          ) : (
            <Button
              onClick={() => {
                go(before);
              }}
            >
              <ArrowLeft className="i" aria-hidden="true" />
              {t('pads.action.back')}
            </Button>
          )}
          <Button variant="primary" type="submit">
            {t(next === undefined ? 'pads.action.finish' : 'pads.action.next')}
            {next !== undefined && <ArrowRight className="i" aria-hidden="true" />}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** As `useKept`, and what is taken back from a message still shown after the wizard was closed is kept too. */
function useKeptLoss(initial: PadLoss, save: LossWizardProps['save']) {
  const { value, state, change: changeShown } = useKept<PadLoss>(initial, save);
  const shown = useRef(value);
  const isShown = useRef(true);
  useEffect(() => {
    shown.current = value;
  }, [value]);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const change = useCallback(
    (part: Partial<PadLoss>) => {
      if (isShown.current) changeShown(part);
      else save({ ...shown.current, ...part }).catch(() => undefined);
    },
    [changeShown, save],
  );
  return { value, state, change };
}

/** Where somebody left off. */
function firstOpen(loss: PadLoss): Step {
  if (loss.missing.length === 0) return 'missing';
  return loss.what === undefined || loss.discoveredOn === undefined ? 'facts' : 'warn';
}
