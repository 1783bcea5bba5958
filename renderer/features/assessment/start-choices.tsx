/** The two surveys one can start, with honest counts and times. */
import type { Answer, AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AssessmentScope } from '../../../shared/domain/assessment/assessment.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { surveyEstimate, takenOver } from './survey-estimate.js';

export interface StartChoicesProps {
  /** Answers of the survey before, taken over by the new one; empty for the very first. */
  readonly lastAnswers: ReadonlyMap<AnswerKey, Answer>;
  readonly onStart: (scope: AssessmentScope) => void;
  /** The survey proposed first: the screen's one primary button. */
  readonly primary?: AssessmentScope;
}

export function StartChoices({ lastAnswers, onStart, primary }: StartChoicesProps) {
  const t = useT();
  const { questions, sites } = useSurvey();
  const answers = takenOver(lastAnswers);
  const figures = (scope: AssessmentScope) =>
    t('assessment.label.count-and-time', {
      ...surveyEstimate({ scope, questions, sites, answers }),
    });
  return (
    <>
      <div className="survey-choices">
        <section className="panel survey-choice">
          <h2>{t('assessment.title.first-survey')}</h2>
          <p className="survey-figure">{figures('first')}</p>
          <p>
            {t('assessment.prose.first-survey')} {t('assessment.hint.widen-later')}
          </p>
          <Button
            variant={primary === 'first' ? 'primary' : 'secondary'}
            size="lg"
            onClick={() => {
              onStart('first');
            }}
          >
            {t('assessment.action.start-first')}
          </Button>
        </section>
        <section className="panel survey-choice">
          <h2>{t('assessment.title.full-survey')}</h2>
          <p className="survey-figure">{figures('full')}</p>
          <p>{t('assessment.prose.full-survey')}</p>
          <Button
            variant={primary === 'full' ? 'primary' : 'secondary'}
            size="lg"
            onClick={() => {
              onStart('full');
            }}
          >
            {t('assessment.action.start-full')}
          </Button>
        </section>
      </div>
      <p className="xs t3 mt3">{t('assessment.hint.count-may-change')}</p>
    </>
  );
}
