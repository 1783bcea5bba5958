/** What cameras look at; mirrors and detectors only while they are selected. */
import { memo } from 'react';
import type { NewFloorPlan, PlanObject } from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { Selection } from '../use-plan-editor.js';
import { conePath } from './outlines.js';

export interface ConesLayerProps {
  readonly objects: NewFloorPlan['objects'];
  readonly selection: Selection;
  readonly showsCameras: boolean;
}

export const ConesLayer = memo(function ConesLayer(props: ConesLayerProps) {
  const { objects, selection, showsCameras } = props;
  return (
    <g aria-hidden="true">
      {objects
        .filter(
          ({ id, kind, view }) =>
            view !== undefined && (kind === 'camera' ? showsCameras : selection.has(id)),
        )
        .map((object) => (
          <Cone key={object.id} object={object} />
        ))}
    </g>
  );
});

const Cone = memo(function Cone({ object }: { readonly object: PlanObject }) {
  return (
    <path className={`fp-cone ${object.kind === 'camera' ? '' : 'other'}`} d={conePath(object)} />
  );
});
