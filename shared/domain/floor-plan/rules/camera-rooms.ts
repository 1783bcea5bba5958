/** A camera does not look into a consulting or examination room, nor into toilets. */
import type { Citation } from '../../../content/schema.js';
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import type { PlanObject, PlanRoom, RoomKind } from '../floor-plan.js';
import { isInside, rounded, type Spot } from '../geometry.js';
import type { PlanContext } from '../plan-context.js';
import { commonArea, eyeOf } from '../visibility.js';

/** A fifth of a square metre: less is within the accuracy of a drawing. */
const SMALL_AREA = 2000;

const intimacy: Citation = {
  source: 'camera-law',
  section: 'art. 10',
  checkedOn: '2026-11-22',
  confidence: 'high',
};

export const cameraConsulting: PlanRule = roomRule(
  'camera-consulting',
  ['consulting', 'examination'],
  [intimacy],
);
export const cameraSanitary: PlanRule = roomRule('camera-sanitary', ['sanitary'], [intimacy]);

function roomRule(
  id: 'camera-consulting' | 'camera-sanitary',
  kinds: readonly RoomKind[],
  citations: readonly Citation[],
): PlanRule {
  return {
    id,
    measures: ['M172'],
    citations,
    check: (context) => {
      const cameras = context.objects('camera');
      const rooms = context.rooms(...kinds);
      const ids = cameras.map((camera) => camera.id);
      if (cameras.length === 0) return toCheck(`${id}-no-camera`);
      if (rooms.length === 0) return toCheck(`${id}-no-room`, ids);
      return orOk(
        cameras.flatMap((camera) => verdictOf(context, id, camera, rooms)),
        `${id}-ok`,
        ids,
      );
    },
  };
}

function verdictOf(
  context: PlanContext,
  id: string,
  camera: PlanObject,
  rooms: readonly PlanRoom[],
): readonly Verdict[] {
  const eye = eyeOf(camera, context.plan);
  const seenIn = (cone: readonly Spot[]): readonly PlanRoom[] =>
    rooms.filter(({ outline }) => commonArea(cone, outline) >= SMALL_AREA);
  const verdict = (
    severity: Verdict['severity'],
    message: string,
    seen: readonly PlanRoom[],
    cone: readonly Spot[],
  ): Verdict => {
    const ordered = seen.map((room) => room.id).sort();
    const [first] = ordered;
    return {
      severity,
      message: `${id}-${message}`,
      parts: [camera.id, ...ordered],
      ...(first === undefined ? {} : { room: first }),
      area: cone.map(rounded),
    };
  };
  const shut = context.cone(camera, 'shut');
  const inside = rooms.filter(({ outline }) => isInside(eye, outline));
  if (inside.length > 0) return [verdict('urgent', 'inside', inside, shut)];
  const seen = seenIn(shut);
  if (seen.length > 0) return [verdict('urgent', 'seen', seen, shut)];
  const open = context.cone(camera, 'open');
  const throughDoor = seenIn(open);
  return throughDoor.length === 0 ? [] : [verdict('important', 'door', throughDoor, open)];
}
