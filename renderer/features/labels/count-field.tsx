/** A whole number from 1. What cannot be read stays in the field and is told of. */
import { useState } from 'react';
import { useT } from '../../i18n.js';
import { Field } from '../../ui/field.js';

export interface CountFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly hint?: string | undefined;
  /** Undefined while what stands there is no such number. */
  readonly onChange: (count: number | undefined) => void;
}

export function CountField({ label, value, most, hint, onChange }: CountFieldProps) {
  const t = useT();
  const [text, setText] = useState<string>();
  const read = (typed: string): number | undefined => {
    const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
    return count >= 1 && count <= most ? count : undefined;
  };
  const isWrong = text !== undefined && read(text) === undefined;
  return (
    <Field
      label={label}
      hint={hint}
      error={isWrong ? t('labels.error.count', { most }) : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={text ?? String(value ?? '')}
          onChange={({ target }) => {
            setText(target.value);
            onChange(read(target.value));
          }}
          onBlur={() => {
            if (!isWrong) setText(undefined);
          }}
        />
      )}
    </Field>
  );
}
