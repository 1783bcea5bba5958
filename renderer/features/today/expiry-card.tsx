/** On the home page only while answers have grown older than they should. */
import { History } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';

export function ExpiryCard({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const { expired } = useSurvey();
  if (expired.length === 0) return undefined;
  const count = expired.length;
  return (
    <section className="note acc backup-card">
      <History className="i" aria-hidden="true" />
      <div className="grow">
        <h2>{t('trend.title.reminder', { count })}</h2>
        <p className="mt1">{t('trend.prose.reminder', { count })}</p>
      </div>
      <Button
        onClick={() => {
          navigate({ page: 'results', part: 'confirm' });
        }}
      >
        {t('trend.action.open-confirm')}
      </Button>
    </section>
  );
}
