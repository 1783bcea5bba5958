/** One point of a zone: what the doctor said, three large answers, the finding to tick, a remark. */
import { Check, CircleMinus, MessageSquareText, X, type LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import type { Question } from '../../../shared/content/schema.js';
import type { Verdict } from '../../../shared/domain/assessment/answer.js';
import {
  REMARK_MAX_LENGTH,
  type Finding,
  type VisitBase,
  type VisitItem,
  type VisitShows,
} from '../../../shared/domain/visit/visit.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { LayerBadge } from '../../ui/layer-badge.js';

const CHOICES: readonly { readonly verdict: Verdict; readonly icon: LucideIcon }[] = [
  { verdict: 'yes', icon: Check },
  { verdict: 'partly', icon: CircleMinus },
  { verdict: 'no', icon: X },
];

export interface WalkItemProps {
  readonly question: Question;
  readonly item: VisitItem;
  readonly shows: VisitShows;
  readonly mayWrite: boolean;
  readonly onSay: (part: Partial<Finding>) => void;
}

export function WalkItem({ question, item, shows, mayWrite, onSay }: WalkItemProps) {
  const t = useT();
  const { texts } = useSurvey();
  const text = texts[question.id];
  const title = text?.title ?? question.id;
  const isChoice = question.answer.kind === 'choice';
  const isGap = item.verdict === 'no' || item.verdict === 'partly';
  // A figure has no answer to press: what is wrong with it is ticked at once.
  // What nobody can put right is noted, not advised.
  const isContext = question.contextOnly === true;
  const showsFinding = item.isFinding || (!isContext && (isGap || (!isChoice && mayWrite)));
  return (
    <li className="walk-item">
      <div className="walk-ask">
        <div className="grow">
          <p className="walk-title">{title}</p>
          {text !== undefined && <p className="sm t2 mt1">{text.question}</p>}
          <PracticeSaid item={item} question={question} shows={shows} />
        </div>
        {isChoice ? (
          <Answers
            title={title}
            item={item}
            mayWrite={mayWrite}
            isContext={isContext}
            onSay={onSay}
          />
        ) : (
          <p className="sm t2 walk-figure">{t('visit.label.figure-question')}</p>
        )}
      </div>
      {showsFinding && (
        <button
          type="button"
          role="checkbox"
          className="walk-finding"
          aria-checked={item.isFinding}
          aria-label={t('visit.action.finding', { action: text?.action ?? question.id })}
          disabled={!mayWrite}
          onClick={() => {
            onSay({ isFinding: !item.isFinding });
          }}
        >
          <span className={item.isFinding ? 'check on' : 'check'} aria-hidden="true">
            {item.isFinding && <Check className="i" />}
          </span>
          <span className="grow med">{text?.action ?? question.id}</span>
          <LayerBadge layer={question.layer === 'legal' ? 'organisational' : question.layer} />
        </button>
      )}
      <Remark title={title} item={item} mayWrite={mayWrite} onSay={onSay} />
    </li>
  );
}

function PracticeSaid({
  item,
  question,
  shows,
}: Pick<WalkItemProps, 'item' | 'question' | 'shows'>) {
  const t = useT();
  const answer = useAnswerWords();
  if (!shows.answers && !shows.notes) return undefined;
  return (
    <p className="sm walk-said">
      {shows.answers && (
        <span>{t('visit.label.practice-said', { answer: answer(item.base, question) })}</span>
      )}
      {item.base?.note !== undefined && (
        <span className="walk-note">
          {t('visit.label.practice-note', { note: item.base.note })}
        </span>
      )}
    </p>
  );
}

/** "En partie", "En partie (2)" or the day, as the practice gave it. */
export function useAnswerWords() {
  const t = useT();
  const format = useFormat();
  return (base: Pick<VisitBase, 'verdict' | 'count' | 'date'> | undefined, question: Question) => {
    const { verdict, count, date } = base ?? {};
    if (verdict === undefined) return t('visit.label.no-answer');
    const word = t(`survey.label.verdict-${verdict}`);
    if (question.answer.kind === 'count' && count !== undefined) {
      return `${word} (${format.number(count)})`;
    }
    if (question.answer.kind === 'date' && date !== undefined) {
      return `${word} (${format.shortDate(date)})`;
    }
    return word;
  };
}

type AnswersProps = Pick<WalkItemProps, 'item' | 'mayWrite' | 'onSay'> & { readonly title: string };

function Answers({
  title,
  item,
  mayWrite,
  isContext,
  onSay,
}: AnswersProps & { readonly isContext: boolean }) {
  const t = useT();
  return (
    <div
      className="walk-answers"
      role="group"
      aria-label={t('visit.label.your-verdict', { title })}
    >
      {CHOICES.map(({ verdict, icon: Icon }) => {
        const isOn = item.verdict === verdict;
        return (
          <button
            key={verdict}
            type="button"
            className={`walk-answer ${verdict}`}
            aria-pressed={isOn}
            disabled={!mayWrite}
            onClick={() => {
              // Pressed again it is taken back; a gap is a finding until it is unticked.
              onSay(
                isOn
                  ? { verdict: undefined, isFinding: false }
                  : { verdict, isFinding: !isContext && verdict !== 'yes' },
              );
            }}
          >
            <Icon className="i" aria-hidden="true" />
            {t(`survey.label.verdict-${verdict}`)}
          </button>
        );
      })}
    </div>
  );
}

function Remark({ title, item, mayWrite, onSay }: AnswersProps) {
  const t = useT();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (item.remark === '' && !isOpen) {
    if (!mayWrite) return undefined;
    return (
      <Button
        variant="quiet"
        className="walk-remark-open"
        aria-label={t('visit.label.remark-on', { title })}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <MessageSquareText className="i" aria-hidden="true" />
        {t('visit.action.remark')}
      </Button>
    );
  }
  return (
    <div className="walk-remark">
      <label htmlFor={id} className="sr">
        {t('visit.label.remark-on', { title })}
      </label>
      <textarea
        id={id}
        className="input area"
        rows={2}
        maxLength={REMARK_MAX_LENGTH}
        readOnly={!mayWrite}
        // Opened by the press of a moment ago: the words come next.
        autoFocus={isOpen && item.remark === ''}
        value={item.remark}
        onChange={(event) => {
          onSay({ remark: event.target.value });
        }}
      />
    </div>
  );
}
