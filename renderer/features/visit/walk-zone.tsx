/** One zone: its photos, then each point with the practice's answer beside the adviser's. */
import { severityOf } from '../../../shared/domain/assessment/severity.js';
import type { VisitItem, WholeVisit } from '../../../shared/domain/visit/visit.js';
import type { Zone } from '../../../shared/domain/visit/visit-zones.js';
import { useT } from '../../i18n.js';
import type { Walk } from './use-walk.js';
import { WalkItem } from './walk-item.js';
import { WalkPhotos } from './walk-photos.js';

export interface WalkZoneProps {
  readonly zone: Zone<VisitItem>;
  readonly whole: WholeVisit;
  readonly walk: Walk;
  readonly mayWrite: boolean;
  /** A change that has no place of its own to say that it failed. */
  readonly attempt: (work: Promise<unknown>) => void;
}

export function WalkZone({ zone, whole, walk, mayWrite, attempt }: WalkZoneProps) {
  const t = useT();
  const { sites } = whole.visit;
  const name = t(`visit.label.zone-${zone.domain}`);
  return (
    <>
      <h1 tabIndex={-1}>{name}</h1>
      {sites.length > 1 && <p className="t2 mt1">{zone.site.name}</p>}
      <WalkPhotos zone={zone} whole={whole} walk={walk} mayWrite={mayWrite} attempt={attempt} />
      <h2 className="mt5">{t('visit.label.points')}</h2>
      <ul className="walk-items">
        {zone.items.map(({ key, question, item }) => (
          <WalkItem
            key={key}
            question={question}
            item={item}
            shows={whole.visit.shows}
            mayWrite={mayWrite}
            onSay={(part) => {
              walk.say(item, {
                ...part,
                // A finding is as pressing as the question is heavy until somebody says otherwise.
                ...(part.isFinding === true && item.severity === undefined
                  ? { severity: severityOf(question.weight) }
                  : {}),
              });
            }}
          />
        ))}
      </ul>
    </>
  );
}
