/** Questions by their short title, each leading back to its answer. */
import { CircleQuestionMark, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { useContentLang, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';

export type MarkTone = 'bad' | 'warn' | 'info';

export interface QuestionLinksProps {
  readonly questions: readonly AskedQuestion[];
  /** The same word for each of them; none where the heading says it. */
  readonly mark?: { readonly text: string; readonly tone: MarkTone };
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

const ICONS: Readonly<Record<MarkTone, LucideIcon>> = {
  bad: CircleX,
  warn: TriangleAlert,
  info: CircleQuestionMark,
};

export function QuestionLinks({ questions, mark, onOpenQuestion }: QuestionLinksProps) {
  if (questions.length === 0) return undefined;
  return (
    <ul className="results-links mt2">
      {questions.map((asked) => (
        <li key={asked.key}>
          <QuestionLink asked={asked} onOpenQuestion={onOpenQuestion} />
          {mark !== undefined && <Mark {...mark} />}
        </li>
      ))}
    </ul>
  );
}

function Mark({ text, tone }: { readonly text: string; readonly tone: MarkTone }) {
  const Icon = ICONS[tone];
  return (
    <span className={`sev ${tone}`}>
      <Icon className="i s14" aria-hidden="true" />
      {text}
    </span>
  );
}

export interface QuestionLinkProps {
  readonly asked: AskedQuestion;
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

/** The short title, with the site when there are several; opens the question. */
export function QuestionLink({ asked, onOpenQuestion }: QuestionLinkProps) {
  const t = useT();
  const lang = useContentLang();
  const { texts, sites } = useSurvey();
  const title = texts[asked.question.id]?.title ?? asked.question.id;
  const site = sites.length > 1 ? sites.find((each) => each.id === asked.placeId) : undefined;
  return (
    <button
      type="button"
      lang={lang}
      className="results-link"
      title={t('results.label.open-question', { title })}
      onClick={() => {
        onOpenQuestion(asked);
      }}
    >
      {title}
      {site !== undefined && <span className="t3"> ({site.name})</span>}
    </button>
  );
}
