/** Whoever sits at the reception sees who comes in. */
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import { entrancesOf, inAndOut } from '../thresholds.js';

export const receptionEntrance: PlanRule = {
  id: 'reception-entrance',
  measures: [],
  citations: [{ source: 'good-practice', section: 'plan' }],
  check: (context) => {
    const desks = context.objects('reception-desk');
    const doors = entrancesOf(context);
    if (desks.length === 0) return toCheck('reception-entrance-no-desk');
    if (doors.length === 0) return toCheck('reception-entrance-no-door');
    const watchers = context.watchers();
    return orOk(
      doors.flatMap((door): readonly Verdict[] => {
        const inside = inAndOut(door)?.inside;
        if (inside === undefined || watchers.some((watcher) => watcher.sees(inside))) return [];
        return [
          {
            severity: 'useful',
            message: 'reception-entrance-unseen',
            parts: [door.opening.id, ...desks.map(({ id }) => id).sort()],
          },
        ];
      }),
      'reception-entrance-ok',
      doors.map(({ opening }) => opening.id),
    );
  },
};
