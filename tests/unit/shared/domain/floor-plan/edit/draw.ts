/** Drawings for tests, with ids that count up. */
import {
  partIdSchema,
  type NewFloorPlan,
  type PartId,
  type PlanObject,
  type Wall,
} from '../../../../../../shared/domain/floor-plan/floor-plan.js';
import { siteIdSchema } from '../../../../../../shared/domain/practice/practice.js';
import {
  emptySheet,
  simpleSurgery,
} from '../../../../../../shared/domain/floor-plan/edit/template.js';

export const partId = (number: number): PartId =>
  partIdSchema.parse(number.toString(16).padStart(8, '0'));

export function counter(first = 1): () => PartId {
  let next = first;
  return () => {
    next += 1;
    return partId(next);
  };
}

const head = { siteId: siteIdSchema.parse('0000abcd'), floor: 0, name: '' };
export const sheet: NewFloorPlan = emptySheet(head);

export const surgery = (): NewFloorPlan =>
  simpleSurgery(
    head,
    {
      consulting1: 'Cabinet 1',
      consulting2: 'Cabinet 2',
      corridor: 'Couloir',
      sanitary: 'Sanitaires',
      entrance: 'Entrée',
      waiting: 'Attente',
    },
    counter(),
  );

export const wall = (id: number, x1: number, y1: number, x2: number, y2: number): Wall => ({
  id: partId(id),
  from: { x: x1, y: y1 },
  to: { x: x2, y: y2 },
});

export const desk = (id: number, x: number, y: number): PlanObject => ({
  id: partId(id),
  kind: 'desk',
  at: { x, y },
  width: 160,
  depth: 80,
  angle: 0,
  note: '',
});
