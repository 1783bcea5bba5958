/** Doors that are reached from outside hold somebody up: back doors first, the usual way in of burglars. */
import { orOk, toCheck, type PlanRule } from '../finding.js';
import { insideOf } from '../thresholds.js';
import { protectionVerdict } from './protection.js';

export const reachableDoors: PlanRule = {
  id: 'reachable-doors',
  measures: ['M151', 'M158', 'M163', 'M061'],
  citations: [{ source: 'manual', section: '2.1' }],
  check: (context) => {
    const doors = context.thresholds().filter(({ opening }) => opening.kind !== 'window');
    const outer = doors.filter(({ opening }) => opening.isReachable);
    if (outer.length === 0) return toCheck('reachable-doors-none');
    return orOk(
      outer.flatMap((door) => {
        const isFront = door.opening.use === 'patients';
        const bare = isFront ? 'reachable-doors-front' : 'reachable-doors-back';
        return (
          protectionVerdict(
            door.opening,
            {
              bare: door.opening.kind === 'passage' ? 'reachable-doors-gap' : bare,
              unknown: 'reachable-doors-unknown',
            },
            insideOf(context, door)?.id,
          ) ?? []
        );
      }),
      'reachable-doors-ok',
      outer.map(({ opening }) => opening.id),
    );
  },
};
