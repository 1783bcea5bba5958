/** The walk: a screen of its own, made for standing up, one hand and a tablet-sized window. */
import { BadgeCheck, EyeOff, Lock } from 'lucide-react';
import { useRef, useState } from 'react';
import { standingAdvice } from '../../../shared/domain/visit/advice-order.js';
import type { VisitId, WholeVisit } from '../../../shared/domain/visit/visit.js';
import { zonesOf } from '../../../shared/domain/visit/visit-zones.js';
import { useFormat, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useAccess } from '../../state/access.js';
import { useSurvey } from '../../state/survey-store.js';
import { mayWalk } from '../../state/visits.js';
import { Button } from '../../ui/button.js';
import { Mark } from '../../ui/mark.js';
import { useWalk, type Walk } from './use-walk.js';
import { WalkAdvice } from './walk-advice.js';
import { WalkFoot } from './walk-foot.js';
import { WalkPlan } from './walk-plan.js';
import { WalkSign } from './walk-sign.js';
import { WalkStops, type Stop } from './walk-stops.js';
import { WalkZone } from './walk-zone.js';
import './walk.css';

export interface WalkPageProps {
  readonly visitId: VisitId;
  readonly onLeave: () => void;
}

export function WalkPage({ visitId, onLeave }: WalkPageProps) {
  const t = useT();
  const walk = useWalk(visitId);
  const { whole, failure } = walk;
  if (failure !== undefined) {
    return (
      <div className="walk-failed">
        <p className="note bad" role="alert">
          {t('visit.error.not-read')}
        </p>
        <Button onClick={onLeave}>{t('visit.action.leave')}</Button>
      </div>
    );
  }
  if (whole === undefined) return <div className="walk" aria-busy="true" />;
  return <OpenWalk whole={whole} walk={walk} onLeave={onLeave} />;
}

interface OpenWalkProps {
  readonly whole: WholeVisit;
  readonly walk: Walk;
  readonly onLeave: () => void;
}

function OpenWalk({ whole, walk, onLeave }: OpenWalkProps) {
  const t = useT();
  const { questions } = useSurvey();
  const access = useAccess();
  const { visit, items, isOwn } = whole;
  const zones = zonesOf(visit.sites, items, questions);
  const stops: readonly Stop[] = [
    ...zones.map((zone) => ({ kind: 'zone' as const, key: zone.key, zone })),
    { kind: 'advice', key: 'advice' },
    { kind: 'sign', key: 'sign' },
  ];
  const firstOpen = stops.findIndex(
    ({ kind, key }) => kind === 'zone' && !visit.zonesDone.includes(key),
  );
  const [at, setAt] = useState(() => Math.max(0, firstOpen));
  const [hasFailed, setHasFailed] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const isWalker = mayWalk(access, { isOwn });
  const mayWrite = isWalker && visit.state !== 'signed' && visit.state !== 'merged';
  const stop = stops[at] ?? stops[0];
  const attempt = (work: Promise<unknown>): void => {
    setHasFailed(false);
    work.catch(() => {
      setHasFailed(true);
    });
  };
  const go = (next: number) => {
    if (stop?.kind === 'zone' && next > at && mayWrite && !visit.zonesDone.includes(stop.key)) {
      attempt(walk.markZone(stop.key, true));
    }
    setAt(next);
    sheet.current?.scrollTo({ top: 0 });
    sheet.current?.querySelector('h1')?.focus();
  };
  return (
    <div className="walk">
      <WalkHead whole={whole} onLeave={onLeave} />
      <WalkStops stops={stops} at={at} visit={visit} onGo={go} />
      <section className="walk-sheet" ref={sheet} aria-live="off">
        {!mayWrite && isWalker && visit.state === 'signed' && stop?.kind !== 'sign' && (
          <p className="note">{t('visit.prose.frozen')}</p>
        )}
        {(hasFailed || walk.saveState === 'failed') && (
          <p className="note bad" role="alert">
            {t('visit.error.not-done')}
          </p>
        )}
        {stop?.kind === 'zone' && (
          <WalkZone
            key={stop.key}
            zone={stop.zone}
            whole={whole}
            walk={walk}
            mayWrite={mayWrite}
            attempt={attempt}
          />
        )}
        {stop?.kind === 'advice' && (
          <WalkAdvice whole={whole} walk={walk} mayWrite={mayWrite} attempt={attempt} />
        )}
        {stop?.kind === 'sign' && (
          <WalkSign
            whole={whole}
            zoneCount={zones.length}
            adviceCount={standingAdvice(whole.advice, items).length}
            walk={walk}
            isWalker={isWalker}
            attempt={attempt}
          />
        )}
      </section>
      <WalkFoot stops={stops} at={at} saveState={walk.saveState} onGo={go} />
    </div>
  );
}

function WalkHead({ whole, onLeave }: Pick<OpenWalkProps, 'whole' | 'onLeave'>) {
  const t = useT();
  const format = useFormat();
  const access = useAccess();
  const { visit, isOwn } = whole;
  const name = visit.signature?.name ?? (mayWalk(access, { isOwn }) && isOwn ? access.label : '');
  return (
    <header className="walk-head">
      <div className="row">
        <Mark />
        <b className="strong">{t('visit.title.visit')}</b>
        <span className="walk-quiet trunc">
          {visit.practiceName} · {format.shortDate(visit.signature?.date ?? visit.preparedOn)}
        </span>
      </div>
      <div className="row">
        <WalkPlan plans={whole.plans} sites={visit.sites} />
        <span className="walk-quiet walk-hidden" title={t('visit.label.hidden')}>
          <EyeOff className="i" aria-hidden="true" />
          <span>{t('visit.label.hidden')}</span>
        </span>
        {name !== '' && (
          <span className="walk-quiet">
            <BadgeCheck className="i" aria-hidden="true" />
            {name}
          </span>
        )}
        <button
          type="button"
          className="walk-lock"
          title={t('app.action.lock')}
          aria-label={t('app.action.lock')}
          onClick={() => void call('vault.lock')}
        >
          <Lock className="i" aria-hidden="true" />
        </button>
        <button type="button" className="walk-leave" onClick={onLeave}>
          {t('visit.action.leave')}
        </button>
      </div>
    </header>
  );
}
