/** The end of the walk: what is still open, the result, and the way further. */
import { Circle, CircleCheck, CircleQuestionMark, History, type LucideIcon } from 'lucide-react';
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { DiscardButton } from './discard-button.js';
import { isUnder, type ReviewFilter } from './review-filter.js';
import { surveyEstimate } from './survey-estimate.js';
import { useAttempt } from './use-attempt.js';

export interface FinishScreenProps {
  readonly assessment: Assessment;
  readonly onReview: (filter: ReviewFilter) => void;
  readonly onBack: () => void;
  readonly onWidened: () => void;
  readonly onShowResult: () => void;
}

type OpenFilter = Extract<ReviewFilter, 'unanswered' | 'to-confirm' | 'unknown'>;
const OPEN: readonly { readonly filter: OpenFilter; readonly icon: LucideIcon }[] = [
  { filter: 'unanswered', icon: Circle },
  { filter: 'to-confirm', icon: History },
  { filter: 'unknown', icon: CircleQuestionMark },
];

export function FinishScreen(props: FinishScreenProps) {
  const { assessment, onReview, onBack, onWidened, onShowResult } = props;
  const t = useT();
  const { asked, answers, finish, widen } = useSurvey();
  const { hasFailed, run } = useAttempt();
  const open = OPEN.map((each) => ({
    ...each,
    count: asked.filter(({ key }) => isUnder(each.filter, answers.get(key))).length,
  })).filter(({ count }) => count > 0);
  const isComplete = open.every(({ filter }) => filter === 'unknown');

  const showResult = async () => {
    if (await run(finish)) onShowResult();
  };
  const goFurther = async () => {
    if (await run(widen)) onWidened();
  };

  return (
    <div className="survey-page">
      <div className="survey-column">
        <h1>{t('assessment.title.finish')}</h1>
        <p className="survey-intro">
          {isComplete ? t('assessment.prose.finish-complete') : t('assessment.prose.finish-open')}
        </p>
        {open.length === 0 ? (
          <p className="sev ok mt4">
            <CircleCheck className="i" aria-hidden="true" />
            {t('assessment.prose.finish-complete')}
          </p>
        ) : (
          <section className="mt6">
            <h2>{t('assessment.title.still-open')}</h2>
            <ul className="list survey-open">
              {open.map(({ filter, icon: Icon, count }) => (
                <li key={filter}>
                  <Icon className="i" aria-hidden="true" />
                  <span className="grow">{t(`assessment.label.open-${filter}`, { count })}</span>
                  <Button
                    size="sm"
                    aria-label={t('assessment.label.show-open', {
                      filter: t(`assessment.label.filter-${filter}`),
                    })}
                    onClick={() => {
                      onReview(filter);
                    }}
                  >
                    {t('assessment.action.show-open')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {assessment.scope === 'first' && <Widen onWiden={() => void goFurther()} />}
        {hasFailed && (
          <p className="note bad mt4" role="alert">
            {t('assessment.error.action-failed')}
          </p>
        )}
        <div className="survey-actions">
          <DiscardButton assessment={assessment} />
          <span className="grow" />
          <Button variant="quiet" onClick={onBack}>
            {t('assessment.action.back-to-questions')}
          </Button>
          <Button variant="primary" size="lg" onClick={() => void showResult()}>
            {t('assessment.action.show-result')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Widen({ onWiden }: { readonly onWiden: () => void }) {
  const t = useT();
  const { questions, sites, answers, asked } = useSurvey();
  const full = surveyEstimate({ scope: 'full', questions, sites, answers });
  const now = surveyEstimate({ scope: 'first', questions, sites, answers });
  const added = { count: full.count - now.count, minutes: full.minutes - now.minutes };
  if (asked.length === 0 || added.count <= 0) return undefined;
  return (
    <section className="mt6">
      <h2>{t('assessment.title.widen')}</h2>
      <p className="t2 mt2">{t('assessment.prose.widen', added)}</p>
      <Button className="mt3" onClick={onWiden}>
        {t('assessment.action.widen')}
      </Button>
    </section>
  );
}
