import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  redone,
  startHistory,
  undone,
  withStep,
} from '../../../../../../shared/domain/floor-plan/edit/edit-history.js';
import { copiedIds } from '../../../../../../shared/domain/floor-plan/edit/copy-parts.js';
import { partsOf } from '../../../../../../shared/domain/floor-plan/edit/parts.js';
import {
  applyEdit,
  type PlanEdit,
} from '../../../../../../shared/domain/floor-plan/edit/plan-edit.js';
import {
  USUAL_OBJECT,
  USUAL_OPENING,
} from '../../../../../../shared/domain/floor-plan/edit/sizes.js';
import {
  newFloorPlanSchema,
  OBJECT_KINDS,
  ROOM_KINDS,
  type NewFloorPlan,
} from '../../../../../../shared/domain/floor-plan/floor-plan.js';
import { counter, desk, partId, sheet, surgery, wall } from './draw.js';

const point = fc.record({
  x: fc.integer({ min: -12_000, max: 12_000 }),
  y: fc.integer({ min: -12_000, max: 12_000 }),
});
const step = fc.record({
  x: fc.integer({ min: -600, max: 600 }),
  y: fc.integer({ min: -600, max: 600 }),
});

/** An edit that does not know the drawing yet: `pick` chooses among its parts. */
type Wish = (plan: NewFloorPlan, newId: () => ReturnType<typeof partId>) => PlanEdit;

const chosen = (plan: NewFloorPlan, picks: readonly number[]) => {
  const parts = partsOf(plan);
  return new Set(
    picks.flatMap((pick) => {
      const found = parts[pick % Math.max(1, parts.length)];
      return found === undefined ? [] : [found.part.id];
    }),
  );
};

const picks = fc.array(fc.nat(200), { maxLength: 6 });
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.tuple(point, point).map(([from, to]): Wish => (_, newId) => ({
    do: 'add',
    added: [{ kind: 'wall', part: { id: newId(), from, to } }],
  })),
  fc.tuple(point, fc.constantFrom(...OBJECT_KINDS)).map(([at, kind]): Wish => (_, newId) => ({
    do: 'add',
    added: [
      {
        kind: 'object',
        part: { id: newId(), kind, at, angle: 0, note: '', ...USUAL_OBJECT[kind] },
      },
    ],
  })),
  fc
    .tuple(fc.nat(100), fc.nat(2000), fc.constantFrom('door', 'window', 'passage'))
    .map(([pick, at, kind]): Wish => (plan, newId) => ({
      do: 'add',
      added: plan.walls
        .slice(pick % Math.max(1, plan.walls.length))
        .slice(0, 1)
        .map(({ id }) => ({
          kind: 'opening',
          part: {
            id: newId(),
            wallId: id,
            kind,
            at,
            hinge: 'near',
            opensTo: 'left',
            ...USUAL_OPENING[kind],
          },
        })),
    })),
  fc
    .tuple(fc.array(point, { minLength: 3, maxLength: 6 }), fc.constantFrom(...ROOM_KINDS))
    .map(([outline, kind]): Wish => (_, newId) => ({
      do: 'add',
      added: [{ kind: 'room', part: { id: newId(), kind, name: 'x', outline } }],
    })),
  fc.tuple(picks, step).map(([some, by]): Wish => (plan) => ({
    do: 'move',
    ids: chosen(plan, some),
    by,
  })),
  fc.tuple(picks, fc.integer({ min: -400, max: 400 })).map(([some, by]): Wish => (plan) => ({
    do: 'turn',
    ids: chosen(plan, some),
    by,
  })),
  picks.map((some): Wish => (plan) => ({ do: 'remove', ids: chosen(plan, some) })),
  fc.tuple(picks, step).map(([some, by]): Wish => (plan, newId) => ({
    do: 'duplicate',
    newIds: new Map(copiedIds(plan, chosen(plan, some)).map((id) => [id, newId()])),
    by,
  })),
  fc
    .tuple(fc.nat(50), fc.integer({ min: -5, max: 9000 }))
    .map(([pick, length]): Wish => (plan) => ({
      do: 'wall-length',
      id: plan.walls[pick % Math.max(1, plan.walls.length)]?.id ?? partId(0),
      length,
    })),
  fc.tuple(fc.nat(50), point).map(([pick, to]): Wish => (plan) => ({
    do: 'corner',
    from: plan.walls[pick % Math.max(1, plan.walls.length)]?.from ?? { x: 0, y: 0 },
    to,
  })),
  fc
    .tuple(fc.nat(80), fc.integer({ min: -10, max: 1200 }), fc.integer({ min: -10, max: 400 }))
    .map(([pick, width, angle]): Wish => (plan) => ({
      do: 'object',
      id: plan.objects[pick % Math.max(1, plan.objects.length)]?.id ?? partId(0),
      change: { width, angle, cameraId: undefined, view: { spread: angle, range: width * 4 } },
    })),
  fc.tuple(fc.nat(80), fc.integer({ min: 0, max: 700 })).map(([pick, width]): Wish => (plan) => ({
    do: 'opening',
    id: plan.openings[pick % Math.max(1, plan.openings.length)]?.id ?? partId(0),
    change: { width, at: width * 3 },
  })),
  fc
    .string({ maxLength: 90 })
    .map((name): Wish => ({ siteId, floor }) => ({ do: 'place', place: { siteId, floor, name } })),
);

