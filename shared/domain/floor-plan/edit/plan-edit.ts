/**
 * One change to a drawing, as a value. Every change gives a drawing that fits the schema, or the drawing as it
 * was; it never throws. Pure.
 */
import {
  openingSchema,
  planObjectSchema,
  roomSchema,
  zoneSchema,
  type Backdrop,
  type NewFloorPlan,
  type Opening,
  type PartId,
  type PlanObject,
  type PlanRoom,
  type Point,
  type Zone,
} from '../floor-plan.js';
import { duplicateParts, removeParts } from './copy-parts.js';
import { changedOnly, fitted, moveCorner, moveParts } from './move-parts.js';
import { hasRoomFor, type PlanPart } from './parts.js';
import { turnParts } from './turn-parts.js';
import { isOnSheet, isSame, lengthOf, minus, onSheet, plus, times } from './vectors.js';

type Change<T, Fixed extends keyof T> = {
  readonly [K in Exclude<keyof T, Fixed>]?: T[K] | undefined;
};

export type OpeningChange = Change<Opening, 'id' | 'wallId'>;
export type RoomChange = Change<PlanRoom, 'id'>;
export type ZoneChange = Change<Zone, 'id'>;
/** `cameraId: undefined` and `view: undefined` take it away. */
export type ObjectChange = Change<PlanObject, 'id'>;

export type PlanEdit =
  | { readonly do: 'add'; readonly added: readonly PlanPart[] }
  | { readonly do: 'opening'; readonly id: PartId; readonly change: OpeningChange }
  | { readonly do: 'room'; readonly id: PartId; readonly change: RoomChange }
  | { readonly do: 'zone'; readonly id: PartId; readonly change: ZoneChange }
  | { readonly do: 'object'; readonly id: PartId; readonly change: ObjectChange }
  /** The wall's second end goes along it, its first one stays. Centimetres. */
  | { readonly do: 'wall-length'; readonly id: PartId; readonly length: number }
  | { readonly do: 'corner'; readonly from: Point; readonly to: Point }
  | { readonly do: 'move'; readonly ids: ReadonlySet<PartId>; readonly by: Point }
  | { readonly do: 'turn'; readonly ids: ReadonlySet<PartId>; readonly by: number }
  | { readonly do: 'remove'; readonly ids: ReadonlySet<PartId> }
  | {
      readonly do: 'duplicate';
      readonly newIds: ReadonlyMap<PartId, PartId>;
      readonly by: Point;
    }
  | { readonly do: 'backdrop'; readonly backdrop: Backdrop | undefined }
  | { readonly do: 'place'; readonly place: Pick<NewFloorPlan, 'siteId' | 'floor' | 'name'> };

export function applyEdit(plan: NewFloorPlan, edit: PlanEdit): NewFloorPlan {
  switch (edit.do) {
    case 'add':
      return edit.added.reduce(withPart, plan);
    case 'opening':
      return withOpenings(plan, edit.id, edit.change);
    case 'room':
      return {
        ...plan,
        rooms: changedOnly(plan.rooms, (room) =>
          room.id === edit.id
            ? parsedOr(roomSchema, { ...room, ...given(edit.change) }, room)
            : room,
        ),
      };
    case 'zone':
      return {
        ...plan,
        zones: changedOnly(plan.zones, (zone) =>
          zone.id === edit.id
            ? parsedOr(zoneSchema, { ...zone, ...given(edit.change) }, zone)
            : zone,
        ),
      };
    case 'object':
      return {
        ...plan,
        objects: changedOnly(plan.objects, (object) =>
          object.id === edit.id ? changedObject(object, edit.change) : object,
        ),
      };
    case 'wall-length':
      return withWallLength(plan, edit.id, edit.length);
    case 'corner':
      return moveCorner(plan, edit.from, edit.to);
    case 'move':
      return moveParts(plan, edit.ids, edit.by);
    case 'turn':
      return turnParts(plan, edit.ids, edit.by);
    case 'remove':
      return removeParts(plan, edit.ids);
    case 'duplicate':
      return duplicateParts(plan, edit.newIds, edit.by);
    case 'backdrop': {
      const { backdrop: _, ...rest } = plan;
      return edit.backdrop === undefined ? rest : { ...rest, backdrop: edit.backdrop };
    }
    case 'place':
      return { ...plan, ...edit.place, name: edit.place.name.trim().slice(0, 60) };
  }
}

/** Not drawn where there is no room left for it, where it lies off the sheet or has no length. */
function withPart(plan: NewFloorPlan, { kind, part }: PlanPart): NewFloorPlan {
  if (!hasRoomFor(plan, kind)) return plan;
  switch (kind) {
    case 'wall':
      return isSame(part.from, part.to) || ![part.from, part.to].every(isOnSheet)
        ? plan
        : { ...plan, walls: [...plan.walls, part] };
    case 'opening':
      return plan.walls.some(({ id }) => id === part.wallId)
        ? { ...plan, openings: [...plan.openings, fitted(part, plan.walls)] }
        : plan;
    case 'room':
      return part.outline.every(isOnSheet) ? { ...plan, rooms: [...plan.rooms, part] } : plan;
    case 'zone':
      return part.outline.every(isOnSheet) ? { ...plan, zones: [...plan.zones, part] } : plan;
    case 'object':
      return isOnSheet(part.at) ? { ...plan, objects: [...plan.objects, part] } : plan;
  }
}

function withOpenings(plan: NewFloorPlan, id: PartId, change: OpeningChange): NewFloorPlan {
  return {
    ...plan,
    openings: changedOnly(plan.openings, (opening) =>
      opening.id === id
        ? fitted(parsedOr(openingSchema, { ...opening, ...given(change) }, opening), plan.walls)
        : opening,
    ),
  };
}

function changedObject(object: PlanObject, change: ObjectChange): PlanObject {
  const { view, cameraId, ...rest } = { ...object, ...change };
  return parsedOr(
    planObjectSchema,
    {
      ...given(rest),
      ...(view === undefined ? {} : { view }),
      ...(cameraId === undefined ? {} : { cameraId }),
    },
    object,
  );
}

function withWallLength(plan: NewFloorPlan, id: PartId, length: number): NewFloorPlan {
  const wall = plan.walls.find((each) => each.id === id);
  if (wall === undefined || length < 1) return plan;
  const along = times(minus(wall.to, wall.from), length / lengthOf(wall));
  const to = plus(wall.from, along);
  return isOnSheet(to) ? moveCorner(plan, wall.to, onSheet(to)) : plan;
}

/** Keys that are given a value; `undefined` means "as it is". */
function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as never;
}

/** A change that does not fit (a number out of range, a text too long) leaves the part as it was. */
function parsedOr<T>(
  schema: { readonly safeParse: (value: unknown) => { success: boolean; data?: T | undefined } },
  value: unknown,
  before: T,
): T {
  const parsed = schema.safeParse(value);
  return parsed.success && parsed.data !== undefined ? parsed.data : before;
}
