/** A measure in millimetres, with comma or point. What cannot be read stays in the field and is told of. */
import { useState } from 'react';
import { useLanguage, useT } from '../../i18n.js';
import { Field } from '../../ui/field.js';

export interface MillimetreFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly hint?: string;
  /** Undefined while what stands there is no such measure. */
  readonly onChange: (millimetres: number | undefined) => void;
}

export function MillimetreField(props: MillimetreFieldProps) {
  const { label, value, least, most, hint, onChange } = props;
  const t = useT();
  const { language } = useLanguage();
  const written = (millimetres: number): string =>
    language === 'en' ? String(millimetres) : String(millimetres).replace('.', ',');
  const [text, setText] = useState<string>();
  const read = (typed: string): number | undefined => {
    const plain = typed.trim().replace(',', '.').replace('−', '-');
    if (!/^-?\d{1,3}(?:\.\d{1,2})?$/.test(plain)) return undefined;
    const millimetres = Number(plain);
    return millimetres >= least && millimetres <= most ? millimetres : undefined;
  };
  const isWrong = text !== undefined && read(text) === undefined;
  return (
    <Field
      label={label}
      hint={hint}
      error={
        isWrong
          ? t('labels.error.measure', { least: written(least), most: written(most) })
          : undefined
      }
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={text ?? written(value)}
          onChange={({ target }) => {
            setText(target.value);
            onChange(read(target.value));
          }}
          onBlur={() => {
            // A measure that was read is written in one way.
            if (!isWrong) setText(undefined);
          }}
        />
      )}
    </Field>
  );
}
