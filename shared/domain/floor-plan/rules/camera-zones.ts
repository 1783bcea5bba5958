/** A camera does not look at the public road or at a neighbour's ground. */
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import type { Zone } from '../floor-plan.js';
import { areaOf, rounded } from '../geometry.js';
import { commonArea } from '../visibility.js';

/** Less is within the accuracy of a drawing: a fifth of a square metre, or a hundredth of the field. */
const SMALL_AREA = 2000;
const SMALL_SHARE = 0.01;
/** Of the road at an entrance the law bears the strict minimum; a tenth is our own line for looking again. */
const MINIMUM_SHARE = 0.1;

export const cameraRoad: PlanRule = zoneRule('camera-road', 'public-road');
export const cameraNeighbour: PlanRule = zoneRule('camera-neighbour', 'neighbour');

function zoneRule(id: 'camera-road' | 'camera-neighbour', kind: Zone['kind']): PlanRule {
  return {
    id,
    measures: ['M174'],
    citations: [
      {
        source: 'camera-law',
        section: 'L/W 21-3-2018 art. 70 8°, 71 13°',
        checkedOn: '2026-11-22',
        confidence: 'high',
      },
      { source: 'manual', section: '2.1' },
    ],
    check: (context) => {
      const cameras = context.objects('camera');
      const zones = context.plan.zones.filter((zone) => zone.kind === kind);
      const ids = cameras.map((camera) => camera.id);
      if (cameras.length === 0) return toCheck(`${id}-no-camera`);
      if (zones.length === 0) return toCheck(`${id}-no-zone`, ids);
      return orOk(
        cameras.flatMap((camera): readonly Verdict[] => {
          const cone = context.cone(camera, 'shut');
          const whole = areaOf(cone);
          const seen = zones
            .map((zone) => ({ id: zone.id, area: commonArea(cone, zone.outline) }))
            .filter(({ area }) => area >= SMALL_AREA);
          const share = Math.min(1, seen.reduce((sum, { area }) => sum + area, 0) / whole);
          if (seen.length === 0 || share < SMALL_SHARE) return [];
          const isLittle = kind === 'public-road' && share < MINIMUM_SHARE;
          const room = context.roomAt(camera.at);
          return [
            {
              severity: isLittle ? 'to-check' : 'urgent',
              message: isLittle ? `${id}-little` : `${id}-seen`,
              parts: [camera.id, ...seen.map((zone) => zone.id).sort()],
              values: { share: Math.max(1, Math.round(share * 100)) },
              ...(room === undefined ? {} : { room: room.id }),
              area: cone.map(rounded),
            },
          ];
        }),
        `${id}-ok`,
        ids,
      );
    },
  };
}
