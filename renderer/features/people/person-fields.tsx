/** The fields of a new person: name, role with what it allows, and an adviser's last day. */
import { useId } from 'react';
import { useT } from '../../i18n.js';
import { Field } from '../../ui/field.js';
import { GIVEN_ROLES, type LabelProblem, type NewPersonForm } from './new-person.js';

export interface PersonFieldsProps {
  readonly form: NewPersonForm;
  readonly labelProblem: LabelProblem | undefined;
  readonly isLastDayMissing: boolean;
  readonly today: string;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<NewPersonForm>) => void;
}

export function PersonFields(props: PersonFieldsProps) {
  const { form, labelProblem, isLastDayMissing, today, isDisabled, onChange } = props;
  const t = useT();
  const name = useId();
  return (
    <>
      <Field
        label={t('people.label.name')}
        hint={t('people.hint.name')}
        error={labelProblem === undefined ? undefined : t(`people.error.name-${labelProblem}`)}
      >
        {(control) => (
          <input
            {...control}
            value={form.label}
            maxLength={60}
            readOnly={isDisabled}
            onChange={(event) => {
              onChange({ label: event.target.value });
            }}
          />
        )}
      </Field>
      <fieldset disabled={isDisabled}>
        <legend className="label">{t('people.label.role')}</legend>
        <div className="role-choices">
          {GIVEN_ROLES.map((role) => (
            <label key={role} className="role-choice" data-on={form.role === role}>
              <input
                type="radio"
                className="radio"
                name={name}
                value={role}
                checked={form.role === role}
                onChange={() => {
                  onChange({ role });
                }}
              />
              <span>
                <span className="med">{t(`people.label.role-${role}`)}</span>
                <span className="sm t2 role-meaning">{t(`people.prose.role-${role}`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {form.role === 'adviser' && (
        <LastDayField
          value={form.lastDay}
          isMissing={isLastDayMissing}
          today={today}
          isDisabled={isDisabled}
          onChange={(lastDay) => {
            onChange({ lastDay });
          }}
        />
      )}
    </>
  );
}

export interface LastDayFieldProps {
  readonly value: string;
  readonly isMissing: boolean;
  readonly today: string;
  readonly isDisabled: boolean;
  readonly onChange: (day: string) => void;
}

export function LastDayField({ value, isMissing, today, isDisabled, onChange }: LastDayFieldProps) {
  const t = useT();
  return (
    <Field
      label={t('people.label.last-day')}
      hint={t('people.hint.last-day')}
      error={isMissing ? t('people.error.last-day-missing') : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="date"
          min={today}
          value={value}
          readOnly={isDisabled}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
