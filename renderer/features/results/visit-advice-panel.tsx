/** What the theft-prevention adviser advised, once their visit was taken over: kept beside the plan, in its order. */
import { useEffect, useState } from 'react';
import {
  isWritten,
  orderedAdvice,
  standingAdvice,
} from '../../../shared/domain/visit/advice-order.js';
import type { WholeVisit } from '../../../shared/domain/visit/visit.js';
import { useFormat, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useSurvey } from '../../state/survey-store.js';
import { useVisits } from '../../state/visits.js';
import { LayerBadge } from '../../ui/layer-badge.js';

export function VisitAdvicePanel() {
  const t = useT();
  const format = useFormat();
  const { texts } = useSurvey();
  const whole = useTakenVisit();
  if (whole === undefined) return undefined;
  const { visit, advice, items } = whole;
  const groups = orderedAdvice(standingAdvice(advice, items).filter(isWritten)).filter(
    (group) => group.advice.length > 0,
  );
  if (groups.length === 0) return undefined;
  return (
    <section className="visit-advice" aria-labelledby="visit-advice-title">
      <h2 id="visit-advice-title">{t('visit.title.advice-kept')}</h2>
      {visit.signature !== undefined && (
        <p className="sm t2 mt1">
          {t('visit.prose.advice-kept', {
            name: visit.signature.name,
            service: visit.signature.service,
            day: format.date(visit.signature.date),
          })}
        </p>
      )}
      {groups.map(({ layer, advice: group }) => (
        <div key={layer} className="mt4">
          <LayerBadge layer={layer} />
          <ol className="visit-advice-list">
            {group.map(({ id, text, questionId }) => (
              <li key={id}>
                {text !== '' || questionId === undefined
                  ? text
                  : (texts[questionId]?.action ?? questionId)}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** The newest visit of this practice that was taken over. */
function useTakenVisit(): WholeVisit | undefined {
  const { visits } = useVisits();
  const [whole, setWhole] = useState<WholeVisit>();
  const id = visits?.find(({ visit, isOwn }) => isOwn && visit.merged !== undefined)?.visit.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let isCurrent = true;
    call('visit.get', { visitId: id }).then(
      (read) => {
        if (isCurrent) setWhole(read);
      },
      // The plan is there without it; the page of visits says what could not be read.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return whole;
}
