/** Rooms and the ground around the building. */
import { memo } from 'react';
import type {
  NewFloorPlan,
  PlanRoom,
  Zone,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import { holds } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import type { LayerProps } from './layer-props.js';
import { labelPlace, ringPath } from './outlines.js';
import { PartGroup, type PartProps } from './part-group.js';

export interface ZonesLayerProps extends LayerProps {
  readonly zones: NewFloorPlan['zones'];
}

export const ZonesLayer = memo(function ZonesLayer(props: ZonesLayerProps) {
  const { zones, labels, selection, tabStop } = props;
  return (
    <g>
      {zones.map((zone) => (
        <ZoneShape
          key={zone.id}
          zone={zone}
          label={labels.get(zone.id) ?? ''}
          isSelected={selection.has(zone.id)}
          isTabStop={tabStop === zone.id}
        />
      ))}
    </g>
  );
});

const ZoneShape = memo(function ZoneShape({ zone, ...part }: PartProps & { readonly zone: Zone }) {
  const path = ringPath(zone.outline);
  return (
    <PartGroup id={zone.id} kind="zone" {...part}>
      <path className={`fp-ground fp-${zone.kind}`} d={path} />
      <path className="fp-mark" d={path} />
    </PartGroup>
  );
});

export interface RoomsLayerProps extends LayerProps {
  readonly rooms: NewFloorPlan['rooms'];
}

export const RoomsLayer = memo(function RoomsLayer(props: RoomsLayerProps) {
  const { rooms, labels, selection, tabStop } = props;
  return (
    <g>
      {rooms.map((room) => (
        <RoomShape
          key={room.id}
          room={room}
          label={labels.get(room.id) ?? ''}
          isSelected={selection.has(room.id)}
          isTabStop={tabStop === room.id}
        />
      ))}
    </g>
  );
});

const RoomShape = memo(function RoomShape({
  room,
  ...part
}: PartProps & { readonly room: PlanRoom }) {
  const path = ringPath(room.outline);
  return (
    <PartGroup id={room.id} kind="room" {...part}>
      <path className={`fp-floor fp-room-${room.kind}`} d={path} />
      <path className="fp-mark" d={path} />
    </PartGroup>
  );
});

export interface NamesLayerProps {
  readonly rooms: readonly PlanRoom[];
  readonly zones: readonly Zone[];
  readonly nameOf: (part: PlanRoom | Zone) => string;
}

/** Over everything, always as large as the other words on the screen. Read out with the parts themselves. */
export const NamesLayer = memo(function NamesLayer({ rooms, zones, nameOf }: NamesLayerProps) {
  return (
    <g className="fp-names" aria-hidden="true">
      {[...rooms, ...zones].map((part) => {
        const isRoom = 'name' in part;
        const { x, y } = isRoom
          ? roomNamePlace(part)
          : labelPlace(part.outline, (point) => holds(part.outline, point));
        return (
          <g key={part.id} transform={`translate(${x} ${y})`}>
            <text className="fp-still" textAnchor={isRoom ? 'start' : 'middle'}>
              {nameOf(part)}
            </text>
          </g>
        );
      })}
    </g>
  );
});

/** In the upper left corner, off the walls: the middle belongs to what stands there. */
function roomNamePlace(room: PlanRoom) {
  const xs = room.outline.map(({ x }) => x);
  const ys = room.outline.map(({ y }) => y);
  const corner = { x: Math.min(...xs) + 26, y: Math.min(...ys) + 46 };
  return holds(room.outline, corner)
    ? corner
    : labelPlace(room.outline, (point) => holds(room.outline, point));
}
