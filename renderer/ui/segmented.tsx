/** A choice among a few words that are all visible. Arrow keys move, as in any group of radio buttons. */
import { useId } from 'react';

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="seg-group">
      <legend className="sr">{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value} lang={option.lang} data-on={option.value === value}>
            <input
              type="radio"
              className="sr"
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
