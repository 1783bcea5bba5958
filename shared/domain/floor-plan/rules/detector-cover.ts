/** Where the surgery has detectors, one of them watches every door and window that is reached from outside. */
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import { insideOf } from '../thresholds.js';
import { eyeOf, isInView, sees } from '../visibility.js';

export const detectorCover: PlanRule = {
  id: 'detector-cover',
  measures: ['M048'],
  citations: [
    { source: 'manual', section: '1.2.1' },
    { source: 'good-practice', section: 'plan' },
  ],
  check: (context) => {
    const reachable = context.thresholds().filter(({ opening }) => opening.isReachable);
    const ids = reachable.map(({ opening }) => opening.id);
    if (reachable.length === 0) return toCheck('detector-cover-no-opening');
    const detectors = context.objects('detector');
    const own = reachable.filter(({ opening }) => opening.protection === 'detector');
    if (detectors.length === 0 && own.length === 0) return toCheck('detector-cover-none', ids);
    const barriers = context.shut();
    const eyes = detectors.map((detector) => ({ detector, eye: eyeOf(detector, context.plan) }));
    return orOk(
      reachable.flatMap((each): readonly Verdict[] => {
        const inside = each.sides.filter(({ side }) => side.kind === 'inside');
        const isWatched =
          each.opening.protection === 'detector' ||
          inside.some(({ spot }) =>
            eyes.some(
              ({ detector, eye }) => isInView(detector, eye, spot) && sees(eye, spot, barriers),
            ),
          );
        if (isWatched) return [];
        const room = insideOf(context, each);
        return [
          {
            severity: 'useful',
            message:
              each.opening.kind === 'window' ? 'detector-cover-window' : 'detector-cover-door',
            parts: [each.opening.id],
            ...(room === undefined ? {} : { room: room.id }),
          },
        ];
      }),
      'detector-cover-ok',
      ids,
    );
  },
};
