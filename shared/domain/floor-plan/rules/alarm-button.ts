/** An alarm button is within reach of where somebody faces a visitor. */
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import { cornersOf, distance, distanceToSegment, isInside, sidesOf } from '../geometry.js';
import type { PlanObject } from '../floor-plan.js';
import { onWall, sees } from '../visibility.js';

/** Without getting up, from the middle of the chair or the edge of the counter, cm. */
const FROM_CHAIR = 100;
const FROM_COUNTER = 60;

export const alarmButton: PlanRule = {
  id: 'alarm-button',
  measures: ['M168'],
  citations: [
    { source: 'manual', section: '2.1' },
    { source: 'good-practice', section: 'plan' },
  ],
  check: (context) => {
    const places = context.objects('doctor-seat', 'reception-desk');
    const buttons = context.objects('alarm-button');
    const ids = places.map(({ id }) => id);
    if (places.length === 0) return toCheck('alarm-button-no-place');
    if (buttons.length === 0) return toCheck('alarm-button-none', ids);
    const barriers = context.shut();
    const isAtHand = (place: PlanObject, button: PlanObject): boolean =>
      isNear(place, button) && sees(place.at, onWall(button.at, context.plan), barriers);
    return orOk(
      places.flatMap((place): readonly Verdict[] => {
        if (buttons.some((button) => isAtHand(place, button))) return [];
        const room = context.roomAt(place.at);
        return [
          {
            severity: 'useful',
            message: place.kind === 'doctor-seat' ? 'alarm-button-doctor' : 'alarm-button-desk',
            parts: [place.id],
            ...(room === undefined ? {} : { room: room.id }),
          },
        ];
      }),
      'alarm-button-ok',
      ids,
    );
  },
};

function isNear(place: PlanObject, { at }: PlanObject): boolean {
  if (place.kind === 'doctor-seat') return distance(place.at, at) <= FROM_CHAIR;
  const corners = cornersOf(place);
  return (
    isInside(at, corners) ||
    sidesOf(corners).some((side) => distanceToSegment(at, side) <= FROM_COUNTER)
  );
}
