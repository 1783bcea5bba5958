import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoom } from '../../../../../../shared/domain/floor-plan/edit/find-room.js';
import { readMetres } from '../../../../../../shared/domain/floor-plan/edit/metres.js';
import { partsInBox, partsOf } from '../../../../../../shared/domain/floor-plan/edit/parts.js';
import {
  freePlaceOn,
  placeOpening,
} from '../../../../../../shared/domain/floor-plan/edit/place-opening.js';
import {
  readingOrder,
  roomAt,
} from '../../../../../../shared/domain/floor-plan/edit/reading-order.js';
import { atLength, snapPoint } from '../../../../../../shared/domain/floor-plan/edit/snap.js';
import { squareMetres } from '../../../../../../shared/domain/floor-plan/edit/vectors.js';
import { newFloorPlanSchema } from '../../../../../../shared/domain/floor-plan/floor-plan.js';
import { partId, sheet, surgery, wall } from './draw.js';

describe('a room between walls', () => {
  const plan = surgery();

  it('is found where the walls close, also where they only touch', () => {
    const room = findRoom(plan.walls, { x: 100, y: 100 });
    expect(room).toBeDefined();
    expect(squareMetres(room ?? [])).toBe(22);
    expect(room).toHaveLength(4);
  });

  it('is the smallest one around the point', () => {
    expect(squareMetres(findRoom(plan.walls, { x: 400, y: 700 }) ?? [])).toBeCloseTo(11.52);
  });

  it('is none outside, or where a gap is left', () => {
    expect(findRoom(plan.walls, { x: -50, y: -50 })).toBeUndefined();
    const open = plan.walls.filter((each) => each !== plan.walls[0]);
    expect(findRoom(open, { x: 100, y: 100 })).toBeUndefined();
  });

  it('is not disturbed by a wall that ends in the room, nor by one that runs on', () => {
    const walls = [...plan.walls, wall(900, 550, 200, 300, 200), wall(901, -300, 400, 1400, 400)];
    expect(squareMetres(findRoom(walls, { x: 100, y: 100 }) ?? [])).toBe(22);
  });

  it('does not depend on which way the walls were drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (turns) => {
        const walls = plan.walls.map((each, index) =>
          turns[index] === true ? { ...each, from: each.to, to: each.from } : each,
        );
        expect(squareMetres(findRoom(walls, { x: 800, y: 700 }) ?? [])).toBeCloseTo(19.44);
      }),
    );
  });
});

describe('snapping', () => {
  const walls = [wall(1, 0, 0, 400, 0)];
  const near = { walls, reach: 15 };

  it('goes to the end of a wall before anything else', () => {
    expect(snapPoint({ x: 393, y: 8 }, near)).toEqual({ point: { x: 400, y: 0 }, to: 'end' });
  });

  it('goes onto a wall', () => {
    expect(snapPoint({ x: 203, y: 8 }, near)).toEqual({ point: { x: 203, y: 0 }, to: 'wall' });
  });

  it('goes straight from where the line starts', () => {
    const from = { x: 50, y: 200 };
    expect(snapPoint({ x: 197, y: 207 }, { ...near, from })).toEqual({
      point: { x: 200, y: 200 },
      to: 'angle',
    });
  });

  it('goes to the grid of 10 cm otherwise, or nowhere when it is held free', () => {
    expect(snapPoint({ x: 203, y: 98 }, near).point).toEqual({ x: 200, y: 100 });
    expect(snapPoint({ x: 203, y: 8 }, { ...near, isFree: true }).point).toEqual({ x: 203, y: 8 });
  });

  it('makes a line as long as was typed', () => {
    expect(atLength({ x: 0, y: 0 }, { x: 80, y: 0 }, 325)).toEqual({ x: 325, y: 0 });
  });
});

describe('metres', () => {
  it.each([
    ['3,25', 325],
    ['3.25', 325],
    ['4', 400],
    [' 2,5 m ', 250],
    ['80 cm', 80],
    ['0,1', 10],
  ])('reads %s', (text, cm) => {
    expect(readMetres(text)).toBe(cm);
  });

  it.each(['', 'abc', '3,255', '-2', '1,2,3'])('does not read “%s”', (text) => {
    expect(readMetres(text)).toBeUndefined();
  });
});

describe('doors and windows', () => {
  const plan = { ...sheet, walls: [wall(1, 0, 0, 400, 0), wall(2, 0, 300, 60, 300)] };

  it('go on the nearest wall, wholly, and open to where one points', () => {
    expect(placeOpening(plan, { x: 390, y: -9 }, { width: 90, reach: 40 })).toEqual({
      wallId: partId(1),
      at: 355,
      opensTo: 'left',
      hinge: 'near',
    });
    expect(placeOpening(plan, { x: 100, y: 9 }, { width: 90, reach: 40 })?.opensTo).toBe('right');
  });

  it('are refused where no wall is near, or it is too short', () => {
    expect(placeOpening(plan, { x: 100, y: 200 }, { width: 90, reach: 40 })).toBeUndefined();
    expect(placeOpening(plan, { x: 30, y: 300 }, { width: 90, reach: 40 })).toBeUndefined();
  });

  it('find the free stretch nearest to the middle of a wall', () => {
    const first = plan.walls[0]!;
    expect(freePlaceOn(plan, first, 90)).toBe(195);
    const door = { ...surgery().openings[0]!, wallId: first.id, at: 200, width: 100 };
    const at = freePlaceOn({ ...plan, openings: [door] }, first, 90);
    expect(Math.abs((at ?? 200) - 200)).toBeGreaterThanOrEqual(95);
    expect(freePlaceOn(plan, plan.walls[1]!, 90)).toBeUndefined();
  });
});

describe('the simple surgery', () => {
  it('fits the schema, with every door in a wall and every thing in a room', () => {
    const plan = surgery();
    expect(newFloorPlanSchema.parse(plan)).toEqual(plan);
    const ids = partsOf(plan).map(({ part }) => part.id);
    expect(new Set(ids).size).toBe(ids.length);
    const outside = plan.objects.filter(({ at }) => roomAt(plan, at) === undefined);
    expect(outside.map(({ kind }) => kind)).toEqual(['light', 'light']);
  });

  it('is gone through part by part, each once, things after their room', () => {
    const plan = surgery();
    const order = readingOrder(plan);
    expect(new Set(order.map(({ part }) => part.id))).toEqual(
      new Set(partsOf(plan).map(({ part }) => part.id)),
    );
    expect(order).toHaveLength(partsOf(plan).length);
    expect(order[0]?.part).toMatchObject({ name: 'Cabinet 1' });
    expect(order[1]?.kind).toBe('object');
  });

  it('is chosen by a box', () => {
    const plan = surgery();
    const ids = partsInBox(plan, { x: 1, y: 1 }, { x: 549, y: 399 });
    expect(ids).toHaveLength(5);
  });
});
