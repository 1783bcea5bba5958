/** A sum in euros, typed as one likes; what is no sum is said and kept on screen. */
import { useState } from 'react';
import { centsFrom, typedAmount } from '../../../shared/domain/money/amount.js';
import { useT } from '../../i18n.js';
import { TextField } from '../../ui/form-controls.js';

export interface AmountFieldProps {
  readonly label: string;
  readonly cents: number | undefined;
  readonly onChange: (cents: number | undefined) => void;
}

export function AmountField({ label, cents, onChange }: AmountFieldProps) {
  const t = useT();
  const [typed, setTyped] = useState(cents === undefined ? '' : typedAmount(cents));
  const isWrong = typed.trim() !== '' && centsFrom(typed) === undefined;
  return (
    <TextField
      label={label}
      error={isWrong ? t('inventory.error.amount') : undefined}
      max={20}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        const next = centsFrom(value);
        if (value.trim() === '' || next !== undefined) onChange(next);
      }}
    />
  );
}
