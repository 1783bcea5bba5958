/** A number or a date instead of a choice, with the verdict that follows from it. */
import type { AnswerKind } from '../../../shared/content/schema.js';
import { useT } from '../../i18n.js';
import { Field } from '../../ui/field.js';
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

export function FigureField(props: FigureFieldProps) {
  const { kind, draft, today } = props;
  const t = useT();
  if (kind.kind === 'choice') return undefined;
  const isWrong = hasFigureError(kind, draft, today);
  const derived = isWrong ? undefined : verdictOfDraft(kind, draft, today);
  return (
    <div className="flow-figure">
      {kind.kind === 'count' ? (
        <CountField {...props} kind={kind} isWrong={isWrong} />
      ) : (
        <DateField {...props} kind={kind} isWrong={isWrong} />
      )}
      <p className="flow-derived" aria-live="polite">
        {derived !== undefined && (
          <>
            {t('assessment.label.derived')} <VerdictMark verdict={derived} />
          </>
        )}
      </p>
    </div>
  );
}

type KindProps<K extends AnswerKind['kind']> = Omit<FigureFieldProps, 'kind'> & {
  readonly kind: Extract<AnswerKind, { kind: K }>;
  readonly isWrong: boolean;
};

function CountField({ kind, draft, isWrong, onCount, onLeave }: KindProps<'count'>) {
  const t = useT();
  const value = t(`survey.label.amount-${kind.unit}`, { count: kind.meets });
  const howMany = `${t('assessment.label.count')} (${t(`survey.label.unit-${kind.unit}`)})`;
  const hint =
    kind.direction === 'atLeast'
      ? t('assessment.hint.count-at-least', { value })
      : t('assessment.hint.count-at-most', { value });
  return (
    <Field
      label={kind.unit === 'class' ? t('assessment.label.class') : howMany}
      hint={hint}
      error={isWrong ? t('assessment.error.count-range', { max: kind.max }) : undefined}
    >
      {({ className, ...control }) => (
        <input
          {...control}
          className={`${className} lg num`}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={draft.countText}
          onChange={(event) => {
            onCount(event.target.value);
          }}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

function DateField({ kind, draft, today, isWrong, onDate, onLeave }: KindProps<'date'>) {
  const t = useT();
  return (
    <Field
      label={t('assessment.label.date')}
      hint={t('assessment.hint.date', { months: kind.withinMonths })}
      error={isWrong ? t('assessment.error.date-future') : undefined}
    >
      {({ className, ...control }) => (
        <input
          {...control}
          className={`${className} lg num`}
          type="date"
          max={today}
          value={draft.date}
          onChange={(event) => {
            onDate(event.target.value);
          }}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
