/** What several rules ask about the same plan, worked out once. Pure. */
import { viewBarriers, type Doors } from './barriers.js';
import type {
  NewFloorPlan,
  ObjectKind,
  Opening,
  PlanObject,
  PlanRoom,
  RoomKind,
} from './floor-plan.js';
import {
  areaOf,
  between,
  isInside,
  leftOf,
  openingEnds,
  type Segment,
  type Spot,
} from './geometry.js';
import { coneOf } from './visibility.js';
import { walkGridOf, type WalkGrid } from './walk-grid.js';
import { watchersOf, type Watcher } from './watchers.js';
import { exitsOf, sidesOfOpening, type Side } from './ways.js';

/** An opening with what lies on its two sides. */
export interface Threshold {
  readonly opening: Opening;
  readonly middle: Spot;
  readonly sides: readonly { readonly side: Side; readonly spot: Spot }[];
}

export interface PlanContext {
  readonly plan: NewFloorPlan;
  readonly grid: () => WalkGrid;
  /** What stops a look with all doors shut, and with all doors open. */
  readonly shut: () => readonly Segment[];
  readonly open: () => readonly Segment[];
  /** What an object sees, and who watches over the floor. */
  readonly cone: (object: PlanObject, doors: Doors) => readonly Spot[];
  readonly watchers: () => readonly Watcher[];
  readonly exits: () => readonly Opening[];
  readonly thresholds: () => readonly Threshold[];
  readonly objects: (...kinds: readonly ObjectKind[]) => readonly PlanObject[];
  readonly rooms: (...kinds: readonly RoomKind[]) => readonly PlanRoom[];
  /** The smallest room around it. */
  readonly roomAt: (spot: Spot) => PlanRoom | undefined;
}

/** From the middle of an opening to where one stands beside it, cm. */
const BESIDE = 30;

export function planContextOf(plan: NewFloorPlan): PlanContext {
  const grid = once(() => walkGridOf(plan));
  const byArea = once(() =>
    plan.rooms
      .map((room) => ({ room, area: areaOf(room.outline) }))
      .sort((a, b) => a.area - b.area || (a.room.id < b.room.id ? -1 : 1)),
  );
  const shut = once(() => viewBarriers(plan, 'shut'));
  const cones = new Map<string, readonly Spot[]>();
  const cone = (object: PlanObject, doors: Doors): readonly Spot[] => {
    const key = `${object.id} ${doors}`;
    const made = cones.get(key) ?? coneOf(object, plan, doors);
    cones.set(key, made);
    return made;
  };
  return {
    plan,
    grid,
    shut,
    cone,
    watchers: once(() => watchersOf(plan, shut())),
    open: once(() => viewBarriers(plan, 'open')),
    exits: once(() => exitsOf(plan, grid())),
    thresholds: once(() => plan.openings.flatMap((opening) => thresholdOf(plan, opening, grid()))),
    objects: (...kinds) => plan.objects.filter(({ kind }) => kinds.includes(kind)),
    rooms: (...kinds) => plan.rooms.filter(({ kind }) => kinds.includes(kind)),
    roomAt: (spot) => byArea().find(({ room }) => isInside(spot, room.outline))?.room,
  };
}

function thresholdOf(plan: NewFloorPlan, opening: Opening, grid: WalkGrid): readonly Threshold[] {
  const ends = openingEnds(plan, opening);
  const sides = sidesOfOpening(plan, opening, grid);
  if (ends === undefined || sides === undefined) return [];
  const middle = between(ends.from, ends.to, 0.5);
  const left = leftOf(ends);
  return [
    {
      opening,
      middle,
      sides: sides.map((side, index) => ({
        side,
        spot: {
          x: middle.x + left.x * (index === 0 ? BESIDE : -BESIDE),
          y: middle.y + left.y * (index === 0 ? BESIDE : -BESIDE),
        },
      })),
    },
  ];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
