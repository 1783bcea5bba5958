/** The plans that were shown with the visit, one floor after the other, over the walk. Nothing to show, no button. */
import { Map as MapIcon } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { NewFloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';
import type { Site } from '../../../shared/domain/practice/practice.js';
import {
  closedPath,
  gapPath,
  leafPaths,
  objectPaths,
  wallsPath,
} from '../../../shared/report/floor-plan/plan-shapes.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

export interface WalkPlanProps {
  readonly plans: readonly NewFloorPlan[];
  readonly sites: readonly Site[];
}

export function WalkPlan({ plans, sites }: WalkPlanProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  if (plans.length === 0) return undefined;
  const close = () => {
    setIsOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="walk-leave walk-plan-open"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <MapIcon className="i" aria-hidden="true" />
        {t('visit.action.plan')}
      </button>
      {/* Outside the header, whose ink colours would be its own. */}
      {isOpen &&
        createPortal(
          <Dialog className="walk-plan-dialog" title={t('visit.title.plan')} onClose={close}>
            {plans.map((plan) => (
              <figure key={`${plan.siteId}/${String(plan.floor)}/${plan.name}`}>
                <figcaption>
                  {[sites.find(({ id }) => id === plan.siteId)?.name ?? '', plan.name]
                    .filter((word) => word !== '')
                    .join(' · ')}
                </figcaption>
                <PlanPicture plan={plan} />
              </figure>
            ))}
            <div className="dialog-foot">
              <Button variant="primary" onClick={close}>
                {t('app.action.close')}
              </Button>
            </div>
          </Dialog>,
          document.body,
        )}
    </>
  );
}

const MARGIN_CM = 60;
/** In the corner of its room, where no desk stands. */
const NAME_CM = 20;

function PlanPicture({ plan }: { readonly plan: NewFloorPlan }) {
  const t = useT();
  const spots = [
    ...plan.walls.flatMap(({ from, to }) => [from, to]),
    ...plan.rooms.flatMap(({ outline }) => outline),
    ...plan.objects.map(({ at }) => at),
  ];
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const left = Math.min(0, ...xs) - MARGIN_CM;
  const top = Math.min(0, ...ys) - MARGIN_CM;
  const width = Math.max(100, ...xs) + MARGIN_CM - left;
  const height = Math.max(100, ...ys) + MARGIN_CM - top;
  const rooms = plan.rooms.map(({ name }) => name).filter((name) => name !== '');
  return (
    <svg
      className="walk-plan"
      role="img"
      aria-label={[t('visit.title.plan'), ...rooms].join(', ')}
      viewBox={[left, top, width, height].join(' ')}
    >
      {plan.zones.map(({ id, kind, outline }) => (
        <path key={id} className={`zone ${kind}`} d={closedPath(outline)} />
      ))}
      {plan.rooms.map(({ id, outline }) => (
        <path key={id} className="room" d={closedPath(outline)} />
      ))}
      <path className="walls" d={wallsPath(plan)} />
      {plan.openings.map((opening) => {
        const leaf = leafPaths(plan, opening);
        return (
          <g key={opening.id}>
            <path className="gap" d={gapPath(plan, opening)} />
            {opening.kind === 'window' && <path className="pane" d={gapPath(plan, opening)} />}
            {leaf !== undefined && <path className="leaf" d={leaf.leaf} />}
            {leaf !== undefined && <path className="arc" d={leaf.arc} />}
          </g>
        );
      })}
      {plan.objects.map((object) => {
        const { outline, detail } = objectPaths(object);
        return (
          <g key={object.id}>
            <path className="piece" d={outline} />
            {detail !== '' && <path className="piece" d={detail} />}
          </g>
        );
      })}
      {plan.rooms.map(({ id, name, outline }) => (
        <text key={id} x={least(outline, 'x') + NAME_CM} y={least(outline, 'y') + 2 * NAME_CM}>
          {name}
        </text>
      ))}
    </svg>
  );
}

const least = (
  outline: readonly { readonly x: number; readonly y: number }[],
  axis: 'x' | 'y',
): number => Math.min(...outline.map((spot) => spot[axis]));
