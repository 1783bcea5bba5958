/** A simple surgery to start from: two consulting rooms, waiting room, entrance, corridor to a back door. Pure. */
import type {
  NewFloorPlan,
  ObjectKind,
  Opening,
  PartId,
  PlanObject,
  PlanRoom,
  Point,
  Wall,
} from '../floor-plan.js';
import { USUAL_OBJECT, USUAL_OPENING } from './sizes.js';

/** Words of the user's language; the drawing holds them like any other name. */
export interface TemplateNames {
  readonly consulting1: string;
  readonly consulting2: string;
  readonly corridor: string;
  readonly sanitary: string;
  readonly entrance: string;
  readonly waiting: string;
}

type Head = Pick<NewFloorPlan, 'siteId' | 'floor' | 'name'>;

/** `newId` gives an id that was never given before. */
export function simpleSurgery(head: Head, names: TemplateNames, newId: () => PartId): NewFloorPlan {
  const wall = (x1: number, y1: number, x2: number, y2: number): Wall => ({
    id: newId(),
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
  });
  const north = wall(0, 0, 1100, 0);
  const east = wall(1100, 0, 1100, 900);
  const south = wall(1100, 900, 0, 900);
  const west = wall(0, 900, 0, 0);
  const corridorNorth = wall(0, 400, 1100, 400);
  const corridorSouth = wall(0, 540, 1100, 540);
  const betweenRooms = wall(550, 0, 550, 400);
  const toilet = wall(240, 540, 240, 900);
  const waiting = wall(560, 540, 560, 900);
  const walls = [
    north,
    east,
    south,
    west,
    corridorNorth,
    corridorSouth,
    betweenRooms,
    toilet,
    waiting,
  ];
  const opening = (
    wallId: Wall,
    at: number,
    change: Partial<Omit<Opening, 'id' | 'wallId' | 'at'>> = {},
  ): Opening => ({
    id: newId(),
    wallId: wallId.id,
    at,
    kind: 'door',
    hinge: 'near',
    opensTo: 'left',
    ...USUAL_OPENING[change.kind ?? 'door'],
    ...change,
  });
  const inner = { isReachable: false } as const;
  const openings = [
    opening(south, 700, { use: 'patients', width: 100, opensTo: 'right' }),
    opening(east, 470, { use: 'staff', width: 95, opensTo: 'right', hinge: 'far' }),
    opening(corridorNorth, 470, { ...inner, opensTo: 'left' }),
    opening(corridorNorth, 630, { ...inner, opensTo: 'left', hinge: 'far' }),
    opening(corridorSouth, 180, { ...inner, opensTo: 'right', width: 80 }),
    opening(corridorSouth, 400, { ...inner, kind: 'passage' }),
    opening(waiting, 180, { ...inner, opensTo: 'left' }),
    opening(north, 275, { kind: 'window', width: 160 }),
    opening(north, 825, { kind: 'window', width: 160 }),
    opening(east, 760, { kind: 'window', width: 160 }),
  ];
  const room = (kind: PlanRoom['kind'], name: string, from: Point, to: Point): PlanRoom => ({
    id: newId(),
    kind,
    name,
    outline: [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }],
  });
  const rooms = [
    room('consulting', names.consulting1, { x: 0, y: 0 }, { x: 550, y: 400 }),
    room('consulting', names.consulting2, { x: 550, y: 0 }, { x: 1100, y: 400 }),
    room('corridor', names.corridor, { x: 0, y: 400 }, { x: 1100, y: 540 }),
    room('sanitary', names.sanitary, { x: 0, y: 540 }, { x: 240, y: 900 }),
    room('entrance', names.entrance, { x: 240, y: 540 }, { x: 560, y: 900 }),
    room('waiting', names.waiting, { x: 560, y: 540 }, { x: 1100, y: 900 }),
  ];
  const object = (kind: ObjectKind, x: number, y: number, angle = 90): PlanObject => ({
    id: newId(),
    kind,
    at: { x, y },
    angle,
    note: '',
    ...USUAL_OBJECT[kind],
  });
  const objects = [
    ...consultingRoom(object, 'left'),
    ...consultingRoom(object, 'right'),
    object('waiting-seats', 760, 860, 270),
    object('waiting-seats', 1060, 650, 180),
    object('light', 400, 950),
    object('light', 1150, 400),
  ];
  return {
    ...head,
    walls,
    openings,
    rooms,
    objects,
    zones: [
      {
        id: newId(),
        kind: 'public-road',
        outline: [
          { x: -400, y: 1050 },
          { x: 1500, y: 1050 },
          { x: 1500, y: 1400 },
          { x: -400, y: 1400 },
        ],
      },
    ],
  };
}

/** The doctor sits nearer to the door than the patient does. */
function consultingRoom(
  object: (kind: ObjectKind, x: number, y: number, angle: number) => PlanObject,
  side: 'left' | 'right',
): readonly PlanObject[] {
  const x = (value: number): number => (side === 'left' ? value : 1100 - value);
  const toPatient = side === 'left' ? 180 : 0;
  const toDoctor = 180 - toPatient;
  return [
    object('desk', x(330), 190, toPatient),
    object('computer', x(342), 190, toDoctor),
    object('doctor-seat', x(415), 190, toPatient),
    object('patient-seat', x(245), 190, toDoctor),
    object('examination-table', x(110), 240, toDoctor),
  ];
}

/** An empty sheet. */
export const emptySheet = (head: Head): NewFloorPlan => ({
  ...head,
  walls: [],
  openings: [],
  rooms: [],
  zones: [],
  objects: [],
});
