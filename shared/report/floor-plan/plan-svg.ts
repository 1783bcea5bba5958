/** A plan as a drawing in HTML, at scale. Pure. */
import type { PlanFinding } from '../../domain/floor-plan/finding.js';
import { roomName, type FindingTranslate } from '../../domain/floor-plan/finding-words.js';
import type { NewFloorPlan, PartId } from '../../domain/floor-plan/floor-plan.js';
import { between, middleOf, openingEnds, type Spot } from '../../domain/floor-plan/geometry.js';
import { coneOf } from '../../domain/floor-plan/visibility.js';
import { html, type Html } from '../html.js';
import {
  circlePath,
  closedPath,
  gapPath,
  isSign,
  leafPaths,
  objectPaths,
  openPath,
  wallsPath,
} from './plan-shapes.js';
import type { Tile } from './print-layout.js';

export interface NumberedFinding {
  readonly number: number;
  readonly finding: PlanFinding;
}

export interface PlanDrawing {
  readonly plan: NewFloorPlan;
  readonly numbered: readonly NumberedFinding[];
  /** Ways out that are in order are drawn, too. */
  readonly ways: readonly PlanFinding[];
  readonly translate: FindingTranslate;
}

/** Of the part of the plan that the tile shows; the SVG's unit is a centimetre of the plan. */
export function planSvg(
  { plan, numbered, ways, translate }: PlanDrawing,
  tile: Tile,
  millimetres: { readonly width: number; readonly height: number },
  label: string,
): Html {
  const { left, top, width, height } = tile;
  return html`<svg
    class="plan"
    role="img"
    aria-label="${label}"
    width="${String(millimetres.width)}mm"
    height="${String(millimetres.height)}mm"
    viewBox="${left} ${top} ${width} ${height}"
    xmlns="http://www.w3.org/2000/svg"
  >
    ${plan.zones.map(
      ({ kind, outline }) => html`<path class="zone ${kind}" d="${closedPath(outline)}" />`,
    )}
    ${plan.rooms.map(({ outline }) => html`<path class="room" d="${closedPath(outline)}" />`)}
    ${plan.objects
      .filter(({ kind }) => ['camera', 'detector', 'mirror'].includes(kind))
      .map((object) => html`<path class="cone" d="${closedPath(coneOf(object, plan))}" />`)}
    ${numbered.map(({ finding: { area, rule } }) =>
      area === undefined || rule.startsWith('camera-')
        ? undefined
        : html`<path class="area" d="${closedPath(area)}" />`,
    )}
    <path class="walls" d="${wallsPath(plan)}" />
    ${plan.openings.map((opening) => {
      const gap = gapPath(plan, opening);
      const leaf = leafPaths(plan, opening);
      return html`<path class="gap" d="${gap}" />${
          opening.kind === 'window' ? html`<path class="pane" d="${gap}" />` : undefined
        }${
          leaf === undefined
            ? undefined
            : html`<path class="leaf" d="${leaf.leaf}" /><path class="arc" d="${leaf.arc}" />`
        }`;
    })}
    ${plan.objects.map((object) => {
      const { outline, detail } = objectPaths(object);
      const kind = isSign(object.kind) ? 'sign' : 'piece';
      return html`<path class="${kind}" d="${outline}" />${
          detail === '' ? undefined : html`<path class="${kind} detail" d="${detail}" />`
        }`;
    })}
    ${ways.map(({ way = [], severity }) =>
      way.length < 2 ? undefined : html`<path class="way ${severity}" d="${openPath(way)}" />`,
    )}
    ${plan.rooms.map(({ id, outline }) => {
      const { x, y } = middleOf(outline);
      return html`<text class="name" x="${Math.round(x)}" y="${Math.round(y)}">
        ${roomName(plan, id, translate)}
      </text>`;
    })}
    ${markersOf(plan, numbered).map(
      ({ number, at }) =>
        html`<path class="marker" d="${circlePath(at, MARKER)}" /><text
            class="number"
            x="${at.x}"
            y="${at.y + 7}"
          >
            ${number}
          </text>`,
    )}
  </svg>`;
}

/** Half a marker, cm, and from one to the next at the same place. */
const MARKER = 17;
const NEXT = 38;

function markersOf(
  plan: NewFloorPlan,
  numbered: readonly NumberedFinding[],
): readonly { readonly number: number; readonly at: Spot }[] {
  const taken = new Map<string, number>();
  return numbered.flatMap(({ number, finding }) => {
    const [subject] = finding.parts;
    const spot = subject === undefined ? undefined : placeOfPart(plan, subject);
    if (spot === undefined || subject === undefined) return [];
    const before = taken.get(subject) ?? 0;
    taken.set(subject, before + 1);
    return [{ number, at: { x: Math.round(spot.x) + NEXT * before, y: Math.round(spot.y) } }];
  });
}

/** Where a part is, to point at it; undefined when it is not on the plan. */
export function placeOfPart(plan: NewFloorPlan, id: PartId): Spot | undefined {
  const object = plan.objects.find((each) => each.id === id);
  if (object !== undefined) return { x: object.at.x + 24, y: object.at.y - 24 };
  const opening = plan.openings.find((each) => each.id === id);
  const ends = opening === undefined ? undefined : openingEnds(plan, opening);
  if (ends !== undefined) return between(ends.from, ends.to, 0.5);
  const area = [...plan.rooms, ...plan.zones].find((each) => each.id === id);
  if (area !== undefined) {
    const middle = middleOf(area.outline);
    // The room's name stands in its middle.
    return { x: middle.x, y: middle.y + 40 };
  }
  const wall = plan.walls.find((each) => each.id === id);
  return wall === undefined ? undefined : between(wall.from, wall.to, 0.5);
}
