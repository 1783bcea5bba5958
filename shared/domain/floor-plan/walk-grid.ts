/**
 * The floor as a grid on which somebody can walk. It lies around the plan's middle, so that a plan turned, mirrored or
 * moved has the same grid turned, mirrored or moved. Pure.
 */
import { stepBarriers } from './barriers.js';
import type { NewFloorPlan, ObjectKind, PlanObject } from './floor-plan.js';
import {
  boxOf,
  cornersOf,
  distanceToSegment,
  isInside,
  sidesOf,
  type Segment,
  type Spot,
} from './geometry.js';

/** Cm between two places. */
const STEP = 10;
/** On plans beyond some 50 by 50 metres. */
const WIDE_STEP = 20;
const MANY_CELLS = 250_000;
const MARGIN = 150;
/**
 * Half of a person's 50 cm, less half a step: a gap of 50 cm lets through wherever the grid lies, one of 40 never
 * does. A grid of 20 cm lets through from 60.
 */
const HALF_PERSON = 25;
/** Less cannot be slipped past between two places of the grid. */
const SOLID = 0.75;

/** What stands on the floor and is walked around; chairs of the doctor move with whoever gets up. */
const IN_THE_WAY: readonly ObjectKind[] = [
  'desk',
  'patient-seat',
  'examination-table',
  'reception-desk',
  'waiting-seats',
  'cupboard',
  'safe',
  'medicine-cupboard',
];
export const standsInTheWay = ({ kind }: PlanObject): boolean => IN_THE_WAY.includes(kind);

export interface WalkGrid {
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  /** Of the first place, top left. */
  readonly origin: Spot;
  /** 2: a person can stand here; 1: too near to something; 0: in it. */
  readonly room: Uint8Array;
  /** Which room of the plan it lies in, by index; -1 in none. The smallest where several overlap. */
  readonly inRoom: Int16Array;
  /** 1 where one comes from the plan's border with every door and window walled up. */
  readonly outside: Uint8Array;
}

export function walkGridOf(plan: NewFloorPlan): WalkGrid {
  const furniture = plan.objects.filter(standsInTheWay).map(cornersOf);
  const spots = [
    ...plan.walls.flatMap(({ from, to }) => [from, to]),
    ...plan.rooms.flatMap(({ outline }) => outline),
    ...plan.objects.map(({ at }) => at),
    ...furniture.flat(),
  ];
  const bounds = boxOf(spots);
  const wide = bounds.right - bounds.left + 2 * MARGIN;
  const high = bounds.bottom - bounds.top + 2 * MARGIN;
  const step = (wide / STEP) * (high / STEP) > MANY_CELLS ? WIDE_STEP : STEP;
  const columns = 2 * Math.ceil(wide / step / 2) + 1;
  const rows = 2 * Math.ceil(high / step / 2) + 1;
  const origin = {
    x: (bounds.left + bounds.right) / 2 - ((columns - 1) / 2) * step,
    y: (bounds.top + bounds.bottom) / 2 - ((rows - 1) / 2) * step,
  };
  const empty = { step, columns, rows, origin };
  const room = new Uint8Array(columns * rows).fill(2);
  for (const barrier of stepBarriers(plan)) block(empty, room, [barrier.from, barrier.to]);
  for (const corners of furniture) block(empty, room, corners);
  return { ...empty, room, inRoom: roomsOn(empty, plan), outside: outsideOn(empty, plan) };
}

type Frame = Pick<WalkGrid, 'step' | 'columns' | 'rows' | 'origin'>;

/** Visits the cells whose middle is within `reach` of the box around the spots. */
function nearBox(
  { step, columns, rows, origin }: Frame,
  spots: readonly Spot[],
  reach: number,
  visit: (cell: number, spot: Spot) => void,
): void {
  const { left, right, top, bottom } = boxOf(spots);
  const column = (x: number): number => (x - origin.x) / step;
  const row = (y: number): number => (y - origin.y) / step;
  const lastColumn = Math.min(columns - 1, Math.floor(column(right + reach)));
  const lastRow = Math.min(rows - 1, Math.floor(row(bottom + reach)));
  for (let r = Math.max(0, Math.ceil(row(top - reach))); r <= lastRow; r += 1) {
    for (let c = Math.max(0, Math.ceil(column(left - reach))); c <= lastColumn; c += 1) {
      visit(r * columns + c, { x: origin.x + c * step, y: origin.y + r * step });
    }
  }
}