describe('any row of edits', () => {
  it('gives drawings that fit the schema, and undoing them all gives back the first', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), fc.boolean(), (wishes, isEmpty) => {
        const first = isEmpty ? sheet : surgery();
        const newId = counter(5000);
        let history = startHistory(first);
        for (const make of wishes) {
          history = withStep(history, applyEdit(history.present, make(history.present, newId)));
          expect(newFloorPlanSchema.safeParse(history.present).error).toBeUndefined();
        }
        const last = history.present;
        const steps = history.past.length;
        for (let index = 0; index < steps; index += 1) history = undone(history);
        expect(history.present).toBe(first);
        expect(undone(history)).toBe(history);
        for (let index = 0; index < steps; index += 1) history = redone(history);
        expect(history.present).toBe(last);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every opening in a wall that is drawn', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
        const newId = counter(5000);
        const plan = wishes.reduce(
          (before, make) => applyEdit(before, make(before, newId)),
          surgery(),
        );
        const walls = new Set(plan.walls.map(({ id }) => id));
        expect(plan.openings.every(({ wallId }) => walls.has(wallId))).toBe(true);
      }),
    );
  });
});

describe('history', () => {
  it('takes a row of steps with one mark back at once', () => {
    const first = surgery();
    const moved = { ...first, name: 'a' };
    const again = { ...first, name: 'ab' };
    const history = withStep(withStep(startHistory(first), moved, 'name'), again, 'name');
    expect(history.past).toHaveLength(1);
    expect(undone(history).present).toBe(first);
  });

  it('forgets what was undone once something else is drawn', () => {
    const first = surgery();
    const history = withStep(startHistory(first), { ...first, name: 'a' });
    const other = withStep(undone(history), { ...first, name: 'b' });
    expect(redone(other)).toBe(other);
  });
});

describe('moving', () => {
  const corner = {
    ...sheet,
    walls: [wall(1, 0, 0, 300, 0), wall(2, 300, 0, 300, 200), wall(3, 500, 0, 600, 0)],
  };

  it('keeps walls together that meet', () => {
    const { walls } = applyEdit(corner, {
      do: 'move',
      ids: new Set([partId(1)]),
      by: { x: 0, y: 50 },
    });
    expect(walls[1]).toEqual(wall(2, 300, 50, 300, 200));
    expect(walls[2]).toBe(corner.walls[2]);
  });

  it('takes the corners of rooms along', () => {
    const room = {
      id: partId(9),
      kind: 'waiting' as const,
      name: '',
      outline: [
        { x: 300, y: 0 },
        { x: 300, y: 200 },
        { x: 0, y: 200 },
      ],
    };
    const { rooms } = applyEdit(
      { ...corner, rooms: [room] },
      { do: 'corner', from: { x: 300, y: 0 }, to: { x: 350, y: -20 } },
    );
    expect(rooms[0]?.outline[0]).toEqual({ x: 350, y: -20 });
  });

  it('slides a door along its wall and no further', () => {
    const plan = surgery();
    const door = plan.openings[0]!;
    const { openings } = applyEdit(plan, {
      do: 'move',
      ids: new Set([door.id]),
      by: { x: -5000, y: 0 },
    });
    const moved = openings[0]!;
    expect(moved.at).toBe(1100 - moved.width / 2);
  });

  it('stays where it is at the edge of the sheet', () => {
    const plan = { ...sheet, objects: [desk(1, 9990, 0)] };
    const by = { x: 20, y: 0 };
    expect(applyEdit(plan, { do: 'move', ids: new Set([partId(1)]), by })).toBe(plan);
  });
});

describe('other edits', () => {
  it('turns things about their common middle', () => {
    const plan = { ...sheet, objects: [desk(1, 0, 0), desk(2, 200, 0)] };
    const turned = applyEdit(plan, {
      do: 'turn',
      ids: new Set([partId(1), partId(2)]),
      by: 90,
    }).objects;
    expect(turned.map(({ at, angle }) => ({ at, angle }))).toEqual([
      { at: { x: 100, y: -100 }, angle: 90 },
      { at: { x: 100, y: 100 }, angle: 90 },
    ]);
  });

  it('removes the openings of a removed wall', () => {
    const plan = surgery();
    const { wallId } = plan.openings[0]!;
    const left = applyEdit(plan, { do: 'remove', ids: new Set([wallId]) });
    expect(left.openings.some((opening) => opening.wallId === wallId)).toBe(false);
  });

  it('copies a wall with its doors, and unlinks copied cameras', () => {
    const plan = {
      ...surgery(),
      objects: [{ ...desk(900, 0, 0), kind: 'camera' as const, cameraId: 'a'.repeat(32) }],
    };
    const { wallId } = plan.openings[0]!;
    const newId = counter(5000);
    const ids = copiedIds(plan, new Set([wallId, partId(900)]));
    const newIds = new Map(ids.map((id) => [id, newId()]));
    const copied = applyEdit(plan, { do: 'duplicate', newIds, by: { x: 30, y: 30 } });
    expect(copied.openings.filter((each) => each.wallId === newIds.get(wallId))).toHaveLength(
      plan.openings.filter((each) => each.wallId === wallId).length,
    );
    expect(copied.objects[1]).not.toHaveProperty('cameraId');
    expect(copied.walls.slice(0, plan.walls.length)).toEqual(plan.walls);
  });

  it('unlinks a camera and keeps the rest', () => {
    const camera = { ...desk(1, 0, 0), cameraId: 'b'.repeat(32) };
    const [object] = applyEdit(
      { ...sheet, objects: [camera] },
      { do: 'object', id: partId(1), change: { cameraId: undefined } },
    ).objects;
    expect(object).toEqual(desk(1, 0, 0));
  });

  it('sets the length of a wall and what hangs on its end follows', () => {
    const plan = { ...sheet, walls: [wall(1, 0, 0, 300, 0), wall(2, 300, 0, 300, 200)] };
    const { walls } = applyEdit(plan, { do: 'wall-length', id: partId(1), length: 425 });
    expect(walls).toEqual([wall(1, 0, 0, 425, 0), wall(2, 425, 0, 300, 200)]);
  });
});
