/** Label above, control, hint below; an error takes the hint's place and is tied to the control. */
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean | undefined;
    readonly className: string;
  }) => ReactNode;
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const isWrong = error !== undefined;
  const describedBy = isWrong || hint !== undefined ? `${id}-more` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': isWrong || undefined,
        className: isWrong ? 'input is-error' : 'input',
      })}
      {isWrong ? (
        <span id={`${id}-more`} className="err" role="alert">
          <CircleAlert className="i s14" aria-hidden="true" />
          {error}
        </span>
      ) : (
        hint !== undefined && (
          <span id={`${id}-more`} className="hint">
            {hint}
          </span>
        )
      )}
    </div>
  );
}
