/** Fields beside the sheet: lengths in metres, sliders, choices. Each change is drawn at once. */
import { useId, useState, type CSSProperties } from 'react';
import { readMetres } from '../../../../shared/domain/floor-plan/edit/metres.js';
import { useT } from '../../../i18n.js';
import { Field } from '../../../ui/field.js';
import { useMetres } from '../use-metres.js';

export interface MetresFieldProps {
  readonly label: string;
  /** Centimetres. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly onChange: (centimetres: number) => void;
}

export function MetresField({ label, value, min, max, disabled, onChange }: MetresFieldProps) {
  const t = useT();
  const metres = useMetres();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number }>();
  // What is typed stays until the drawing says something else.
  const isOwn =
    typed !== undefined && (typed.value === value || readLength(typed.text) === undefined);
  const text = isOwn ? typed.text : metres.number(value);
  const read = readLength(text);
  const isWrong = read === undefined || read < min || read > max;
  return (
    <Field
      label={label}
      error={
        isOwn && isWrong
          ? t('floor-plan.error.length', { min: metres.number(min), max: metres.number(max) })
          : undefined
      }
    >
      {(control) => (
        <span className="fp-unit">
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            disabled={disabled}
            value={text}
            onChange={(event) => {
              const next = readLength(event.target.value);
              const isFit = next !== undefined && next >= min && next <= max;
              setTyped({ text: event.target.value, value: isFit ? next : value });
              if (isFit) onChange(next);
            }}
            onBlur={() => {
              setTyped(undefined);
            }}
          />
          <span aria-hidden="true">m</span>
        </span>
      )}
    </Field>
  );
}

/** Also negative: places left of or above the sheet's origin. */
function readLength(text: string): number | undefined {
  const match = /^\s*([-−]?)(.*)$/.exec(text);
  const size = readMetres(match?.[2] ?? '');
  return size === undefined ? undefined : match?.[1] === '' ? size : -size;
}

export interface SliderFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** "84°", "6 m". */
  readonly text: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

export function SliderField(props: SliderFieldProps) {
  const { label, value, min, max, step, text, disabled, onChange } = props;
  const id = useId();
  const share = ((value - min) / (max - min)) * 100;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row fp-slider-row">
        <input
          id={id}
          type="range"
          className="fp-slider"
          style={{ '--share': `${share}%` } as CSSProperties}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={text}
          onChange={(event) => {
            onChange(Number(event.target.value));
          }}
        />
        <output className="num med" htmlFor={id}>
          {text}
        </output>
      </div>
    </div>
  );
}

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, value, options, disabled, onChange } = props;
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
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

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly onChange: (text: string) => void;
}

/** A space at the end is typed before the next word: the drawing does without it, the field keeps it. */
export function TextField({ label, value, maxLength, hint, disabled, onChange }: TextFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          maxLength={maxLength}
          disabled={disabled}
          value={typed?.trim() === value ? typed : value}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(event.target.value);
          }}
          onBlur={() => {
            setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}
