/** Three groups typed back from the paper: proof that the sheet can be read. */
import { CircleAlert } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useFormat, useT } from '../i18n.js';

/** The name under which the form finds the field of the group at this place (0 to 7). */
export const groupFieldName = (index: number): string => `group-${String(index)}`;

export interface RecoveryProofProps {
  /** Places (0 to 7) of the groups asked for, in order. */
  readonly asked: readonly number[];
  /** Those that did not match when last checked. */
  readonly wrong: readonly number[];
  readonly isBusy: boolean;
}

export function RecoveryProof({ asked, wrong, isBusy }: RecoveryProofProps) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const list = (places: readonly number[]) => format.list(places.map((place) => String(place + 1)));

  useEffect(() => {
    const first = wrong[0];
    if (first === undefined) return;
    box.current?.querySelector<HTMLInputElement>(`[name="${groupFieldName(first)}"]`)?.select();
  }, [wrong]);

  return (
    <fieldset ref={box} className="stack g2" aria-describedby={`${id}-hint`}>
      <legend className="med">{t('vault.label.proof')}</legend>
      <p id={`${id}-hint`} className="sm t2">
        {t('vault.hint.proof', { groups: list(asked) })}
      </p>
      <div className="proof-fields">
        {asked.map((place) => (
          <label key={place} className="proof-field">
            <span aria-hidden="true">{place + 1}</span>
            <span className="sr">{t('vault.label.group', { number: place + 1 })}</span>
            <input
              name={groupFieldName(place)}
              className={`input lg mono${wrong.includes(place) ? ' is-error' : ''}`}
              maxLength={12}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              readOnly={isBusy}
              aria-invalid={wrong.includes(place) || undefined}
              aria-describedby={wrong.includes(place) ? `${id}-wrong` : undefined}
            />
          </label>
        ))}
      </div>
      <p id={`${id}-wrong`} role="alert" className="proof-wrong">
        {wrong.length > 0 && (
          <>
            <CircleAlert className="i s14" aria-hidden="true" />
            {t('vault.error.wrong-groups', { count: wrong.length, groups: list(wrong) })}
          </>
        )}
      </p>
    </fieldset>
  );
}
