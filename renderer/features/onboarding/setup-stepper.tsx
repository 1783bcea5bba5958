/** The steps of the set-up on the left. A step that is done can be reopened until the vault exists. */
import { Check } from 'lucide-react';
import { useT } from '../../i18n.js';
import { Mark } from '../../ui/mark.js';
import { SETUP_STEPS, type SetupStep } from './setup-steps.js';

export interface SetupStepperProps {
  readonly current: SetupStep;
  /** Undefined when no step can be reopened any more. */
  readonly onReopen: ((step: SetupStep) => void) | undefined;
}

export function SetupStepper({ current, onReopen }: SetupStepperProps) {
  const t = useT();
  const place = SETUP_STEPS.indexOf(current);
  return (
    <aside className="setup-side">
      <p className="setup-brand">
        <Mark size={22} />
        {t('vault.label.product')}
      </p>
      <p className="setup-intro">{t('vault.prose.setup')}</p>
      <nav aria-label={t('vault.label.steps')}>
        <ol className="stepper">
          {SETUP_STEPS.map((step, index) => {
            const isDone = index < place;
            const label = t(`vault.label.step-${step}`);
            return (
              <li
                key={step}
                className={isDone ? 'done' : undefined}
                aria-current={step === current ? 'step' : undefined}
              >
                <span className="b" aria-hidden="true">
                  {isDone ? <Check className="i" /> : index + 1}
                </span>
                {isDone && onReopen !== undefined ? (
                  <button
                    type="button"
                    className="setup-reopen"
                    onClick={() => {
                      onReopen(step);
                    }}
                  >
                    {label}
                  </button>
                ) : (
                  <span>{label}</span>
                )}
                {isDone && <span className="sr">{t('vault.status.step-done')}</span>}
              </li>
            );
          })}
        </ol>
      </nav>
      <p className="setup-promise">{t('vault.prose.nothing-sent')}</p>
    </aside>
  );
}
