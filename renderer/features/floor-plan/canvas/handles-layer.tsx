/** What one takes to change a selected part: ends, corners, the edges of a cone, the turning point. */
import type { PlanPart } from '../../../../shared/domain/floor-plan/edit/parts.js';
import type { Point } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { direction, plus, times } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import { coneEnds } from './outlines.js';

export type Handle =
  | { readonly kind: 'corner'; readonly index: number }
  | { readonly kind: 'edge'; readonly side: 1 | -1 }
  | { readonly kind: 'axis' }
  | { readonly kind: 'turn' };

export interface PlacedHandle {
  readonly handle: Handle;
  readonly at: Point;
}

/** `far` is how far from an object its turning point lies, in centimetres: it depends on the zoom. */
export function handlesOf({ kind, part }: PlanPart, far: number): readonly PlacedHandle[] {
  switch (kind) {
    case 'wall':
      return [part.from, part.to].map((at, index) => ({ handle: { kind: 'corner', index }, at }));
    case 'room':
    case 'zone':
      return part.outline.map((at, index) => ({ handle: { kind: 'corner', index }, at }));
    case 'opening':
      return [];
    case 'object': {
      const { at, angle, view, depth } = part;
      if (view === undefined) {
        const reach = depth / 2 + far;
        return [{ handle: { kind: 'turn' }, at: plus(at, times(direction(angle), reach)) }];
      }
      const { first, last, axis } = coneEnds(at, angle, view.spread, view.range);
      return [
        { handle: { kind: 'axis' }, at: axis },
        ...(view.spread >= 360
          ? []
          : [
              { handle: { kind: 'edge', side: -1 } as const, at: first },
              { handle: { kind: 'edge', side: 1 } as const, at: last },
            ]),
      ];
    }
  }
}

/** For the pointer only: by keyboard the same is typed beside the sheet. */
export function HandlesLayer({ handles }: { readonly handles: readonly PlacedHandle[] }) {
  return (
    <g aria-hidden="true">
      {handles.map(({ handle, at }, index) => (
        <g key={index} transform={`translate(${at.x} ${at.y})`} data-handle={index}>
          <g className="fp-still">
            <circle className="fp-handle-touch" r="12" />
            <circle className={`fp-handle fp-handle-${handle.kind}`} r="5" />
          </g>
        </g>
      ))}
    </g>
  );
}
