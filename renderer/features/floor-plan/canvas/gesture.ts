/** What a press, a move and a release of the pointer mean, as edits. Pure. */
import type {
  NewFloorPlan,
  PartId,
  Point,
} from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { PlanPart } from '../../../../shared/domain/floor-plan/edit/parts.js';
import type { PlanEdit } from '../../../../shared/domain/floor-plan/edit/plan-edit.js';
import { FINE_GRID_CM, snapPoint } from '../../../../shared/domain/floor-plan/edit/snap.js';
import {
  degreesFrom,
  distance,
  minus,
  onSheet,
  plus,
  wholeDegrees,
} from '../../../../shared/domain/floor-plan/edit/vectors.js';
import type { Handle } from './handles-layer.js';

export interface Drag {
  readonly plan: NewFloorPlan;
  readonly start: Point;
  readonly now: Point;
  /** Nothing attracts while Alt is held. */
  readonly isFree: boolean;
  readonly reach: number;
}

/** In steps of the fine grid; of a single thing its middle goes onto the grid. */
export function moveEdit(drag: Drag, ids: ReadonlySet<PartId>): PlanEdit {
  const { start, now, isFree } = drag;
  const step = isFree ? 1 : FINE_GRID_CM;
  const by = minus(now, start);
  return {
    do: 'move',
    ids,
    by: { x: Math.round(by.x / step) * step + 0, y: Math.round(by.y / step) * step + 0 },
  };
}

/** Turns go to every 5 degrees, or to each one while Alt is held. */
const TURN_STEP = 5;

export function handleEdit(drag: Drag, { kind, part }: PlanPart, handle: Handle): PlanEdit {
  const { plan, now, isFree, reach } = drag;
  const nothing: PlanEdit = { do: 'move', ids: new Set(), by: { x: 0, y: 0 } };
  const degrees = (angle: number): number =>
    wholeDegrees(isFree ? angle : Math.round(angle / TURN_STEP) * TURN_STEP);
  if (kind === 'wall' && handle.kind === 'corner') {
    const from = handle.index === 0 ? part.from : part.to;
    const other = handle.index === 0 ? part.to : part.from;
    const walls = plan.walls.filter(({ id }) => id !== part.id);
    const { point } = snapPoint(now, { walls, reach, from: other, isFree });
    return { do: 'corner', from, to: point };
  }
  if ((kind === 'room' || kind === 'zone') && handle.kind === 'corner') {
    const { point } = snapPoint(now, { walls: plan.walls, reach, isFree });
    const outline = part.outline.map((each, index) => (index === handle.index ? point : each));
    return { do: kind, id: part.id, change: { outline } };
  }
  if (kind !== 'object') return nothing;
  const angle = degreesFrom(part.at, now);
  const range = clampRange(Math.round(distance(part.at, now) / FINE_GRID_CM) * FINE_GRID_CM);
  if (handle.kind === 'turn') {
    return { do: 'object', id: part.id, change: { angle: degrees(angle) } };
  }
  if (part.view === undefined) return nothing;
  if (handle.kind === 'axis') {
    return {
      do: 'object',
      id: part.id,
      change: { angle: degrees(angle), view: { ...part.view, range } },
    };
  }
  if (handle.kind === 'edge') {
    const away = ((((angle - part.angle) * handle.side) % 360) + 360) % 360;
    const spread = Math.min(350, Math.max(10, degrees(Math.min(away, 175)) * 2));
    return { do: 'object', id: part.id, change: { view: { spread, range } } };
  }
  return nothing;
}

const clampRange = (range: number): number => Math.min(5000, Math.max(50, range));

/** The picture under the drawing goes along with the pointer. */
export function backdropEdit({ plan: { backdrop }, start, now }: Drag): PlanEdit | undefined {
  return backdrop === undefined
    ? undefined
    : {
        do: 'backdrop',
        backdrop: { ...backdrop, at: onSheet(plus(backdrop.at, minus(now, start))) },
      };
}
