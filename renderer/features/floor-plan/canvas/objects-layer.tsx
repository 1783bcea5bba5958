/** Furniture, devices and valuables; cameras as numbered badges. */
import { memo } from 'react';
import type { NewFloorPlan, PlanObject } from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { LayerProps } from './layer-props.js';
import { isSign, ObjectSymbol, SignSymbol } from './object-symbol.js';
import { PartGroup, type PartProps } from './part-group.js';

export interface ObjectsLayerProps extends LayerProps {
  readonly objects: NewFloorPlan['objects'];
  readonly showsCameras: boolean;
}

export const ObjectsLayer = memo(function ObjectsLayer(props: ObjectsLayerProps) {
  const { objects, showsCameras, labels, selection, tabStop } = props;
  const numbers = new Map(
    objects.filter(({ kind }) => kind === 'camera').map(({ id }, index) => [id, index + 1]),
  );
  // Small things stand on large ones, cameras over all.
  const inOrder = [...objects].sort((a, b) => heightOf(a) - heightOf(b));
  return (
    <g>
      {inOrder
        .filter(({ kind }) => showsCameras || kind !== 'camera')
        .map((object) => (
          <ObjectShape
            key={object.id}
            object={object}
            number={numbers.get(object.id)}
            label={labels.get(object.id) ?? ''}
            isSelected={selection.has(object.id)}
            isTabStop={tabStop === object.id}
          />
        ))}
    </g>
  );
});

const heightOf = ({ kind, width, depth }: PlanObject): number =>
  kind === 'camera' ? 2 : isSign(kind) ? 1 : -width * depth;

interface ObjectShapeProps extends PartProps {
  readonly object: PlanObject;
  readonly number: number | undefined;
}

const ObjectShape = memo(function ObjectShape({ object, number, ...part }: ObjectShapeProps) {
  const { id, kind, at, width, depth, angle } = object;
  const isBadge = kind === 'camera' || isSign(kind);
  return (
    <PartGroup
      id={id}
      kind={isBadge ? 'badge' : 'object'}
      transform={`translate(${at.x} ${at.y})`}
      {...part}
    >
      {kind === 'camera' ? (
        <g className="fp-still fp-camera">
          <circle className="fp-mark-dot" r="18" />
          <circle className="fp-disc" r="12.5" />
          <text y="4.5" textAnchor="middle">
            {number}
          </text>
        </g>
      ) : isSign(kind) ? (
        <g className={`fp-still fp-sign fp-sign-${kind}`}>
          <circle className="fp-mark-dot" r="14.5" />
          <circle className="fp-disc" r="10" />
          <SignSymbol kind={kind} />
        </g>
      ) : (
        <g className="fp-thing" transform={`rotate(${angle + 90})`}>
          <rect
            className="fp-mark"
            x={-width / 2 - 5}
            y={-depth / 2 - 5}
            width={width + 10}
            height={depth + 10}
            rx={8}
          />
          <rect className="fp-touch" x={-width / 2} y={-depth / 2} width={width} height={depth} />
          <ObjectSymbol kind={kind} width={width} depth={depth} />
        </g>
      )}
    </PartGroup>
  );
});
