/** Legal duties, apart from the score: a good level does not make up for one that is not met. */
import { CircleCheck, CircleDashed, CircleQuestionMark, Scale } from 'lucide-react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { Duty } from '../../../shared/domain/assessment/score.js';
import { useT } from '../../i18n.js';
import { QuestionLinks } from './question-links.js';

export interface DutiesPanelProps {
  readonly duties: readonly Duty[];
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

export function DutiesPanel({ duties, onOpenQuestion }: DutiesPanelProps) {
  const t = useT();
  const inState = (state: Duty['state']) =>
    duties.filter((duty) => duty.state === state).map(({ asked }) => asked);
  const unmet = inState('unmet');
  const unknown = inState('unknown');
  const unanswered = inState('unanswered');
  if (duties.length === 0) return undefined;
  return (
    <section className={`results-duties${unmet.length > 0 ? ' is-unmet' : ''}`}>
      <DutiesTitle unmet={unmet.length} unknown={unknown.length} unanswered={unanswered.length} />
      <p className="xs t2 mt1">{t('results.hint.duties')}</p>
      <QuestionLinks questions={unmet} onOpenQuestion={onOpenQuestion} />
      <QuestionLinks
        questions={unknown}
        onOpenQuestion={onOpenQuestion}
        mark={{ text: t('survey.label.duty-unknown'), tone: 'info' }}
      />
      {unanswered.length > 0 && unmet.length + unknown.length > 0 && (
        <h3 className="results-unanswered">
          {t('results.label.duties-unanswered', { count: unanswered.length })}
        </h3>
      )}
      <QuestionLinks questions={unanswered} onOpenQuestion={onOpenQuestion} />
    </section>
  );
}

interface DutiesTitleProps {
  readonly unmet: number;
  readonly unknown: number;
  readonly unanswered: number;
}

/** The worst of what is open, counted by itself: one that was never asked about is not in doubt. */
function DutiesTitle({ unmet, unknown, unanswered }: DutiesTitleProps) {
  const t = useT();
  if (unmet > 0) {
    return (
      <h2>
        <Scale className="i" aria-hidden="true" />
        {t('results.title.duties-unmet', { count: unmet })}
      </h2>
    );
  }
  if (unknown > 0) {
    return (
      <h2>
        <CircleQuestionMark className="i" aria-hidden="true" />
        {t('results.title.duties-unknown', { count: unknown })}
      </h2>
    );
  }
  if (unanswered > 0) {
    return (
      <h2>
        <CircleDashed className="i" aria-hidden="true" />
        {t('results.title.duties-unanswered', { count: unanswered })}
      </h2>
    );
  }
  return (
    <>
      <h2>
        <CircleCheck className="i" aria-hidden="true" />
        {t('results.title.duties-met')}
      </h2>
      <p className="xs t2 mt1">{t('results.hint.duties-met')}</p>
    </>
  );
}
