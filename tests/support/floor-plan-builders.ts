/** Plans of floors for tests: parts whose ids count up, rooms with their walls, and plans moved, turned and mirrored. */
import {
  newFloorPlanSchema,
  partIdSchema,
  type NewFloorPlan,
  type ObjectKind,
  type Opening,
  type PartId,
  type PlanObject,
  type Point,
  type RoomKind,
  type Zone,
} from '../../shared/domain/floor-plan/floor-plan.js';
import { SITE_A } from './assessment-builders.js';

export const aFloorPlan = (differences: Partial<NewFloorPlan> = {}): NewFloorPlan =>
  newFloorPlanSchema.parse({
    siteId: SITE_A,
    floor: 0,
    name: 'Rez-de-chaussée',
    walls: [],
    openings: [],
    rooms: [],
    zones: [],
    objects: [],
    ...differences,
  });

export const partId = (n: number): PartId => partIdSchema.parse(n.toString(16).padStart(8, '0'));

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Clockwise from the top left: its walls are its top, right, bottom and left. */
const cornersOf = ({ left, top, width, height }: Box): readonly [Point, Point, Point, Point] => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];

export const WALL_NAMES = ['top', 'right', 'bottom', 'left'] as const;
type WallName = (typeof WALL_NAMES)[number];

/** A plan under way: each call adds a part and gives back its id. */
export class PlanDraft {
  #count = 0;
  readonly walls: NewFloorPlan['walls'][number][] = [];
  readonly openings: Opening[] = [];
  readonly rooms: NewFloorPlan['rooms'][number][] = [];
  readonly zones: Zone[] = [];
  readonly objects: PlanObject[] = [];

  #next(): PartId {
    this.#count += 1;
    return partId(this.#count);
  }

  wall(from: Point, to: Point): PartId {
    const id = this.#next();
    this.walls.push({ id, from, to });
    return id;
  }

  /** A room with its four walls; those of a neighbour are left out and stay `undefined`. */
  room<Without extends WallName = never>(
    kind: RoomKind,
    box: Box,
    without: readonly Without[] = [],
  ): Readonly<Record<Exclude<WallName, Without> | 'id', PartId>> {
    const corners = cornersOf(box);
    const id = this.#next();
    this.rooms.push({ id, kind, name: '', outline: [...corners] });
    const made: Partial<Record<WallName | 'id', PartId>> = { id };
    for (const [index, name] of WALL_NAMES.entries()) {
      const from = corners[index];
      const to = corners[(index + 1) % 4];
      const isLeftOut = (without as readonly WallName[]).includes(name);
      if (from !== undefined && to !== undefined && !isLeftOut) made[name] = this.wall(from, to);
    }
    return made as Readonly<Record<Exclude<WallName, Without> | 'id', PartId>>;
  }

  opening(wallId: PartId, at: number, differences: Partial<Opening> = {}): PartId {
    const id = this.#next();
    this.openings.push({
      id,
      wallId,
      kind: 'door',
      at,
      width: 90,
      hinge: 'near',
      opensTo: 'right',
      isReachable: false,
      protection: 'unknown',
      use: 'plain',
      ...differences,
    });
    return id;
  }

  zone(kind: Zone['kind'], box: Box): PartId {
    const id = this.#next();
    this.zones.push({ id, kind, outline: [...cornersOf(box)] });
    return id;
  }

  object(kind: ObjectKind, x: number, y: number, differences: Partial<PlanObject> = {}): PartId {
    const id = this.#next();
    const [width, depth] = SIZES[kind] ?? [40, 40];
    this.objects.push({
      id,
      kind,
      at: { x, y },
      width,
      depth,
      angle: 0,
      note: '',
      ...(['camera', 'mirror', 'detector'].includes(kind)
        ? { view: { spread: 90, range: 600 } }
        : {}),
      ...differences,
    });
    return id;
  }

  plan(differences: Partial<NewFloorPlan> = {}): NewFloorPlan {
    const { walls, openings, rooms, zones, objects } = this;
    return aFloorPlan({ walls, openings, rooms, zones, objects, ...differences });
  }
}

const SIZES: Partial<Record<ObjectKind, readonly [width: number, depth: number]>> = {
  desk: [160, 70],
  'examination-table': [70, 190],
  'reception-desk': [180, 70],
  'patient-seat': [45, 45],
  'doctor-seat': [50, 50],
  'waiting-seats': [50, 50],
  cupboard: [80, 40],
};

/** What a plan may go through without any rule changing its mind. */
export interface Move {
  /** Quarters of a turn, clockwise. */
  readonly turns: 0 | 1 | 2 | 3;
  readonly isMirrored: boolean;
  readonly dx: number;
  readonly dy: number;
}

export const STILL: Move = { turns: 0, isMirrored: false, dx: 0, dy: 0 };

/** The plan after it was mirrored left to right, turned about the origin, and moved, in that order. */
export function moved(plan: NewFloorPlan, { turns, isMirrored, dx, dy }: Move): NewFloorPlan {
  const point = ({ x, y }: Point): Point => {
    let at = { x: isMirrored ? -x : x, y };
    for (let turn = 0; turn < turns; turn += 1) at = { x: -at.y, y: at.x };
    return { x: at.x + dx + 0, y: at.y + dy + 0 };
  };
  const outline = <T extends { readonly outline: readonly Point[] }>(part: T) => ({
    ...part,
    outline: part.outline.map(point),
  });
  const angle = (degrees: number): number =>
    ((isMirrored ? 180 - degrees : degrees) + 90 * turns + 360) % 360;
  return newFloorPlanSchema.parse({
    ...plan,
    walls: plan.walls.map((wall) => ({ ...wall, from: point(wall.from), to: point(wall.to) })),
    openings: plan.openings.map((opening) =>
      isMirrored ? { ...opening, opensTo: opening.opensTo === 'left' ? 'right' : 'left' } : opening,
    ),
    rooms: plan.rooms.map(outline),
    zones: plan.zones.map(outline),
    objects: plan.objects.map((object) => ({
      ...object,
      at: point(object.at),
      angle: angle(object.angle),
    })),
  });
}

/** Every list the other way round. */
export const reordered = (plan: NewFloorPlan): NewFloorPlan => ({
  ...plan,
  walls: plan.walls.toReversed(),
  openings: plan.openings.toReversed(),
  rooms: plan.rooms.toReversed(),
  zones: plan.zones.toReversed(),
  objects: plan.objects.toReversed(),
});

export const MOVES: readonly Move[] = ([0, 1, 2, 3] as const).flatMap((turns) =>
  [false, true].map((isMirrored) => ({
    turns,
    isMirrored,
    dx: 137 * (turns + 1) + (isMirrored ? 61 : 0),
    dy: -83 * (turns + 1) + (isMirrored ? 29 : 7),
  })),
);
