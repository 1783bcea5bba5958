/** What an adviser came for: the visit that was prepared, one press away. */
import { Footprints } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useVisits } from '../../state/visits.js';
import { Button } from '../../ui/button.js';

export function VisitHome({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const { visits } = useVisits();
  const open = visits?.find(({ visit }) => visit.state !== 'merged');
  if (open === undefined) {
    return visits === undefined ? undefined : (
      <p className="note">{t('visit.prose.empty-adviser')}</p>
    );
  }
  const { visit, items } = open;
  const hasBegun = visit.state !== 'prepared';
  return (
    <section className="panel visit-home">
      <div className="grow">
        <h2>{t('visit.title.home')}</h2>
        <p className="mt1">{t('visit.prose.home', { name: visit.practiceName, items })}</p>
      </div>
      <Button
        variant="primary"
        size="lg"
        onClick={() => {
          navigate({ page: 'visit', visitId: visit.id });
        }}
      >
        <Footprints className="i" aria-hidden="true" />
        {t(hasBegun ? 'visit.action.walk-on' : 'visit.action.walk')}
      </Button>
    </section>
  );
}
