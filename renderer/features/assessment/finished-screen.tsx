/** A finished survey: its result, reopening it to correct, or going round again. */
import { History } from 'lucide-react';
import type { Assessment, AssessmentScope } from '../../../shared/domain/assessment/assessment.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { StartChoices } from './start-choices.js';
import { useAttempt } from './use-attempt.js';

export interface FinishedScreenProps {
  readonly assessment: Assessment;
  readonly finishedAt: string;
  /** The question somebody came for; a finished survey takes no answers until it is reopened. */
  readonly wantedKey: string | undefined;
  readonly onShowResult: () => void;
  /** The same survey takes answers again. */
  readonly onReopened: () => void;
  /** A new survey has begun. */
  readonly onStarted: () => void;
}

export function FinishedScreen(props: FinishedScreenProps) {
  const { assessment, finishedAt, wantedKey, onShowResult, onReopened, onStarted } = props;
  const t = useT();
  const format = useFormat();
  const { answers, start, reopen, widen } = useSurvey();
  const { hasFailed, run } = useAttempt();
  const date = format.date(finishedAt);
  const reopenBy = async (action: () => Promise<void>) => {
    if (await run(action)) onReopened();
  };
  const startNew = async (scope: AssessmentScope) => {
    if (await run(() => start(scope))) onStarted();
  };
  return (
    <div className="survey-page">
      <h1>{t('assessment.title.finished')}</h1>
      <p className="survey-intro">{t('assessment.prose.finished', { date })}</p>
      <WantedQuestion wantedKey={wantedKey} />
      <div className="row mt5 survey-wrap">
        <Button variant="primary" onClick={onShowResult}>
          {t('assessment.action.show-result')}
        </Button>
        <Button onClick={() => void reopenBy(reopen)}>{t('assessment.action.reopen')}</Button>
        {assessment.scope === 'first' && (
          <Button onClick={() => void reopenBy(widen)}>{t('assessment.action.widen')}</Button>
        )}
      </div>
      {hasFailed && (
        <p className="note bad mt4" role="alert">
          {t('assessment.error.action-failed')}
        </p>
      )}
      <section className="mt8">
        <h2>{t('assessment.title.new-round')}</h2>
        <p className="survey-intro">{t('assessment.prose.from-previous', { date })}</p>
        <StartChoices lastAnswers={answers} onStart={(scope) => void startNew(scope)} />
      </section>
    </div>
  );
}

function WantedQuestion({ wantedKey }: Pick<FinishedScreenProps, 'wantedKey'>) {
  const t = useT();
  const { asked, texts } = useSurvey();
  const wanted = asked.find(({ key }) => key === wantedKey);
  const title = wanted && texts[wanted.question.id]?.title;
  if (title === undefined) return undefined;
  return (
    <div className="note acc mt4 survey-column">
      <History className="i" aria-hidden="true" />
      <p>{t('assessment.prose.reopen-for-question', { title })}</p>
    </div>
  );
}
