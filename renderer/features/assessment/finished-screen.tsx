/** A finished survey: its result, reopening it to correct, or going round again. */
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { StartChoices } from './start-choices.js';
import { useAttempt } from './use-attempt.js';

export interface FinishedScreenProps {
  readonly assessment: Assessment;
  readonly finishedAt: string;
  readonly onShowResult: () => void;
}

export function FinishedScreen({ assessment, finishedAt, onShowResult }: FinishedScreenProps) {
  const t = useT();
  const format = useFormat();
  const { answers, start, reopen, widen } = useSurvey();
  const { hasFailed, run } = useAttempt();
  const date = format.date(finishedAt);
  return (
    <div className="survey-page">
      <h1>{t('assessment.title.finished')}</h1>
      <p className="survey-intro">{t('assessment.prose.finished', { date })}</p>
      <div className="row mt5 survey-wrap">
        <Button variant="primary" onClick={onShowResult}>
          {t('assessment.action.show-result')}
        </Button>
        <Button onClick={() => void run(reopen)}>{t('assessment.action.reopen')}</Button>
        {assessment.scope === 'first' && (
          <Button onClick={() => void run(widen)}>{t('assessment.action.widen')}</Button>
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
        <StartChoices
          lastAnswers={answers}
          onStart={(scope) => void run(() => start(scope))}
        />
      </section>
    </div>
  );
}
