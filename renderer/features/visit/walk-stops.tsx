/** The list at the left: where one has been, where one is, what is left. */
import { Check, ListChecks, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Visit, VisitItem } from '../../../shared/domain/visit/visit.js';
import type { Zone } from '../../../shared/domain/visit/visit-zones.js';
import { useT, type Translate } from '../../i18n.js';

export type Stop =
  | { readonly kind: 'zone'; readonly key: string; readonly zone: Zone<VisitItem> }
  | { readonly kind: 'advice' | 'sign'; readonly key: string };

export function stopName(t: Translate, stop: Stop, sites: Visit['sites']): string {
  if (stop.kind !== 'zone') return t(`visit.label.${stop.kind}`);
  const name = t(`visit.label.zone-${stop.zone.domain}`);
  return sites.length > 1 ? `${name} · ${stop.zone.site.name}` : name;
}

export interface WalkStopsProps {
  readonly stops: readonly Stop[];
  readonly at: number;
  readonly visit: Visit;
  readonly onGo: (index: number) => void;
}

export function WalkStops({ stops, at, visit, onGo }: WalkStopsProps) {
  const t = useT();
  const zones = stops.filter(({ kind }) => kind === 'zone');
  const done = zones.filter(({ key }) => visit.zonesDone.includes(key)).length;
  return (
    <nav className="walk-stops" aria-label={t('visit.label.walk')}>
      <div className="row between base">
        <h2>{t('visit.label.walk')}</h2>
        <span className="sm t2 num">
          {t('visit.label.zones-done', { done, total: zones.length })}
        </span>
      </div>
      <ol>
        {stops.map((stop, index) => (
          <li key={stop.key}>
            <button
              type="button"
              className="walk-stop"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => {
                onGo(index);
              }}
            >
              <Door stop={stop} number={index + 1} isDone={visit.zonesDone.includes(stop.key)} />
              <span className="grow">{stopName(t, stop, visit.sites)}</span>
              {stop.kind === 'zone' && <Findings stop={stop} visit={visit} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface DoorProps {
  readonly stop: Stop;
  readonly number: number;
  readonly isDone: boolean;
}

function Door({ stop, number, isDone }: DoorProps) {
  if (stop.kind === 'advice') return <Icon icon={<ListChecks className="i" />} />;
  if (stop.kind === 'sign') return <Icon icon={<PenLine className="i" />} />;
  return (
    <span className={isDone ? 'walk-door ok' : 'walk-door'} aria-hidden="true">
      {isDone ? <Check className="i" /> : number}
    </span>
  );
}

const Icon = ({ icon }: { readonly icon: ReactNode }) => (
  <span className="walk-door" aria-hidden="true">
    {icon}
  </span>
);

function Findings({
  stop,
  visit,
}: {
  readonly stop: Stop & { kind: 'zone' };
  readonly visit: Visit;
}) {
  const t = useT();
  const count = stop.zone.items.filter(({ item }) => item.isFinding).length;
  const isDone = visit.zonesDone.includes(stop.key);
  if (count === 0 && !isDone) return undefined;
  return (
    <span className="sm t2">
      {isDone && <span className="sr">{t('visit.label.zone-done')}, </span>}
      {t('visit.label.zone-findings', { count })}
    </span>
  );
}
