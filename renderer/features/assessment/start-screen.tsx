/** Before the first survey, and before a new one that starts from the last answers. */
import { TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { StartChoices } from './start-choices.js';
import { useAttempt } from './use-attempt.js';

const NO_ANSWERS = new Map();

export function StartScreen() {
  const t = useT();
  const { start } = useSurvey();
  const { hasFailed, run } = useAttempt();
  return (
    <div className="survey-page">
      <h1>{t('assessment.title.start')}</h1>
      <p className="survey-intro">{t('assessment.prose.start-intro')}</p>
      <StartChoices
        lastAnswers={NO_ANSWERS}
        primary="first"
        onStart={(scope) => void run(() => start(scope))}
      />
      {hasFailed && (
        <div className="note bad mt4" role="alert">
          <TriangleAlert className="i" aria-hidden="true" />
          <p>{t('assessment.error.not-started')}</p>
        </div>
      )}
    </div>
  );
}
