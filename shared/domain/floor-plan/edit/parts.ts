/** The parts of a plan by their id, whatever they are. Pure. */
import type {
  NewFloorPlan,
  Opening,
  PartId,
  PlanObject,
  PlanRoom,
  Point,
  Wall,
  Zone,
} from '../floor-plan.js';
import { averageOf, lengthOf, minus, plus, times, turned } from './vectors.js';

export type PlanPart =
  | { readonly kind: 'wall'; readonly part: Wall }
  | { readonly kind: 'opening'; readonly part: Opening }
  | { readonly kind: 'room'; readonly part: PlanRoom }
  | { readonly kind: 'zone'; readonly part: Zone }
  | { readonly kind: 'object'; readonly part: PlanObject };

export type PartKind = PlanPart['kind'];

/** What may be drawn at most, as the schema has it. */
export const PART_LIMITS = {
  wall: 400,
  opening: 300,
  room: 100,
  zone: 30,
  object: 400,
} as const satisfies Record<PartKind, number>;

export function partsOf(plan: NewFloorPlan): readonly PlanPart[] {
  return [
    ...plan.zones.map((part): PlanPart => ({ kind: 'zone', part })),
    ...plan.rooms.map((part): PlanPart => ({ kind: 'room', part })),
    ...plan.walls.map((part): PlanPart => ({ kind: 'wall', part })),
    ...plan.openings.map((part): PlanPart => ({ kind: 'opening', part })),
    ...plan.objects.map((part): PlanPart => ({ kind: 'object', part })),
  ];
}

export function findPart(plan: NewFloorPlan, id: PartId): PlanPart | undefined {
  const object = plan.objects.find((part) => part.id === id);
  if (object !== undefined) return { kind: 'object', part: object };
  return partsOf(plan).find(({ part }) => part.id === id);
}

/** Room for one more part of this kind. */
export function hasRoomFor(plan: NewFloorPlan, kind: PartKind): boolean {
  const counts = {
    wall: plan.walls.length,
    opening: plan.openings.length,
    room: plan.rooms.length,
    zone: plan.zones.length,
    object: plan.objects.length,
  };
  return counts[kind] < PART_LIMITS[kind];
}

export const wallOf = (plan: NewFloorPlan, opening: Opening): Wall | undefined =>
  plan.walls.find(({ id }) => id === opening.wallId);

/** Both jambs of an opening. */
export function jambsOf(
  wall: Wall,
  { at, width }: Pick<Opening, 'at' | 'width'>,
): { readonly near: Point; readonly far: Point } {
  const length = Math.max(1, lengthOf(wall));
  const along = times(minus(wall.to, wall.from), 1 / length);
  return {
    near: plus(wall.from, times(along, Math.max(0, at - width / 2))),
    far: plus(wall.from, times(along, Math.min(length, at + width / 2))),
  };
}

/** The four corners of an object as it stands; its width lies across where it looks. */
export function cornersOf({ at, width, depth, angle }: PlanObject): readonly Point[] {
  return [
    { x: at.x - width / 2, y: at.y - depth / 2 },
    { x: at.x + width / 2, y: at.y - depth / 2 },
    { x: at.x + width / 2, y: at.y + depth / 2 },
    { x: at.x - width / 2, y: at.y + depth / 2 },
  ].map((corner) => turned(corner, at, angle + 90));
}

/** Every point that says where the part is. */
export function pointsOf(plan: NewFloorPlan, { kind, part }: PlanPart): readonly Point[] {
  switch (kind) {
    case 'wall':
      return [part.from, part.to];
    case 'opening': {
      const wall = wallOf(plan, part);
      if (wall === undefined) return [];
      const { near, far } = jambsOf(wall, part);
      return [near, far];
    }
    case 'room':
    case 'zone':
      return part.outline;
    case 'object':
      return cornersOf(part);
  }
}

export const centreOf = (plan: NewFloorPlan, part: PlanPart): Point =>
  part.kind === 'object' ? part.part.at : averageOf(pointsOf(plan, part));

export interface Box {
  readonly min: Point;
  readonly max: Point;
}

export function boxOf(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    min: { x: Math.min(...xs), y: Math.min(...ys) },
    max: { x: Math.max(...xs), y: Math.max(...ys) },
  };
}

/** The building with what stands in it; the ground around it only where nothing else is drawn. */
export function boxOfPlan(plan: NewFloorPlan): Box | undefined {
  const parts = partsOf(plan);
  const building = parts.filter(({ kind }) => kind !== 'zone');
  return boxOf((building.length > 0 ? building : parts).flatMap((part) => pointsOf(plan, part)));
}

/** The parts that lie wholly in the box. */
export function partsInBox(plan: NewFloorPlan, a: Point, b: Point): readonly PartId[] {
  const isIn = ({ x, y }: Point): boolean =>
    x >= Math.min(a.x, b.x) &&
    x <= Math.max(a.x, b.x) &&
    y >= Math.min(a.y, b.y) &&
    y <= Math.max(a.y, b.y);
  return partsOf(plan)
    .filter((part) => {
      const points = pointsOf(plan, part);
      return points.length > 0 && points.every(isIn);
    })
    .map(({ part }) => part.id);
}
