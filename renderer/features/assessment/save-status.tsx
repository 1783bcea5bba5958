/** "saved at 12:06", read out politely; on failure, what happened and a way to try again. */
import { TriangleAlert } from 'lucide-react';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';

export function SaveStatus() {
  const t = useT();
  const format = useFormat();
  const { savedAt } = useSurvey();
  return (
    <span aria-live="polite">
      {savedAt !== undefined && (
        <> · {t('assessment.status.saved-at', { time: format.time(savedAt) })}</>
      )}
    </span>
  );
}

export function SaveFailure({ onRetry }: { readonly onRetry: () => void }) {
  const t = useT();
  const { saveError } = useSurvey();
  if (saveError === undefined) return undefined;
  return (
    <div className="note bad mt3" role="alert">
      <TriangleAlert className="i" aria-hidden="true" />
      <p className="grow">{t('assessment.error.not-saved')}</p>
      <Button size="sm" onClick={onRetry}>
        {t('assessment.action.retry')}
      </Button>
    </div>
  );
}
