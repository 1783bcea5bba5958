/** One visit in the list: whose, how far it is, and what one can do with it. */
import { Footprints, GitCompareArrows, PackageOpen, Trash2 } from 'lucide-react';
import { useFormat, useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useSurvey } from '../../state/survey-store.js';
import { mayWalk, type ListedVisit } from '../../state/visits.js';
import { Button } from '../../ui/button.js';
import { ReportButton } from './report-button.js';

export interface VisitRowProps {
  readonly listed: ListedVisit;
  readonly onWalk: () => void;
  readonly onPack: () => void;
  readonly onMerge: () => void;
  readonly onRemove: () => void;
}

const TONES = { prepared: 'info', walking: 'warn', signed: 'ok', merged: 'ok' } as const;

export function VisitRow({ listed, onWalk, onPack, onMerge, onRemove }: VisitRowProps) {
  const t = useT();
  const format = useFormat();
  const access = useAccess();
  const { today } = useSurvey();
  const { visit, items, findings, isOwn } = listed;
  const isWalker = mayWalk(access, listed);
  const isPractice = access.readable.includes('survey');
  const isFrozen = visit.state === 'signed' || visit.state === 'merged';
  const walkWords = (() => {
    if (!isWalker || isFrozen) return t('visit.action.look');
    return t(visit.state === 'prepared' ? 'visit.action.walk' : 'visit.action.walk-on');
  })();
  const label = (action: string) => t('visit.action.of', { action, name: visit.practiceName });
  const mayMerge = isOwn && isPractice && visit.state !== 'prepared';
  return (
    <li className="visit-row">
      <div className="grow">
        <h2>
          {visit.practiceName}{' '}
          <span className={`sev ${TONES[visit.state]}`}>
            {t(`visit.label.state-${visit.state}`)}
          </span>
        </h2>
        <p className="sm t2 mt1">
          {visit.sites.map(({ name }) => name).join(', ')} ·{' '}
          {t('visit.label.counts', { items, findings })}
        </p>
        <p className="sm t2 mt1">
          {t('visit.label.prepared-on', {
            day: format.date(visit.preparedOn),
            until: format.date(visit.expiresOn),
          })}
        </p>
        {visit.signature !== undefined && (
          <p className="sm mt1">
            {t('visit.status.signed', {
              name: visit.signature.name,
              service: visit.signature.service,
              day: format.date(visit.signature.date),
            })}
          </p>
        )}
        {visit.expiresOn < today && !isFrozen && (
          <p className="sm mt1">{t('visit.label.expired')}</p>
        )}
      </div>
      <div className="visit-actions">
        <Button
          variant={isWalker && !isFrozen ? 'primary' : 'secondary'}
          aria-label={label(walkWords)}
          onClick={onWalk}
        >
          <Footprints className="i" aria-hidden="true" />
          {walkWords}
        </Button>
        {mayMerge && (
          <Button
            variant={visit.state === 'signed' ? 'primary' : 'secondary'}
            aria-label={label(t('visit.action.merge'))}
            onClick={onMerge}
          >
            <GitCompareArrows className="i" aria-hidden="true" />
            {t('visit.action.merge')}
          </Button>
        )}
        {isPractice && (
          <Button
            aria-label={label(t(isOwn ? 'visit.action.pack' : 'visit.action.pack-back'))}
            onClick={onPack}
          >
            <PackageOpen className="i" aria-hidden="true" />
            {t(isOwn ? 'visit.action.pack' : 'visit.action.pack-back')}
          </Button>
        )}
        {visit.state !== 'prepared' && (
          <ReportButton visit={visit} label={label(t('visit.action.report'))} />
        )}
        {isPractice && (
          <Button
            variant="quiet"
            className="icon"
            aria-label={label(t('visit.action.remove'))}
            title={t('visit.action.remove')}
            onClick={onRemove}
          >
            <Trash2 className="i" aria-hidden="true" />
          </Button>
        )}
      </div>
    </li>
  );
}
