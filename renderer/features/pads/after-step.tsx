/** What comes after the warnings: colleagues, replacements, what is left, and what never to give away. */
import { afterSteps } from '../../../shared/domain/pads/loss-steps.js';
import { useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import type { LossStepProps } from './loss-wizard.js';
import { RidAdvice } from './rid-advice.js';
import { StepRow } from './step-row.js';

export function AfterStep({ loss, change }: LossStepProps) {
  const t = useT();
  const steps = afterSteps(loss);
  if (steps.length === 0) return <p className="note">{t('pads.prose.nothing')}</p>;
  return (
    <div className="file-split pads-after">
      <ul className="pads-todos">
        {steps.map((step) => (
          <StepRow key={step} step={step} loss={loss} change={change}>
            {(step === 'colleagues' || step === 'pharmacists') && (
              <p className="sm">{t(`pads.prose.${step}`)}</p>
            )}
          </StepRow>
        ))}
      </ul>
      <aside className="file-aside">
        <section>
          <h3>{t('pads.title.watch')}</h3>
          <p className="mt2">{t('pads.prose.watch')}</p>
          <div className="mt2">
            <LawLine topic="prescriptions" id="not-mine" />
          </div>
        </section>
        <RidAdvice />
      </aside>
    </div>
  );
}
