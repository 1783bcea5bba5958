/** Where a measure stands: to do, planned, done, or given up with a reason. */
import { useId, useState, type SyntheticEvent } from 'react';
import type { PlanState } from '../../../shared/domain/assessment/plan-item.js';
import { planStateSchema } from '../../../shared/domain/assessment/plan-item.js';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { changeOf, formOf, missingField, type PlanChange } from './plan-state-form.js';
import { PlanStateFields } from './plan-state-fields.js';

export interface PlanStateDialogProps {
  readonly entry: PlanEntry;
  readonly action: string;
  readonly onClose: () => void;
  readonly onOpenQuestion: () => void;
  /** Resolves to true once saved; the dialog stays open with what was typed otherwise. */
  readonly onSave: (change: PlanChange) => Promise<boolean>;
}

export function PlanStateDialog(props: PlanStateDialogProps) {
  const { entry, action, onClose, onOpenQuestion, onSave } = props;
  const t = useT();
  const name = useId();
  const [form, setForm] = useState(() => formOf(entry.item));
  const [showsMissing, setShowsMissing] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const missing = missingField(form);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setShowsMissing(true);
    if (missing !== undefined) return;
    setHasFailed(false);
    if (await onSave(changeOf(entry, form))) onClose();
    else setHasFailed(true);
  };

  return (
    <Dialog title={t('results.title.state', { action })} onClose={onClose}>
      <form noValidate className="stack g4 mt4" onSubmit={(event) => void submit(event)}>
        <fieldset>
          <legend className="sr">{t('results.label.state')}</legend>
          <div className="plan-choices">
            {planStateSchema.options.map((state: PlanState) => (
              <label key={state} className="plan-choice">
                <input
                  type="radio"
                  className="radio"
                  name={name}
                  value={state}
                  checked={form.state === state}
                  onChange={() => {
                    setForm({ ...form, state });
                  }}
                />
                {t(`survey.label.state-${state}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <PlanStateFields
          form={form}
          missing={showsMissing ? missing : undefined}
          onChange={(part) => {
            setForm({ ...form, ...part });
          }}
        />
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('results.error.not-saved')}
          </p>
        )}
        <div className="row plan-dialog-foot">
          <Button variant="quiet" onClick={onOpenQuestion}>
            {t('results.action.open-question')}
          </Button>
          <span className="grow" />
          <Button onClick={onClose}>{t('results.action.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('results.action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
