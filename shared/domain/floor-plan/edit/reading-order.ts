/** In which order one goes through the parts by keyboard: room by room, then what is outside. Pure. */
import type { NewFloorPlan, PlanRoom, Point } from '../floor-plan.js';
import { centreOf, partsOf, type PlanPart } from './parts.js';
import { averageOf, holds, squareMetres } from './vectors.js';

/** Rows of this height are read from left to right. Centimetres. */
const ROW_CM = 100;

interface Placed {
  readonly part: PlanPart;
  readonly centre: Point;
}

const byPlace = (a: Placed, b: Placed): number =>
  Math.round(a.centre.y / ROW_CM) - Math.round(b.centre.y / ROW_CM) || a.centre.x - b.centre.x;

/** The smallest room that holds the point. */
export function roomAt(plan: NewFloorPlan, point: Point): PlanRoom | undefined {
  return plan.rooms
    .filter(({ outline }) => holds(outline, point))
    .sort((a, b) => squareMetres(a.outline) - squareMetres(b.outline))[0];
}

/** Each room followed by its things; then walls, doors and windows, things outside, grounds. */
export function readingOrder(plan: NewFloorPlan): readonly PlanPart[] {
  const placed = partsOf(plan).map((part): Placed => ({ part, centre: centreOf(plan, part) }));
  const ofKind = (kind: PlanPart['kind']): readonly Placed[] =>
    placed.filter(({ part }) => part.kind === kind).sort(byPlace);
  const objects = ofKind('object').map((each) => ({
    ...each,
    room: roomAt(plan, each.centre)?.id,
  }));
  const rooms = ofKind('room').map(({ part }) => ({
    part,
    centre: part.kind === 'room' ? averageOf(part.part.outline) : { x: 0, y: 0 },
  }));
  return [
    ...rooms.flatMap(({ part }) => [
      part,
      ...objects.filter(({ room }) => room === part.part.id).map((each) => each.part),
    ]),
    ...objects.filter(({ room }) => room === undefined).map((each) => each.part),
    ...ofKind('opening').map(({ part }) => part),
    ...ofKind('wall').map(({ part }) => part),
    ...ofKind('zone').map(({ part }) => part),
  ];
}
