/** Where a door or window goes that is put near a wall. Pure. */
import type { NewFloorPlan, Opening, Point, Wall } from '../floor-plan.js';
import { fittedAt } from './move-parts.js';
import { distance, footOn, isLeftOf, lengthOf } from './vectors.js';

export type OpeningPlace = Pick<Opening, 'wallId' | 'at' | 'opensTo' | 'hinge'>;

/** On the nearest wall within reach that is long enough; a door opens to the side one points at. */
export function placeOpening(
  plan: NewFloorPlan,
  point: Point,
  { width, reach }: { readonly width: number; readonly reach: number },
): OpeningPlace | undefined {
  let best: { readonly wall: Wall; readonly at: number } | undefined;
  let bestDistance = reach;
  for (const wall of plan.walls) {
    const { foot, at } = footOn(wall, point);
    const far = distance(foot, point);
    if (far > bestDistance || lengthOf(wall) < width) continue;
    best = { wall, at };
    bestDistance = far;
  }
  if (best === undefined) return undefined;
  return {
    wallId: best.wall.id,
    at: fittedAt(best.at, width, lengthOf(best.wall)),
    opensTo: isLeftOf(best.wall, point) ? 'left' : 'right',
    hinge: 'near',
  };
}

/** The free stretch of a wall nearest to its middle, for an opening that is added without pointing. */
export function freePlaceOn(plan: NewFloorPlan, wall: Wall, width: number): number | undefined {
  const length = lengthOf(wall);
  if (length < width) return undefined;
  const taken = plan.openings.filter(({ wallId }) => wallId === wall.id);
  const isFree = (at: number): boolean =>
    taken.every((opening) => Math.abs(opening.at - at) >= (opening.width + width) / 2);
  const first = Math.ceil(width / 2);
  const places = Array.from({ length: Math.floor((length - width) / 10) + 1 }, (_, step) =>
    Math.round(first + step * 10),
  )
    .filter((at) => at <= length - width / 2)
    .sort((a, b) => Math.abs(a - length / 2) - Math.abs(b - length / 2));
  return places.find(isFree);
}
