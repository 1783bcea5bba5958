/** No corner of the entrance is out of everybody's sight. */
import { blindPatch } from '../blind-spots.js';
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import type { PlanRoom } from '../floor-plan.js';
import type { Spot } from '../geometry.js';
import type { PlanContext } from '../plan-context.js';
import { entrancesOf, inAndOut, roomOfSide } from '../thresholds.js';

/** Where somebody can stand unseen: half a square metre. */
const HIDING_PLACE = 5000;
/** Of a room that is more than an entrance, what lies this near to the door, cm. */
const AT_DOOR = 250;

interface Entrance {
  readonly room: PlanRoom;
  readonly within?: { readonly of: Spot; readonly reach: number };
}

export const entranceDeadAngle: PlanRule = {
  id: 'entrance-dead-angle',
  measures: ['M096'],
  citations: [{ source: 'manual', section: '2.1' }],
  check: (context) => {
    const entrances = entranceRooms(context);
    if (entrances.length === 0) return toCheck('entrance-dead-angle-no-entrance');
    const hasWatcher = context.watchers().length > 0;
    return orOk(
      entrances.flatMap(({ room, within }): readonly Verdict[] => {
        const patch = blindPatch(context, room.outline, within);
        if (patch === undefined || patch.area < HIDING_PLACE) return [];
        return [
          {
            severity: 'important',
            message: hasWatcher ? 'entrance-dead-angle-hidden' : 'entrance-dead-angle-nobody',
            parts: [room.id],
            room: room.id,
            values: { area: Math.round(patch.area / 1000) / 10 },
            area: patch.outline,
          },
        ];
      }),
      'entrance-dead-angle-ok',
      entrances.map(({ room }) => room.id),
    );
  },
};

function entranceRooms(context: PlanContext): readonly Entrance[] {
  const halls = context.rooms('entrance');
  if (halls.length > 0) return halls.map((room) => ({ room }));
  return entrancesOf(context).flatMap((door) => {
    const inside = inAndOut(door)?.inside;
    const room = door.sides.flatMap(({ side }) => roomOfSide(context, side) ?? [])[0];
    return room === undefined || inside === undefined
      ? []
      : [{ room, within: { of: inside, reach: AT_DOOR } }];
  });
}
