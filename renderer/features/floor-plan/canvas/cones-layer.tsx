/** What cameras see, cut by walls, and what of their field they do not; mirrors and detectors while selected. */
import { memo } from 'react';
import { coneOf } from '../../../../shared/domain/floor-plan/visibility.js';
import type { NewFloorPlan, PlanObject } from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { Selection } from '../use-plan-editor.js';
import { conePath, ringPath } from './outlines.js';

export interface ConesLayerProps {
  readonly walls: NewFloorPlan['walls'];
  readonly openings: NewFloorPlan['openings'];
  readonly objects: NewFloorPlan['objects'];
  readonly selection: Selection;
  readonly showsCameras: boolean;
}

export const ConesLayer = memo(function ConesLayer(props: ConesLayerProps) {
  const { walls, openings, objects, selection, showsCameras } = props;
  return (
    <g aria-hidden="true">
      {objects
        .filter(
          ({ id, kind, view }) =>
            view !== undefined && (kind === 'camera' ? showsCameras : selection.has(id)),
        )
        .map((object) => (
          <Cone key={object.id} object={object} walls={walls} openings={openings} />
        ))}
    </g>
  );
});

interface ConeProps extends Pick<ConesLayerProps, 'walls' | 'openings'> {
  readonly object: PlanObject;
}

const Cone = memo(function Cone({ object, walls, openings }: ConeProps) {
  const other = object.kind === 'camera' ? '' : 'other';
  return (
    <>
      <path className={`fp-field ${other}`} d={conePath(object)} />
      <path
        className={`fp-cone ${other}`}
        d={ringPath(coneOf(object, { walls, openings }, 'shut'))}
      />
    </>
  );
});
