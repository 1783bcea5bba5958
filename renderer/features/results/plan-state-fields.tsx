/** The fields that go with a state: date and person, or the reason for giving up. */
import { useT } from '../../i18n.js';
import { Field } from '../../ui/field.js';
import type { MissingField, PlanStateForm } from './plan-state-form.js';

export interface PlanStateFieldsProps {
  readonly form: PlanStateForm;
  /** The field to point out as missing. */
  readonly missing: MissingField | undefined;
  readonly onChange: (part: Partial<PlanStateForm>) => void;
}

export function PlanStateFields(props: PlanStateFieldsProps) {
  const { state } = props.form;
  if (state === 'todo') return undefined;
  if (state === 'wont-do') return <ReasonField {...props} />;
  return (
    <>
      {state === 'planned' && <DateField {...props} />}
      <PersonField {...props} />
    </>
  );
}

function DateField({ form, missing, onChange }: PlanStateFieldsProps) {
  const t = useT();
  const error = missing === 'date' ? t('results.error.date-required') : undefined;
  return (
    <Field label={t('results.label.planned-for')} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={form.plannedFor}
          onChange={(event) => {
            onChange({ plannedFor: event.target.value });
          }}
        />
      )}
    </Field>
  );
}

function PersonField({ form, onChange }: PlanStateFieldsProps) {
  const t = useT();
  return (
    <Field label={t('results.label.person')} hint={t('results.hint.person')}>
      {(control) => (
        <input
          {...control}
          type="text"
          maxLength={120}
          autoComplete="off"
          value={form.person}
          onChange={(event) => {
            onChange({ person: event.target.value });
          }}
        />
      )}
    </Field>
  );
}

function ReasonField({ form, missing, onChange }: PlanStateFieldsProps) {
  const t = useT();
  const error = missing === 'reason' ? t('results.error.reason-required') : undefined;
  return (
    <Field label={t('results.label.reason')} hint={t('results.hint.reason')} error={error}>
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} area`}
          rows={3}
          maxLength={1000}
          aria-required="true"
          value={form.reason}
          onChange={(event) => {
            onChange({ reason: event.target.value });
          }}
        />
      )}
    </Field>
  );
}
