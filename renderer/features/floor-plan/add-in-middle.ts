/** Adding without pointing: into the selected room or wall, else into the middle of what is seen. */
import type { PlanPart } from '../../../shared/domain/floor-plan/edit/parts.js';
import { freePlaceOn } from '../../../shared/domain/floor-plan/edit/place-opening.js';
import {
  USUAL_OPENING,
  USUAL_ROOM_CM,
  USUAL_WALL_CM,
} from '../../../shared/domain/floor-plan/edit/sizes.js';
import { onGrid } from '../../../shared/domain/floor-plan/edit/snap.js';
import {
  averageOf,
  distance,
  footOn,
  holds,
  middleOf,
  onSheet,
} from '../../../shared/domain/floor-plan/edit/vectors.js';
import type { NewFloorPlan, Point } from '../../../shared/domain/floor-plan/floor-plan.js';
import { newPartId } from './new-part-id.js';
import { newObject, newOpening, newRoom, newZone } from './new-parts.js';
import type { Tool } from './tools.js';

/** Undefined where there is no wall with room for a door. */
export function partInMiddle(
  plan: NewFloorPlan,
  selected: PlanPart | undefined,
  tool: Tool,
  seen: Point,
): PlanPart | undefined {
  const middle = onSheet(onGrid(middleFor(plan, selected, seen)));
  switch (tool.name) {
    case 'wall': {
      const half = USUAL_WALL_CM / 2;
      const from = onSheet({ x: middle.x - half, y: middle.y });
      const to = onSheet({ x: middle.x + half, y: middle.y });
      return { kind: 'wall', part: { id: newPartId(), from, to } };
    }
    case 'room':
      return { kind: 'room', part: newRoom(rectangle(middle, USUAL_ROOM_CM)) };
    case 'zone':
      return {
        kind: 'zone',
        part: newZone(tool.kind, rectangle(middle, { width: 1000, height: 300 })),
      };
    case 'object':
      return { kind: 'object', part: newObject(tool.kind, middle) };
    case 'camera':
      return { kind: 'object', part: newObject('camera', middle) };
    case 'opening':
      return openingInMiddle(plan, selected, tool.kind, middle);
    default:
      return undefined;
  }
}

function middleFor(plan: NewFloorPlan, selected: PlanPart | undefined, seen: Point): Point {
  if (selected?.kind === 'room' || selected?.kind === 'zone') {
    const { outline } = selected.part;
    const average = averageOf(outline);
    return holds(outline, average) ? beside(plan, average) : seen;
  }
  return beside(plan, seen);
}

/** Not exactly onto another thing: two chairs in one place look like one. */
function beside(plan: NewFloorPlan, wanted: Point): Point {
  let point = wanted;
  for (let tries = 0; tries < 12; tries += 1) {
    const place = point;
    if (!plan.objects.some(({ at }) => distance(at, place) < 25)) return point;
    point = { x: point.x + 40, y: point.y };
  }
  return point;
}

function openingInMiddle(
  plan: NewFloorPlan,
  selected: PlanPart | undefined,
  kind: Extract<Tool, { name: 'opening' }>['kind'],
  middle: Point,
): PlanPart | undefined {
  const { width } = USUAL_OPENING[kind];
  const wanted = selected?.kind === 'wall' ? [selected.part] : [];
  const inRoom =
    selected?.kind === 'room'
      ? plan.walls.filter((wall) => {
          const { outline } = selected.part;
          return outline.some((corner, index) => {
            const next = outline[(index + 1) % outline.length] ?? corner;
            return (
              distance(
                footOn(wall, middleOf({ from: corner, to: next })).foot,
                middleOf({ from: corner, to: next }),
              ) < 5
            );
          });
        })
      : [];
  const others = [...plan.walls].sort(
    (a, b) => distance(footOn(a, middle).foot, middle) - distance(footOn(b, middle).foot, middle),
  );
  for (const wall of [...wanted, ...inRoom, ...others]) {
    const at = freePlaceOn(plan, wall, width);
    if (at === undefined) continue;
    const place = { wallId: wall.id, at, hinge: 'near', opensTo: 'left' } as const;
    return { kind: 'opening', part: newOpening(kind, place) };
  }
  return undefined;
}

function rectangle(
  middle: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Point[] {
  const corner = (x: number, y: number): Point =>
    onSheet({ x: middle.x + (x * width) / 2, y: middle.y + (y * height) / 2 });
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}
