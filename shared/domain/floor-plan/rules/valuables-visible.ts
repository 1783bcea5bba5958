/** What is worth stealing is not seen from the waiting room, and does not stand in it. */
import { VALUABLES } from '../without-valuables.js';
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import { floorCells } from '../floor-cells.js';
import type { PartId, PlanObject, RoomKind } from '../floor-plan.js';
import { between, cornersOf, type Segment, type Spot } from '../geometry.js';
import type { PlanContext } from '../plan-context.js';
import { sees } from '../visibility.js';

const OPEN_TO_ALL: readonly RoomKind[] = ['waiting', 'entrance'];
/** Between two places from which one looks, cm. */
const SQUARE = 50;
/** Of the way from the middle of a thing to its corner: a sliver is not recognised. */
const TO_CORNER = 0.8;

export const valuablesVisible: PlanRule = {
  id: 'valuables-visible',
  measures: ['M094', 'M198', 'M108'],
  citations: [
    { source: 'manual', section: '2.1' },
    { source: 'manual', section: '2.2' },
  ],
  check: (context) => {
    const valuables = context.objects(...VALUABLES);
    const waiting = context.rooms('waiting');
    const ids = valuables.map(({ id }) => id);
    if (valuables.length === 0) return toCheck('valuables-visible-none');
    if (waiting.length === 0) return toCheck('valuables-visible-no-waiting', ids);
    const places = waiting.map(({ id, outline }) => ({
      id,
      eyes: [...floorCells(outline, context.plan.walls, SQUARE).at.values()],
    }));
    return orOk(
      valuables.flatMap((valuable) => verdictOf(context, valuable, places)),
      'valuables-visible-ok',
      ids,
    );
  },
};

/** A waiting room and where in it people look from. */
interface WaitingPlace {
  readonly id: PartId;
  readonly eyes: readonly Spot[];
}

function verdictOf(
  context: PlanContext,
  valuable: PlanObject,
  places: readonly WaitingPlace[],
): readonly Verdict[] {
  const room = context.roomAt(valuable.at);
  const about = (rooms: readonly PartId[]) => ({
    parts: [valuable.id, ...[...rooms].sort()],
    ...(room === undefined ? {} : { room: room.id }),
  });
  if (room !== undefined && OPEN_TO_ALL.includes(room.kind)) {
    return [{ severity: 'important', message: 'valuables-visible-inside', ...about([]) }];
  }
  const shut = seenFrom(places, valuable, context.shut());
  if (shut.length > 0) {
    return [{ severity: 'important', message: 'valuables-visible-seen', ...about(shut) }];
  }
  const open = seenFrom(places, valuable, context.open());
  return open.length > 0
    ? [{ severity: 'useful', message: 'valuables-visible-door', ...about(open) }]
    : [];
}

function seenFrom(
  places: readonly WaitingPlace[],
  valuable: PlanObject,
  barriers: readonly Segment[],
): readonly PartId[] {
  const targets = [
    valuable.at,
    ...cornersOf(valuable).map((corner) => between(valuable.at, corner, TO_CORNER)),
  ];
  return places
    .filter(({ eyes }) => eyes.some((eye) => targets.some((target) => sees(eye, target, barriers))))
    .map(({ id }) => id);
}
