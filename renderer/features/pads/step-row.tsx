/** One thing to do: a tick that keeps its day, which may be changed or taken back; why, and what it rests on. */
import type { ReactNode } from 'react';
import { lawOf, withStep } from '../../../shared/domain/pads/loss-steps.js';
import type { LossStep } from '../../../shared/domain/pads/pad-loss.js';
import { useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useSurvey } from '../../state/survey-store.js';
import { DayField } from '../../ui/form-controls.js';
import { useToast } from '../../ui/toast.js';
import type { LossStepProps } from './loss-wizard.js';

export interface StepRowProps extends LossStepProps {
  readonly step: LossStep;
  readonly children?: ReactNode;
}

export function StepRow({ loss, change, step, children }: StepRowProps) {
  const t = useT();
  const toast = useToast();
  const { today } = useSurvey();
  const doneOn = loss.steps.find((each) => each.step === step)?.doneOn;
  const date = (day: string | undefined) => {
    change({ steps: withStep(loss.steps, step, day) });
  };
  const tick = (day: string | undefined) => {
    const before = loss.steps;
    date(day);
    toast.show({
      text: t(day === undefined ? 'pads.status.unticked' : 'pads.status.ticked'),
      action: {
        label: t('pads.action.undo'),
        run: () => {
          change({ steps: before });
        },
      },
    });
  };
  return (
    <li className="pads-todo" data-done={doneOn !== undefined}>
      <div className="pads-todohead">
        <label className="pads-check grow">
          <input
            type="checkbox"
            className="check"
            checked={doneOn !== undefined}
            onChange={({ target }) => {
              tick(target.checked ? today : undefined);
            }}
          />
          <span className="strong">{t(`pads.prose.step-${step}`)}</span>
        </label>
        {doneOn !== undefined && (
          <div className="pads-day">
            <DayField
              label={t('pads.label.doneOn')}
              max={today}
              value={doneOn}
              onChange={(day) => {
                if (day !== '') date(day);
              }}
            />
          </div>
        )}
      </div>
      <div className="pads-todobody">
        {children}
        {lawOf(step, loss).map((id) => (
          <LawLine key={id} topic="prescriptions" id={id} day={loss.discoveredOn} />
        ))}
      </div>
    </li>
  );
}
