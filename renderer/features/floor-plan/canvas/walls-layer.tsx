/** Walls, cut where doors and windows are. Outer walls are drawn thicker. */
import { memo, useMemo } from 'react';
import type {
  NewFloorPlan,
  Opening,
  PartId,
  PlanRoom,
  Wall,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import { holds, lengthOf, middleOf } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import { solidStretches } from './outlines.js';
import { PartGroup, type PartProps } from './part-group.js';
import type { LayerProps } from './layer-props.js';

/** Centimetres, as they are usually built. */
const OUTER_CM = 17;
const INNER_CM = 9;
/** How far from the wall one stands to see whether a room lies there. */
const BESIDE_CM = 25;

export interface WallsLayerProps extends LayerProps {
  readonly walls: NewFloorPlan['walls'];
  readonly openings: NewFloorPlan['openings'];
  readonly rooms: NewFloorPlan['rooms'];
}

export const WallsLayer = memo(function WallsLayer(props: WallsLayerProps) {
  const { walls, openings, rooms, labels, selection, tabStop } = props;
  const byWall = useMemo(() => {
    const map = new Map<PartId, Opening[]>();
    for (const opening of openings) {
      const list = map.get(opening.wallId);
      if (list === undefined) map.set(opening.wallId, [opening]);
      else list.push(opening);
    }
    return map;
  }, [openings]);
  const outer = useMemo(
    () => new Set(walls.filter((wall) => isOuter(wall, rooms)).map(({ id }) => id)),
    [walls, rooms],
  );
  return (
    <g>
      {walls.map((wall) => (
        <WallShape
          key={wall.id}
          wall={wall}
          openings={byWall.get(wall.id) ?? NONE}
          thickness={outer.has(wall.id) ? OUTER_CM : INNER_CM}
          label={labels.get(wall.id) ?? ''}
          isSelected={selection.has(wall.id)}
          isTabStop={tabStop === wall.id}
        />
      ))}
    </g>
  );
});

const NONE: readonly Opening[] = [];

/** A room on one side only; before any room is drawn every wall is taken for an outer one. */
function isOuter(wall: Wall, rooms: readonly PlanRoom[]): boolean {
  const middle = middleOf(wall);
  const length = Math.max(1, lengthOf(wall));
  const dx = (-(wall.to.y - wall.from.y) / length) * BESIDE_CM;
  const dy = ((wall.to.x - wall.from.x) / length) * BESIDE_CM;
  const isRoom = (sign: number): boolean =>
    rooms.some(({ outline }) =>
      holds(outline, { x: middle.x + dx * sign, y: middle.y + dy * sign }),
    );
  return isRoom(1) !== isRoom(-1);
}

interface WallShapeProps extends PartProps {
  readonly wall: Wall;
  readonly openings: readonly Opening[];
  readonly thickness: number;
}

const WallShape = memo(
  function WallShape({ wall, openings, thickness, ...part }: WallShapeProps) {
    const length = lengthOf(wall);
    const angle = Math.atan2(wall.to.y - wall.from.y, wall.to.x - wall.from.x) * (180 / Math.PI);
    const half = thickness / 2;
    return (
      <PartGroup
        id={wall.id}
        kind="wall"
        transform={`translate(${wall.from.x} ${wall.from.y}) rotate(${angle})`}
        {...part}
      >
        {solidStretches(length, openings).map(([start, end]) => {
          // At its ends a wall fills the corner; beside a door it is cut straight.
          const from = start === 0 ? -half : start;
          const to = end === length ? length + half : end;
          return (
            <rect
              key={start}
              className="fp-solid"
              x={from}
              y={-half}
              width={to - from}
              height={thickness}
            />
          );
        })}
        <path className="fp-grab" d={`M0 0H${length}`} />
        <path className="fp-mark" d={`M0 0H${length}`} />
      </PartGroup>
    );
  },
  (before, after) =>
    before.wall === after.wall &&
    before.thickness === after.thickness &&
    before.label === after.label &&
    before.isSelected === after.isSelected &&
    before.isTabStop === after.isTabStop &&
    before.openings.length === after.openings.length &&
    before.openings.every((opening, index) => opening === after.openings[index]),
);
