import { describe, expect, it } from 'vitest';
import { blindSpots } from '../../../../../shared/domain/floor-plan/blind-spots.js';
import {
  areaOf,
  isInside,
  leafOf,
  middleOf,
  openingEnds,
  wallAt,
} from '../../../../../shared/domain/floor-plan/geometry.js';
import { snapPoint } from '../../../../../shared/domain/floor-plan/snap.js';
import {
  commonArea,
  coneOf,
  coveredShare,
} from '../../../../../shared/domain/floor-plan/visibility.js';
import { wayToExit } from '../../../../../shared/domain/floor-plan/ways.js';
import { PlanDraft } from '../../../../support/floor-plan-builders.js';

const square = (left: number, top: number, side: number) => [
  { x: left, y: top },
  { x: left + side, y: top },
  { x: left + side, y: top + side },
  { x: left, y: top + side },
];

describe('outlines', () => {
  it('have an area, a middle and an inside to which the border belongs', () => {
    expect(areaOf(square(10, 20, 100))).toBe(10_000);
    expect(middleOf(square(10, 20, 100))).toEqual({ x: 60, y: 70 });
    expect(isInside({ x: 10, y: 50 }, square(10, 20, 100))).toBe(true);
    expect(isInside({ x: 9, y: 50 }, square(10, 20, 100))).toBe(false);
  });

  it('share what lies in both, also where one of them has a notch', () => {
    expect(commonArea(square(0, 0, 100), square(50, 50, 100))).toBeCloseTo(2500);
    const notched = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
      { x: 50, y: 50 },
      { x: 0, y: 100 },
    ];
    expect(commonArea(notched, square(0, 50, 50))).toBeCloseTo(1250);
    expect(commonArea(square(0, 50, 50), notched)).toBeCloseTo(1250);
    expect(commonArea(square(0, 0, 10), square(50, 50, 10))).toBe(0);
  });
});

describe('openings', () => {
  const draft = new PlanDraft();
  const wall = draft.wall({ x: 0, y: 0 }, { x: 400, y: 0 });
  draft.opening(wall, 100, { width: 80, hinge: 'near', opensTo: 'right' });
  const plan = draft.plan();
  const [opening] = plan.openings;

  it('lie around their middle on the wall, and are cut where it ends', () => {
    expect(openingEnds(plan, opening!)).toEqual({ from: { x: 60, y: 0 }, to: { x: 140, y: 0 } });
    expect(openingEnds(plan, { ...opening!, at: 390 })?.to).toEqual({ x: 400, y: 0 });
  });

  it('open to the right of who walks along the wall: down the screen, for a wall to the right', () => {
    const leaf = leafOf(plan, opening!);
    expect(leaf).toMatchObject({ hinge: { x: 60, y: 0 }, shut: { x: 140, y: 0 } });
    expect(leaf?.open).toEqual({ x: 60, y: 80 });
    expect(leaf?.isClockwise).toBe(true);
    expect(leafOf(plan, { ...opening!, opensTo: 'left' })?.open).toEqual({ x: 60, y: -80 });
    expect(leafOf(plan, { ...opening!, kind: 'window' })).toBeUndefined();
  });

  it('find their wall by a point near it', () => {
    expect(wallAt(plan, { x: 120, y: 15 }, 20)).toMatchObject({ at: 120, distance: 15 });
    expect(wallAt(plan, { x: 120, y: 25 }, 20)).toBeUndefined();
  });
});