/** Of a line (two spots) or a piece of furniture (its corners). */
function block(frame: Frame, room: Uint8Array, corners: readonly Spot[]): void {
  const [first, second] = corners;
  if (first === undefined || second === undefined) return;
  const sides: readonly Segment[] =
    corners.length === 2 ? [{ from: first, to: second }] : sidesOf(corners);
  const near = HALF_PERSON - frame.step / 2;
  nearBox(frame, corners, near, (cell, spot) => {
    if (room[cell] === 0) return;
    let away = Infinity;
    for (const side of sides) away = Math.min(away, distanceToSegment(spot, side));
    if (corners.length > 2 && away > 0 && isInside(spot, corners)) away = 0;
    if (away <= SOLID * frame.step) room[cell] = 0;
    // Beyond the rounding of turned walls: a place at the very limit is free.
    else if (away < near - 1e-6) room[cell] = 1;
  });
}

function roomsOn(frame: Frame, { rooms }: NewFloorPlan): Int16Array {
  const inRoom = new Int16Array(frame.columns * frame.rows).fill(-1);
  const byArea = rooms
    .map(({ outline }, index) => ({ outline, index, area: roughArea(outline) }))
    .sort((a, b) => b.area - a.area);
  for (const { outline, index } of byArea) {
    nearBox(frame, outline, 0, (cell, spot) => {
      if (isInside(spot, outline)) inRoom[cell] = index;
    });
  }
  return inRoom;
}

function roughArea(outline: readonly Spot[]): number {
  const { left, right, top, bottom } = boxOf(outline);
  return (right - left) * (bottom - top);
}

function outsideOn(frame: Frame, { walls }: NewFloorPlan): Uint8Array {
  const { columns, rows } = frame;
  const walled = new Uint8Array(columns * rows);
  for (const wall of walls) {
    nearBox(frame, [wall.from, wall.to], SOLID * frame.step, (cell, spot) => {
      if (distanceToSegment(spot, wall) <= SOLID * frame.step) walled[cell] = 1;
    });
  }
  const outside = new Uint8Array(columns * rows);
  const open: number[] = [];
  const enter = (cell: number): void => {
    if (walled[cell] === 1 || outside[cell] === 1) return;
    outside[cell] = 1;
    open.push(cell);
  };
  for (let c = 0; c < columns; c += 1) {
    enter(c);
    enter((rows - 1) * columns + c);
  }
  for (let r = 0; r < rows; r += 1) {
    enter(r * columns);
    enter(r * columns + columns - 1);
  }
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const column = cell % columns;
    if (column > 0) enter(cell - 1);
    if (column < columns - 1) enter(cell + 1);
    if (cell >= columns) enter(cell - columns);
    if (cell < columns * (rows - 1)) enter(cell + columns);
  }
  return outside;
}

/** Undefined beyond the grid. */
export function cellAt({ step, columns, rows, origin }: Frame, spot: Spot): number | undefined {
  const column = Math.round((spot.x - origin.x) / step);
  const row = Math.round((spot.y - origin.y) / step);
  if (column < 0 || row < 0 || column >= columns || row >= rows) return undefined;
  return row * columns + column;
}

export const spotOf = ({ step, columns, origin }: Frame, cell: number): Spot => ({
  x: origin.x + (cell % columns) * step,
  y: origin.y + Math.floor(cell / columns) * step,
});

/** Cells within reach of a spot. */
export function cellsNear(frame: Frame, spot: Spot, reach: number): readonly number[] {
  const cells: number[] = [];
  nearBox(frame, [spot], reach, (cell, middle) => {
    if (Math.hypot(middle.x - spot.x, middle.y - spot.y) <= reach) cells.push(cell);
  });
  return cells;
}

/** The part of a grid around an outline; the places stay where they are. */
export function croppedTo(grid: WalkGrid, outline: readonly Spot[]): WalkGrid {
  const { step, origin } = grid;
  const { left, right, top, bottom } = boxOf(outline);
  const bounded = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const firstColumn = bounded(Math.floor((left - step - origin.x) / step), grid.columns - 1);
  const lastColumn = bounded(Math.ceil((right + step - origin.x) / step), grid.columns - 1);
  const firstRow = bounded(Math.floor((top - step - origin.y) / step), grid.rows - 1);
  const lastRow = bounded(Math.ceil((bottom + step - origin.y) / step), grid.rows - 1);
  const columns = lastColumn - firstColumn + 1;
  const rows = lastRow - firstRow + 1;
  const cut = <T extends Uint8Array | Int16Array>(from: T, to: T): T => {
    for (let r = 0; r < rows; r += 1) {
      const begin = (firstRow + r) * grid.columns + firstColumn;
      to.set(from.subarray(begin, begin + columns), r * columns);
    }
    return to;
  };
  return {
    step,
    columns,
    rows,
    origin: { x: origin.x + firstColumn * step, y: origin.y + firstRow * step },
    room: cut(grid.room, new Uint8Array(columns * rows)),
    inRoom: cut(grid.inRoom, new Int16Array(columns * rows)),
    outside: cut(grid.outside, new Uint8Array(columns * rows)),
  };
}
