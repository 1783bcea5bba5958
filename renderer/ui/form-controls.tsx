/** Controls of the dossier's forms: a label and a line, an area, a day, or a choice among a few words. */
import { useId } from 'react';
import { Field } from './field.js';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly max: number;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, value, hint, error, max, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          maxLength={max}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

export function AreaField({ label, value, hint, error, max, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} area`}
          rows={2}
          maxLength={max}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

type DayProps = Omit<TextProps, 'max'> & {
  readonly max?: string;
  readonly kind?: 'date' | 'datetime-local' | 'number';
};

export function DayField(props: DayProps) {
  const { label, value, hint, error, max, kind = 'date', onChange } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type={kind}
          max={max}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> extends Omit<TextProps, 'max' | 'value' | 'onChange'> {
  readonly value: T | '';
  readonly options: readonly Option<T>[];
  /** Said while nothing is chosen. */
  readonly placeholder: string;
  readonly onChange: (value: T | '') => void;
}

export function SelectField<T extends string>(props: SelectProps<T>) {
  const { label, value, hint, error, options, placeholder, onChange } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            onChange(chosen?.value ?? '');
          }}
        >
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

export function ChoiceField<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="file-choice">
      <legend>{label}</legend>
      <div className="file-choices">
        {options.map((option) => (
          <label key={option.value} data-on={option.value === value}>
            <input
              type="radio"
              className="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
