/** Questions about openings and the rooms beside them. Pure. */
import type { Opening, PlanRoom } from './floor-plan.js';
import type { Spot } from './geometry.js';
import type { PlanContext, Threshold } from './plan-context.js';
import type { Side } from './ways.js';

export const roomOfSide = ({ plan }: PlanContext, side: Side): PlanRoom | undefined =>
  side.kind === 'inside' && side.room !== undefined ? plan.rooms[side.room] : undefined;

/** The room that the opening belongs to: one of patients before one of the house, then by id. */
export const insideOf = (context: PlanContext, { sides }: Threshold): PlanRoom | undefined =>
  sides
    .flatMap(({ side }) => roomOfSide(context, side) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];

/** Where one stands just inside and just outside an outer door; undefined for an inner one. */
export function inAndOut({
  sides,
}: Threshold): { readonly inside: Spot; readonly outside: Spot } | undefined {
  const inside = sides.find(({ side }) => side.kind === 'inside');
  const outside = sides.find(({ side }) => side.kind === 'outside');
  return inside === undefined || outside === undefined
    ? undefined
    : { inside: inside.spot, outside: outside.spot };
}

/** Doors by which patients come in; where none is marked, every door to the street. */
export function entrancesOf(context: PlanContext): readonly Threshold[] {
  const exits = new Set<Opening>(context.exits());
  const outer = context
    .thresholds()
    .filter((threshold) => exits.has(threshold.opening) && inAndOut(threshold) !== undefined);
  const marked = outer.filter(({ opening }) => opening.use === 'patients');
  return marked.length > 0 ? marked : outer;
}
