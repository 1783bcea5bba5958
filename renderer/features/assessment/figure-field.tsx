/** A number or a date instead of a choice, with the verdict that follows from it. */
import { useId } from 'react';
import type { AnswerKind } from '../../../shared/content/schema.js';
import { useT } from '../../i18n.js';
import { hasFigureError, verdictOfDraft, type AnswerDraft } from './answer-draft.js';
import { VerdictMark } from './verdict-mark.js';

export interface FigureFieldProps {
  readonly kind: AnswerKind;
  readonly draft: AnswerDraft;
  /** YYYY-MM-DD, the user's calendar day. */
  readonly today: string;
  readonly onCount: (countText: string) => void;
  readonly onDate: (date: string) => void;
  readonly onLeave: () => void;
}

export function FigureField({ kind, draft, today, onCount, onDate, onLeave }: FigureFieldProps) {
  const t = useT();
  const id = useId();
  if (kind.kind === 'choice') return undefined;
  const isWrong = hasFigureError(kind, draft, today);
  const derived = verdictOfDraft(kind, draft, today);
  const field = {
    id,
    className: `input lg num${isWrong ? ' is-error' : ''}`,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-hint ${id}-verdict`,
    onBlur: onLeave,
  };
  return (
    <div className="flow-figure">
      <div className="field">
        <label htmlFor={id}>
          {kind.kind === 'count' ? t('assessment.label.count') : t('assessment.label.date')}
        </label>
        {kind.kind === 'count' ? (
          <input
            {...field}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={draft.countText}
            onChange={(event) => {
              onCount(event.target.value);
            }}
          />
        ) : (
          <input
            {...field}
            type="date"
            max={today}
            value={draft.date}
            onChange={(event) => {
              onDate(event.target.value);
            }}
          />
        )}
        <FigureHint id={`${id}-hint`} kind={kind} isWrong={isWrong} />
      </div>
      {kind.kind === 'count' && (
        <span className="flow-unit">{t(`survey.label.unit-${kind.unit}`)}</span>
      )}
      <p id={`${id}-verdict`} className="flow-unit" aria-live="polite">
        {derived !== undefined && (
          <>
            {t('assessment.label.derived')} <VerdictMark verdict={derived} />
          </>
        )}
      </p>
    </div>
  );
}

interface FigureHintProps {
  readonly id: string;
  readonly kind: Exclude<AnswerKind, { kind: 'choice' }>;
  readonly isWrong: boolean;
}

function FigureHint({ id, kind, isWrong }: FigureHintProps) {
  const t = useT();
  if (isWrong) {
    return (
      <span id={id} className="err" role="alert">
        {kind.kind === 'count'
          ? t('assessment.error.count-range', { max: kind.max })
          : t('assessment.error.date-future')}
      </span>
    );
  }
  if (kind.kind === 'date') {
    return (
      <span id={id} className="hint">
        {t('assessment.hint.date', { months: kind.withinMonths })}
      </span>
    );
  }
  const value = t(`survey.label.amount-${kind.unit}`, { count: kind.meets });
  return (
    <span id={id} className="hint">
      {kind.direction === 'atLeast'
        ? t('assessment.hint.count-at-least', { value })
        : t('assessment.hint.count-at-most', { value })}
    </span>
  );
}