describe('snapping', () => {
  const draft = new PlanDraft();
  const wall = draft.wall({ x: 0, y: 0 }, { x: 400, y: 0 });
  const plan = draft.plan();
  const options = { grid: 50, reach: 20 };

  it.each([
    ['a wall’s end', { x: 393, y: 8 }, {}, { to: 'wall-end', point: { x: 400, y: 0 } }],
    ['a wall', { x: 213, y: 9 }, {}, { to: 'wall', point: { x: 213, y: 0 } }],
    ['the grid', { x: 213, y: 132 }, {}, { to: 'grid', point: { x: 200, y: 150 } }],
    ['nothing', { x: 213.4, y: 132 }, { grid: 0 }, { to: 'nothing', point: { x: 213, y: 132 } }],
    [
      'a right angle',
      { x: 307, y: 268 },
      { from: { x: 300, y: 103 } },
      { to: 'right-angle', point: { x: 300, y: 250 } },
    ],
  ] as const)('goes to %s', (_, point, differences, expected) => {
    expect(snapPoint(plan, point, { ...options, ...differences })).toMatchObject(expected);
  });

  it('does not hold the wall that is being moved', () => {
    const snapped = snapPoint(plan, { x: 213, y: 9 }, { ...options, without: wall });
    expect(snapped.to).toBe('grid');
  });
});

describe('what a camera sees', () => {
  it('is its whole cone where nothing stands in the way, and ends at walls', () => {
    const draft = new PlanDraft();
    draft.object('camera', 0, 0, { angle: 0, view: { spread: 90, range: 400 } });
    const open = areaOf(coneOf(draft.plan().objects[0]!, draft.plan()));
    expect(open / ((Math.PI * 400 ** 2) / 4)).toBeCloseTo(1, 2);
    draft.wall({ x: 200, y: -1000 }, { x: 200, y: 1000 });
    const cut = coneOf(draft.plan().objects[0]!, draft.plan());
    expect(Math.max(...cut.map(({ x }) => x))).toBeCloseTo(200);
    expect(areaOf(cut)).toBeCloseTo(200 * 200, -2);
    expect(coveredShare(cut, square(0, 0, 300))).toBeCloseTo(0.5, 2);
  });

  it('goes on through windows and passages, and through doors only when they stand open', () => {
    for (const [kind, doors, isSeen] of [
      ['window', 'shut', true],
      ['passage', 'shut', true],
      ['door', 'shut', false],
      ['door', 'open', true],
    ] as const) {
      const draft = new PlanDraft();
      draft.object('camera', 0, 0, { angle: 0, view: { spread: 60, range: 600 } });
      const wall = draft.wall({ x: 200, y: -500 }, { x: 200, y: 500 });
      draft.opening(wall, 500, { kind, width: 100 });
      const plan = draft.plan();
      const far = Math.max(...coneOf(plan.objects[0]!, plan, doors).map(({ x }) => x));
      expect(far > 400, `${kind}, ${doors}`).toBe(isSeen);
    }
  });

  it('leaves blind spots, with their outline', () => {
    const draft = new PlanDraft();
    draft.room('entrance', { left: 0, top: 0, width: 600, height: 400 });
    draft.wall({ x: 300, y: 0 }, { x: 300, y: 400 });
    draft.object('camera', 600, 200, { angle: 180, view: { spread: 180, range: 1000 } });
    const plan = draft.plan();
    const spot = blindSpots(plan, plan.rooms[0]!);
    expect(spot?.area).toBeGreaterThan(80_000);
    expect(areaOf(spot?.outline ?? [])).toBeCloseTo(spot?.area ?? 0);
    expect(Math.max(...(spot?.outline ?? []).map(({ x }) => x))).toBeLessThanOrEqual(300);
  });
});

describe('a way to an exit', () => {
  it('goes through doors and round furniture, and is undefined without any', () => {
    const draft = new PlanDraft();
    const room = draft.room('consulting', { left: 0, top: 0, width: 400, height: 400 });
    draft.object('cupboard', 200, 200, { width: 300, depth: 40, angle: 90 });
    expect(wayToExit(draft.plan(), { x: 200, y: 100 })).toBeUndefined();
    draft.opening(room.bottom, 200);
    const way = wayToExit(draft.plan(), { x: 200, y: 100 }) ?? [];
    expect(way[0]).toEqual({ x: 200, y: 100 });
    expect(way.at(-1)?.y).toBeGreaterThan(380);
    // Past one end of the cupboard, never through it.
    expect(way.some(({ x }) => x < 50 || x > 350)).toBe(true);
  });
});
