/** Parts of a plan as path data, in centimetres: for paper, and for the screen where it draws the same. Pure. */
import type {
  NewFloorPlan,
  ObjectKind,
  Opening,
  PlanObject,
} from '../../domain/floor-plan/floor-plan.js';
import {
  cornersOf,
  leafOf,
  openingEnds,
  towards,
  type Leaf,
  type Segment,
  type Spot,
} from '../../domain/floor-plan/geometry.js';

/** Tenths of a millimetre are enough for any scale. */
const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);
const at = ({ x, y }: Spot): string => `${number(x)} ${number(y)}`;

export const linePath = ({ from, to }: Segment): string => `M${at(from)}L${at(to)}`;

export const openPath = (spots: readonly Spot[]): string =>
  spots.map((spot, index) => `${index === 0 ? 'M' : 'L'}${at(spot)}`).join('');

export const closedPath = (spots: readonly Spot[]): string =>
  spots.length === 0 ? '' : `${openPath(spots)}Z`;

/** All walls in one; openings are drawn over them. */
export const wallsPath = ({ walls }: Pick<NewFloorPlan, 'walls'>): string =>
  walls.map(linePath).join('');

/** The gap that an opening leaves in its wall. */
export function gapPath(plan: Pick<NewFloorPlan, 'walls'>, opening: Opening): string {
  const ends = openingEnds(plan, opening);
  return ends === undefined ? '' : linePath(ends);
}

/** A door's leaf wide open, and the arc of its free end. */
export function leafPaths(
  plan: Pick<NewFloorPlan, 'walls'>,
  opening: Opening,
): { readonly leaf: string; readonly arc: string } | undefined {
  const leaf = leafOf(plan, opening);
  return leaf === undefined
    ? undefined
    : { leaf: linePath({ from: leaf.hinge, to: leaf.open }), arc: arcPath(leaf) };
}

function arcPath({ hinge, shut, open, isClockwise }: Leaf): string {
  const radius = number(Math.sqrt((shut.x - hinge.x) ** 2 + (shut.y - hinge.y) ** 2));
  return `M${at(shut)}A${radius} ${radius} 0 0 ${isClockwise ? 1 : 0} ${at(open)}`;
}

/** What hangs on walls and ceilings is drawn as a sign of one size; the rest as large as it is. */
const SIGNS: readonly ObjectKind[] = [
  'camera',
  'alarm-button',
  'detector',
  'alarm-panel',
  'mirror',
  'light',
];
export const isSign = (kind: ObjectKind): boolean => SIGNS.includes(kind);
/** Half a sign, cm. */
export const SIGN = 16;

export interface ObjectPaths {
  readonly outline: string;
  /** Lines inside it. */
  readonly detail: string;
}

export function objectPaths(object: PlanObject): ObjectPaths {
  return isSign(object.kind) ? signPaths(object) : piecePaths(object);
}

/** A place given along where the object looks, and to its right. */
const placed =
  ({ at: middle, angle }: PlanObject) =>
  (ahead: number, aside: number): Spot =>
    towards(towards(middle, angle, ahead), angle + 90, aside);

function signPaths(object: PlanObject): ObjectPaths {
  const spot = placed(object);
  const circle = circlePath(object.at, SIGN * 0.8);
  switch (object.kind) {
    case 'camera':
      return {
        outline: closedPath([spot(2, -9), spot(2, 9), spot(-SIGN, 9), spot(-SIGN, -9)]),
        detail: closedPath([spot(2, 0), spot(SIGN, -11), spot(SIGN, 11)]),
      };
    case 'mirror':
      return {
        outline: closedPath([
          spot(8, 0),
          spot(0, -SIGN),
          spot(-6, -SIGN),
          spot(-6, SIGN),
          spot(0, SIGN),
        ]),
        detail: '',
      };
    case 'detector':
      return {
        outline: closedPath([spot(-8, -SIGN), spot(-8, SIGN), spot(SIGN, 0)]),
        detail: '',
      };
    case 'alarm-button':
      return { outline: circle, detail: circlePath(object.at, SIGN * 0.35) };
    case 'alarm-panel':
      return {
        outline: squarePath(spot, SIGN * 0.8),
        detail: linePath({ from: spot(-8, -8), to: spot(8, 8) }),
      };
    default:
      return {
        outline: circle,
        detail:
          linePath({ from: spot(-9, -9), to: spot(9, 9) }) +
          linePath({ from: spot(-9, 9), to: spot(9, -9) }),
      };
  }
}

function piecePaths(object: PlanObject): ObjectPaths {
  const { kind, depth, width } = object;
  const spot = placed(object);
  const outline = closedPath(cornersOf(object));
  const [ahead, aside] = [depth / 2, width / 2];
  switch (kind) {
    case 'doctor-seat':
    case 'patient-seat':
    case 'waiting-seats':
      // The back of the chair.
      return {
        outline,
        detail: linePath({ from: spot(-ahead * 0.6, -aside), to: spot(-ahead * 0.6, aside) }),
      };
    case 'examination-table':
      return {
        outline,
        detail: linePath({ from: spot(ahead * 0.6, -aside), to: spot(ahead * 0.6, aside) }),
      };
    case 'cupboard':
    case 'safe':
    case 'cash-box':
    case 'other-valuable':
      return {
        outline,
        detail: linePath({ from: spot(-ahead, -aside), to: spot(ahead, aside) }),
      };
    case 'medicine-cupboard':
      return {
        outline,
        detail:
          linePath({ from: spot(-ahead * 0.6, 0), to: spot(ahead * 0.6, 0) }) +
          linePath({ from: spot(0, -aside * 0.6), to: spot(0, aside * 0.6) }),
      };
    default:
      return { outline, detail: '' };
  }
}

const squarePath = (spot: (ahead: number, aside: number) => Spot, half: number): string =>
  closedPath([spot(half, -half), spot(half, half), spot(-half, half), spot(-half, -half)]);

export const circlePath = ({ x, y }: Spot, radius: number): string =>
  `M${at({ x: x - radius, y })}a${number(radius)} ${number(radius)} 0 1 0 ${number(2 * radius)} 0` +
  `a${number(radius)} ${number(radius)} 0 1 0 ${number(-2 * radius)} 0Z`;
