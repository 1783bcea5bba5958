/** At which scale and on how many sheets a plan is printed. Pure. */
import type { NewFloorPlan } from '../../domain/floor-plan/floor-plan.js';
import { boxOf, cornersOf } from '../../domain/floor-plan/geometry.js';
import { PRINT_SCALES, type Paper, type PrintScale } from '../../ipc/contract-floor-plan.js';

/** Millimetres, upright. */
export const PAPER_SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
};
export const PAGE_MARGIN = 12;
/** Above the drawing for the title, below it for the scale bar and the legend. */
export const HEAD = 22;
export const FOOT = 32;
/** Around the drawing, cm of the plan. */
const AROUND = 60;
/** Ground far from the building is cut off there, cm. */
const GROUND = 500;

export interface Tile {
  /** What of the plan it shows, cm. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PrintLayout {
  readonly scale: PrintScale;
  readonly paper: Paper;
  readonly isWide: boolean;
  /** By rows. */
  readonly tiles: readonly Tile[];
}

/** The building with what stands in it; of the ground around, what is near. */
export function extentOf(plan: NewFloorPlan): Tile {
  const building = [
    ...plan.walls.flatMap(({ from, to }) => [from, to]),
    ...plan.rooms.flatMap(({ outline }) => outline),
    ...plan.objects.flatMap(cornersOf),
  ];
  const ground = plan.zones.flatMap(({ outline }) => outline);
  const core = boxOf(building.length === 0 ? ground : building);
  const all = boxOf([...building, ...ground]);
  const left = Math.max(all.left, core.left - GROUND) - AROUND;
  const top = Math.max(all.top, core.top - GROUND) - AROUND;
  return {
    left,
    top,
    width: Math.min(all.right, core.right + GROUND) + AROUND - left,
    height: Math.min(all.bottom, core.bottom + GROUND) + AROUND - top,
  };
}

/** Millimetres on paper of one centimetre of the plan. */
export const millimetresPerCm = (scale: PrintScale): number => 10 / scale;

export function printLayoutOf(plan: NewFloorPlan, paper: Paper, wanted?: PrintScale): PrintLayout {
  const extent = extentOf(plan);
  const candidates = wanted === undefined ? PRINT_SCALES : [wanted];
  for (const scale of candidates) {
    for (const isWide of [true, false]) {
      const tiles = tilesOf(extent, paper, scale, isWide);
      if (tiles.length === 1) return { scale, paper, isWide, tiles };
    }
  }
  const scale = wanted ?? 200;
  const wide = tilesOf(extent, paper, scale, true);
  const tall = tilesOf(extent, paper, scale, false);
  const isWide = wide.length <= tall.length;
  return { scale, paper, isWide, tiles: isWide ? wide : tall };
}

/** Millimetres that a drawing may take on a sheet. */
export function drawingSpace(paper: Paper, isWide: boolean): readonly [number, number] {
  const [short, long] = PAPER_SIZES[paper];
  const [width, height] = isWide ? [long, short] : [short, long];
  return [width - 2 * PAGE_MARGIN, height - 2 * PAGE_MARGIN - HEAD - FOOT];
}

function tilesOf(
  { left, top, width, height }: Tile,
  paper: Paper,
  scale: PrintScale,
  isWide: boolean,
): readonly Tile[] {
  const [spaceWide, spaceHigh] = drawingSpace(paper, isWide);
  const fit = (millimetres: number): number => Math.floor(millimetres / millimetresPerCm(scale));
  const columns = Math.max(1, Math.ceil(width / fit(spaceWide)));
  const rows = Math.max(1, Math.ceil(height / fit(spaceHigh)));
  // Of equal size, so that no sheet shows a sliver.
  const wide = Math.ceil(width / columns);
  const high = Math.ceil(height / rows);
  return Array.from({ length: columns * rows }, (_, index) => ({
    left: left + (index % columns) * wide,
    top: top + Math.floor(index / columns) * high,
    width: wide,
    height: high,
  }));
}
