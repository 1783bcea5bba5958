/** Outside every door to the street or the garden there is light. */
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import { distance } from '../geometry.js';
import { inAndOut, insideOf } from '../thresholds.js';
import { onWall, sees } from '../visibility.js';

/** A plain lamp beside a door, cm. */
const LIT = 400;

export const entranceLight: PlanRule = {
  id: 'entrance-light',
  measures: ['M161', 'M162'],
  citations: [{ source: 'manual', section: '2.1' }],
  check: (context) => {
    const exits = new Set(context.exits().map(({ id }) => id));
    const doors = context
      .thresholds()
      .filter((door) => exits.has(door.opening.id) && inAndOut(door) !== undefined);
    const lights = context.objects('light');
    const ids = doors.map(({ opening }) => opening.id);
    if (doors.length === 0) return toCheck('entrance-light-no-door');
    if (lights.length === 0) return toCheck('entrance-light-none', ids);
    const barriers = context.shut();
    const lamps = lights.map(({ at }) => onWall(at, context.plan));
    return orOk(
      doors.flatMap((door): readonly Verdict[] => {
        const outside = inAndOut(door)?.outside;
        if (outside === undefined) return [];
        if (lamps.some((lamp) => distance(lamp, outside) <= LIT && sees(lamp, outside, barriers))) {
          return [];
        }
        const room = insideOf(context, door);
        return [
          {
            severity: 'useful',
            message:
              door.opening.use === 'patients' ? 'entrance-light-front' : 'entrance-light-back',
            parts: [door.opening.id],
            ...(room === undefined ? {} : { room: room.id }),
          },
        ];
      }),
      'entrance-light-ok',
      ids,
    );
  },
};
