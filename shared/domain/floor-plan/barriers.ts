/** What of the walls stops a look or a step. Furniture stops steps only: its height is not drawn. Pure. */
import type { NewFloorPlan, Opening } from './floor-plan.js';
import { between, lengthOf, type Segment, type WallsAndOpenings } from './geometry.js';

/**
 * Windows and passages let the view through. A door does when it stands open: rules about what should never be seen
 * look twice, with all doors shut and with all doors open.
 */
export type Doors = 'shut' | 'open';

export const viewBarriers = (plan: WallsAndOpenings, doors: Doors): readonly Segment[] =>
  solidParts(plan, ({ kind }) => kind !== 'door' || doors === 'open');

/** Nobody walks through windows. */
export const stepBarriers = (plan: WallsAndOpenings): readonly Segment[] =>
  solidParts(plan, ({ kind }) => kind !== 'window');

function solidParts(
  { walls, openings }: Pick<NewFloorPlan, 'walls' | 'openings'>,
  isGap: (opening: Opening) => boolean,
): readonly Segment[] {
  const gaps = new Map<string, [number, number][]>();
  for (const opening of openings) {
    if (!isGap(opening)) continue;
    const { wallId, at, width } = opening;
    gaps.set(wallId, [...(gaps.get(wallId) ?? []), [at - width / 2, at + width / 2]]);
  }
  return walls.flatMap((wall) => {
    const length = lengthOf(wall);
    const parts: Segment[] = [];
    let begun = 0;
    const end = (at: number): void => {
      if (at > begun) {
        parts.push({
          from: between(wall.from, wall.to, begun / length),
          to: between(wall.from, wall.to, at / length),
        });
      }
    };
    for (const [from, to] of (gaps.get(wall.id) ?? []).sort(([a], [b]) => a - b)) {
      end(Math.min(from, length));
      begun = Math.max(begun, to);
    }
    end(length);
    return parts;
  });
}
