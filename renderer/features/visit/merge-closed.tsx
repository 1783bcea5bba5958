/** Answers go into an open survey: what to do when there is none. */
import { useState } from 'react';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';

export function MergeClosed() {
  const t = useT();
  const { current, reopen, start } = useSurvey();
  const [hasFailed, setHasFailed] = useState(false);
  const open = (work: Promise<void>): void => {
    work.catch(() => {
      setHasFailed(true);
    });
  };
  const isFinished = current !== undefined;
  return (
    <>
      {hasFailed && (
        <p className="note bad" role="alert">
          {t('visit.error.not-done')}
        </p>
      )}
      <EmptyState
        title={t(isFinished ? 'visit.title.merge-closed' : 'visit.title.merge-no-survey')}
        text={t(isFinished ? 'visit.prose.merge-closed' : 'visit.prose.merge-no-survey')}
        action={
          <Button
            variant="primary"
            onClick={() => {
              open(isFinished ? reopen() : start('full'));
            }}
          >
            {t(isFinished ? 'visit.action.reopen-survey' : 'visit.action.start-survey')}
          </Button>
        }
      />
    </>
  );
}
