/** Erases a survey, after asking. */
import { useState } from 'react';
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useAttempt } from './use-attempt.js';

export function DiscardButton({ assessment }: { readonly assessment: Assessment }) {
  const t = useT();
  const format = useFormat();
  const { answers, discard } = useSurvey();
  const { hasFailed, run } = useAttempt();
  const [isAsking, setIsAsking] = useState(false);
  const count = [...answers.values()].filter(({ verdict }) => verdict !== undefined).length;
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {t('assessment.action.discard')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('assessment.title.discard', { date: format.date(assessment.startedAt) })}
          onClose={close}
        >
          <p className="t2 mt2">{t('assessment.prose.discard', { count })}</p>
          {hasFailed && (
            <p className="note bad mt3" role="alert">
              {t('assessment.error.action-failed')}
            </p>
          )}
          <div className="survey-actions">
            <Button onClick={close}>{t('assessment.action.keep')}</Button>
            <Button variant="danger" onClick={() => void run(discard)}>
              {t('assessment.action.discard-now')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
