/** The examination table can be reached all round. */
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import type { ObjectKind, PlanObject } from '../floor-plan.js';
import {
  cornersOf,
  distanceBetween,
  isInside,
  sidesOf,
  type Segment,
  type Spot,
} from '../geometry.js';

/** To stand and to lean over, cm. Half a centimetre is lost where a turned table is drawn in whole ones. */
const ROOM_TO_STAND = 50;
const ROUNDING = 0.5;
/** Chairs and stools are pushed aside. */
const FIXED: readonly ObjectKind[] = [
  'desk',
  'examination-table',
  'reception-desk',
  'cupboard',
  'safe',
  'medicine-cupboard',
];

export const tableAllRound: PlanRule = {
  id: 'table-all-round',
  measures: ['M155'],
  citations: [{ source: 'manual', section: '2.1' }],
  check: (context) => {
    const { plan } = context;
    const tables = context.objects('examination-table');
    if (tables.length === 0) return toCheck('table-all-round-no-table');
    const ids = tables.map(({ id }) => id);
    if (plan.walls.length === 0) return toCheck('table-all-round-no-wall', ids);
    const fixed = context.objects(...FIXED);
    return orOk(
      tables.flatMap((table): readonly Verdict[] => {
        const gaps = [
          ...plan.walls.map((wall) => ({ id: wall.id, gap: gapBetween(cornersOf(table), [wall]) })),
          ...fixed
            .filter(({ id }) => id !== table.id)
            .map((other) => ({ id: other.id, gap: gapToObject(table, other) })),
        ].filter(({ gap }) => gap < ROOM_TO_STAND - ROUNDING);
        if (gaps.length === 0) return [];
        const room = context.roomAt(table.at);
        return [
          {
            severity: 'important',
            message: 'table-all-round-close',
            parts: [table.id, ...gaps.map(({ id }) => id).sort()],
            values: { gap: Math.round(Math.min(...gaps.map(({ gap }) => gap))) },
            ...(room === undefined ? {} : { room: room.id }),
          },
        ];
      }),
      'table-all-round-ok',
      ids,
    );
  },
};

const gapToObject = (table: PlanObject, other: PlanObject): number => {
  const corners = cornersOf(other);
  return isInside(table.at, corners) || isInside(other.at, cornersOf(table))
    ? 0
    : gapBetween(cornersOf(table), sidesOf(corners));
};

const gapBetween = (outline: readonly Spot[], segments: readonly Segment[]): number =>
  Math.min(
    ...segments.map((segment) =>
      isInside(segment.from, outline)
        ? 0
        : Math.min(...sidesOf(outline).map((side) => distanceBetween(side, segment))),
    ),
  );
