/** What is just being drawn: the next wall with its length, an outline, what a click would put down, the ruler. */
import type { PlanPart } from '../../../../shared/domain/floor-plan/edit/parts.js';
import { wallOf } from '../../../../shared/domain/floor-plan/edit/parts.js';
import type { NewFloorPlan, Point } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { distance, lengthOf, middleOf } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import type { ToolName } from '../tools.js';
import { useMetres } from '../use-metres.js';
import { isSign, ObjectSymbol, SignSymbol } from './object-symbol.js';
import { OpeningLines } from './openings-layer.js';
import { conePath, linePath, ringPath } from './outlines.js';
import type { Drawing } from './use-drawing.js';

export interface PreviewLayerProps {
  readonly plan: NewFloorPlan;
  readonly tool: ToolName;
  readonly drawing: Drawing;
}

export function PreviewLayer({ plan, tool, drawing }: PreviewLayerProps) {
  const { chain, next, ghost, ring } = drawing;
  const last = chain.at(-1);
  const measures = tool === 'ruler' || tool === 'scale';
  const isRulerDone = measures && chain.length === 2;
  const points = next === undefined || isRulerDone ? chain : [...chain, next.point];
  return (
    <g className="fp-preview" aria-hidden="true">
      {ring !== undefined && <path className="fp-ring" d={ringPath(ring)} />}
      {points.length > 1 && (
        <path
          className={`fp-line fp-line-${tool}`}
          d={linePath(tool === 'wall' ? points.slice(-2) : points)}
        />
      )}
      {next !== undefined && ring === undefined && <SnapMark at={next.point} to={next.to} />}
      {measures &&
        chain.map((point) => <SnapMark key={`${point.x}/${point.y}`} at={point} to="grid" />)}
      {isRulerDone && chain[0] !== undefined && chain[1] !== undefined ? (
        <Length from={chain[0]} to={chain[1]} />
      ) : (
        last !== undefined && next !== undefined && <Length from={last} to={next.point} />
      )}
      {ghost !== undefined && <Ghost plan={plan} ghost={ghost} />}
    </g>
  );
}

function SnapMark({ at, to }: { readonly at: Point; readonly to: string }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <circle className={`fp-still fp-snap fp-snap-${to}`} r={to === 'end' ? 6 : 4} />
    </g>
  );
}

/** The length beside the line, always as large. */
export function Length({ from, to }: { readonly from: Point; readonly to: Point }) {
  const metres = useMetres();
  if (distance(from, to) < 1) return undefined;
  const { x, y } = middleOf({ from, to });
  return (
    <g transform={`translate(${x} ${y})`}>
      <g className="fp-still fp-length">
        <rect x="-30" y="-24" width="60" height="20" rx="10" />
        <text y="-10" textAnchor="middle">
          {metres.text(distance(from, to))}
        </text>
      </g>
    </g>
  );
}

function Ghost({ plan, ghost }: { readonly plan: NewFloorPlan; readonly ghost: PlanPart }) {
  if (ghost.kind === 'opening') {
    const wall = wallOf(plan, ghost.part);
    if (wall === undefined) return undefined;
    const length = Math.max(1, lengthOf(wall));
    const share = ghost.part.at / length;
    const x = wall.from.x + (wall.to.x - wall.from.x) * share;
    const y = wall.from.y + (wall.to.y - wall.from.y) * share;
    const angle = (Math.atan2(wall.to.y - wall.from.y, wall.to.x - wall.from.x) * 180) / Math.PI;
    return (
      <g className="fp-ghost" transform={`translate(${x} ${y}) rotate(${angle})`}>
        <path className="fp-gap" d={`M${-ghost.part.width / 2} 0H${ghost.part.width / 2}`} />
        <OpeningLines opening={ghost.part} />
      </g>
    );
  }
  if (ghost.kind !== 'object') return undefined;
  const { kind, at, angle, width, depth } = ghost.part;
  return (
    <g className="fp-ghost">
      {ghost.part.view !== undefined && (
        <path className={`fp-cone ${kind === 'camera' ? '' : 'other'}`} d={conePath(ghost.part)} />
      )}
      <g transform={`translate(${at.x} ${at.y})`}>
        {kind === 'camera' ? (
          <g className="fp-still fp-camera">
            <circle className="fp-disc" r="12.5" />
          </g>
        ) : isSign(kind) ? (
          <g className={`fp-still fp-sign fp-sign-${kind}`}>
            <circle className="fp-disc" r="10" />
            <SignSymbol kind={kind} />
          </g>
        ) : (
          <g className="fp-thing" transform={`rotate(${angle + 90})`}>
            <ObjectSymbol kind={kind} width={width} depth={depth} />
          </g>
        )}
      </g>
    </g>
  );
}
