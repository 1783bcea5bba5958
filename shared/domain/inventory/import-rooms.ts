/** Rooms named by a table: found among those there are, or proposed to be made. */
import { folded } from '../../base/folded.js';
import type { Site } from '../practice/practice.js';
import type { RoomId } from './item.js';
import { MOST_LEVELS, MOST_ROOMS, newRoomSchema, type Room } from './room.js';

/** A room to be made, in an order in which each stands after the one it lies in. */
export interface ProposedRoom {
  readonly siteId: Site['id'];
  readonly name: string;
  /** A room there is, or the place of another proposal in the list; neither for a room of the site itself. */
  readonly parent?: RoomPlace;
}

export type RoomPlace =
  | { readonly kind: 'room'; readonly id: RoomId }
  | { readonly kind: 'proposed'; readonly index: number };

export type RoomProblem = 'room-too-deep' | 'room-name' | 'too-many-rooms';

/** "Cabinet 1 › armoire", or with > or ». */
const SEPARATOR = /\s*[›>»]\s*/;

export class RoomFinder {
  readonly proposed: ProposedRoom[] = [];
  private readonly places = new Map<string, RoomPlace>();
  private readonly byName = new Map<string, RoomPlace[]>();
  private readonly roomCount: number;

  constructor(rooms: readonly Room[]) {
    this.roomCount = rooms.length;
    for (const { id, siteId, parentId, name } of rooms) {
      const place = { kind: 'room', id } as const;
      const parent = parentId === undefined ? undefined : ({ kind: 'room', id: parentId } as const);
      this.remember(place, siteId, parent, name);
    }
  }

  /** Throws nothing: what cannot be is a problem of that row. */
  find(siteId: Site['id'], path: string): RoomPlace | RoomProblem | undefined {
    const names = path
      .split(SEPARATOR)
      .map((name) => name.trim())
      .filter(Boolean);
    if (names.length === 0) return undefined;
    if (names.length > MOST_LEVELS) return 'room-too-deep';
    if (names.some((name) => !newRoomSchema.shape.name.safeParse(name).success)) return 'room-name';
    const [only] = names;
    if (names.length === 1 && only !== undefined) {
      // "armoire" alone is that cupboard, when there is but one of the name.
      const same = this.byName.get(`${siteId}/${folded(only)}`) ?? [];
      if (same.length === 1) return same[0];
    }
    const missing = this.missing(siteId, names);
    if (this.roomCount + this.proposed.length + missing > MOST_ROOMS) return 'too-many-rooms';
    return names.reduce<RoomPlace | undefined>(
      (parent, name) => this.placeIn(siteId, parent, name),
      undefined,
    );
  }

  private missing(siteId: Site['id'], names: readonly string[]): number {
    let parent: RoomPlace | undefined;
    for (const [depth, name] of names.entries()) {
      const place = this.places.get(keyOf(siteId, parent, name));
      if (place === undefined) return names.length - depth;
      parent = place;
    }
    return 0;
  }

  private placeIn(siteId: Site['id'], parent: RoomPlace | undefined, name: string): RoomPlace {
    const known = this.places.get(keyOf(siteId, parent, name));
    if (known !== undefined) return known;
    const place = { kind: 'proposed', index: this.proposed.length } as const;
    this.proposed.push({ siteId, name, ...(parent === undefined ? {} : { parent }) });
    this.remember(place, siteId, parent, name);
    return place;
  }

  private remember(
    place: RoomPlace,
    siteId: Site['id'],
    parent: RoomPlace | undefined,
    name: string,
  ): void {
    const key = keyOf(siteId, parent, name);
    if (!this.places.has(key)) this.places.set(key, place);
    const nameKey = `${siteId}/${folded(name)}`;
    this.byName.set(nameKey, [...(this.byName.get(nameKey) ?? []), place]);
  }
}

function keyOf(siteId: Site['id'], parent: RoomPlace | undefined, name: string): string {
  const within =
    parent === undefined ? '' : parent.kind === 'room' ? parent.id : `+${String(parent.index)}`;
  return `${siteId}/${within}/${folded(name)}`;
}
