/** Doors with their leaf and the way it swings, windows, passages. */
import { memo } from 'react';
import type {
  NewFloorPlan,
  Opening,
  Wall,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import { lengthOf } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import { PartGroup, type PartProps } from './part-group.js';
import type { LayerProps } from './layer-props.js';

export interface OpeningsLayerProps extends LayerProps {
  readonly walls: NewFloorPlan['walls'];
  readonly openings: NewFloorPlan['openings'];
}

export const OpeningsLayer = memo(function OpeningsLayer(props: OpeningsLayerProps) {
  const { walls, openings, labels, selection, tabStop } = props;
  const byId = new Map(walls.map((wall) => [wall.id, wall]));
  return (
    <g>
      {openings.map((opening) => {
        const wall = byId.get(opening.wallId);
        if (wall === undefined) return undefined;
        return (
          <OpeningShape
            key={opening.id}
            wall={wall}
            opening={opening}
            label={labels.get(opening.id) ?? ''}
            isSelected={selection.has(opening.id)}
            isTabStop={tabStop === opening.id}
          />
        );
      })}
    </g>
  );
});

interface OpeningShapeProps extends PartProps {
  readonly wall: Wall;
  readonly opening: Opening;
}

/** Drawn along the x axis, the wall's left side up; then turned onto the wall. */
const OpeningShape = memo(function OpeningShape({ wall, opening, ...part }: OpeningShapeProps) {
  const { at, width } = opening;
  const length = Math.max(1, lengthOf(wall));
  const angle = Math.atan2(wall.to.y - wall.from.y, wall.to.x - wall.from.x) * (180 / Math.PI);
  const x = wall.from.x + ((wall.to.x - wall.from.x) / length) * at;
  const y = wall.from.y + ((wall.to.y - wall.from.y) / length) * at;
  return (
    <PartGroup
      id={opening.id}
      kind="opening"
      transform={`translate(${x} ${y}) rotate(${angle})`}
      {...part}
    >
      <path className="fp-mark" d={`M${-width / 2} 0H${width / 2}`} />
      <OpeningLines opening={opening} />
      <path className="fp-grab" d={`M${-width / 2} 0H${width / 2}`} />
    </PartGroup>
  );
});

export function OpeningLines({
  opening: { kind, width, hinge, opensTo },
}: {
  readonly opening: Pick<Opening, 'kind' | 'width' | 'hinge' | 'opensTo'>;
}) {
  const half = width / 2;
  if (kind === 'passage') return <path className="fp-passage" d={`M${-half} 0H${half}`} />;
  if (kind === 'window') {
    return <path className="fp-window" d={`M${-half} -4H${half}M${-half} 4H${half}`} />;
  }
  const side = hinge === 'near' ? 1 : -1;
  const up = opensTo === 'left' ? 1 : -1;
  return (
    <g transform={`translate(${-half * side} 0) scale(${side} ${up})`}>
      <path className="fp-swing" d={`M0 ${-width}A${width} ${width} 0 0 1 ${width} 0`} />
      <path className="fp-leaf" d={`M0 0V${-width}`} />
    </g>
  );
}
