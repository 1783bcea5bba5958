/** Walls, rooms and the ground around the building. */
import {
  ROOM_KINDS,
  type PlanRoom,
  type Wall,
  type Zone,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import type {
  RoomChange,
  ZoneChange,
} from '../../../../shared/domain/floor-plan/edit/plan-edit.js';
import { lengthOf, squareMetres } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import { useT } from '../../../i18n.js';
import { useMetres } from '../use-metres.js';
import { ChoiceField, MetresField, TextField } from './fields.js';

const ZONE_KINDS = ['public-road', 'neighbour', 'own-ground'] as const;

export interface WallFieldsProps {
  readonly wall: Wall;
  readonly mayChange: boolean;
  readonly onLength: (centimetres: number) => void;
}

export function WallFields({ wall, mayChange, onLength }: WallFieldsProps) {
  const t = useT();
  return (
    <MetresField
      label={t('floor-plan.label.length')}
      value={Math.round(lengthOf(wall))}
      min={1}
      max={10_000}
      disabled={!mayChange}
      onChange={onLength}
    />
  );
}

export interface RoomFieldsProps {
  readonly room: PlanRoom;
  readonly mayChange: boolean;
  readonly onChange: (change: RoomChange, field: string) => void;
}

export function RoomFields({ room, mayChange, onChange }: RoomFieldsProps) {
  const t = useT();
  const metres = useMetres();
  return (
    <div className="stack g4">
      <ChoiceField
        label={t('floor-plan.label.room-kind')}
        value={room.kind}
        disabled={!mayChange}
        options={ROOM_KINDS.map((value) => ({ value, label: t(`floor-plan.label.room-${value}`) }))}
        onChange={(kind) => {
          onChange({ kind }, 'kind');
        }}
      />
      <TextField
        label={t('floor-plan.label.name')}
        value={room.name}
        maxLength={60}
        disabled={!mayChange}
        onChange={(name) => {
          onChange({ name }, 'name');
        }}
      />
      <RectangleFields part={room} mayChange={mayChange} onChange={onChange} />
      <p className="sm t2">
        {t('floor-plan.label.surface', { surface: metres.surface(squareMetres(room.outline)) })}
      </p>
    </div>
  );
}

export interface ZoneFieldsProps {
  readonly zone: Zone;
  readonly mayChange: boolean;
  readonly onChange: (change: ZoneChange, field: string) => void;
}

export function ZoneFields({ zone, mayChange, onChange }: ZoneFieldsProps) {
  const t = useT();
  return (
    <div className="stack g4">
      <ChoiceField
        label={t('floor-plan.label.kind')}
        value={zone.kind}
        disabled={!mayChange}
        options={ZONE_KINDS.map((value) => ({ value, label: t(`floor-plan.label.zone-${value}`) }))}
        onChange={(kind) => {
          onChange({ kind }, 'kind');
        }}
      />
      <RectangleFields part={zone} mayChange={mayChange} onChange={onChange} />
    </div>
  );
}

interface RectangleFieldsProps {
  readonly part: PlanRoom | Zone;
  readonly mayChange: boolean;
  readonly onChange: (change: { outline: PlanRoom['outline'] }, field: string) => void;
}

/** An upright rectangle can be given its size by hand; other outlines have corners to pull. */
function RectangleFields({ part: { outline }, mayChange, onChange }: RectangleFieldsProps) {
  const t = useT();
  const xs = [...new Set(outline.map(({ x }) => x))].sort((a, b) => a - b);
  const ys = [...new Set(outline.map(({ y }) => y))].sort((a, b) => a - b);
  const [left, right] = xs;
  const [top, bottom] = ys;
  if (outline.length !== 4 || xs.length !== 2 || ys.length !== 2) return undefined;
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) {
    return undefined;
  }
  return (
    <div className="fp-pair">
      <MetresField
        label={t('floor-plan.label.width')}
        value={right - left}
        min={10}
        max={10_000}
        disabled={!mayChange}
        onChange={(width) => {
          onChange(
            { outline: outline.map(({ x, y }) => ({ x: x === right ? left + width : x, y })) },
            'width',
          );
        }}
      />
      <MetresField
        label={t('floor-plan.label.height')}
        value={bottom - top}
        min={10}
        max={10_000}
        disabled={!mayChange}
        onChange={(height) => {
          onChange(
            { outline: outline.map(({ x, y }) => ({ x, y: y === bottom ? top + height : y })) },
            'height',
          );
        }}
      />
    </div>
  );
}
