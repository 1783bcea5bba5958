/** New parts with their usual sizes. */
import type {
  ObjectKind,
  Opening,
  PlanObject,
  PlanRoom,
  Point,
  Zone,
} from '../../../shared/domain/floor-plan/floor-plan.js';
import type { OpeningPlace } from '../../../shared/domain/floor-plan/edit/place-opening.js';
import { USUAL_OBJECT, USUAL_OPENING } from '../../../shared/domain/floor-plan/edit/sizes.js';
import { onSheet } from '../../../shared/domain/floor-plan/edit/vectors.js';
import { newPartId } from './new-part-id.js';

/** Looking down the sheet, as most things are drawn. */
export const newObject = (kind: ObjectKind, at: Point): PlanObject => ({
  id: newPartId(),
  kind,
  at: onSheet(at),
  angle: 90,
  note: '',
  ...USUAL_OBJECT[kind],
});

export const newOpening = (kind: Opening['kind'], place: OpeningPlace): Opening => ({
  id: newPartId(),
  kind,
  ...place,
  ...USUAL_OPENING[kind],
});

/** Of no kind yet: the user says which beside the sheet. */
export const newRoom = (outline: Point[]): PlanRoom => ({
  id: newPartId(),
  kind: 'other',
  name: '',
  outline,
});

export const newZone = (kind: Zone['kind'], outline: Point[]): Zone => ({
  id: newPartId(),
  kind,
  outline,
});
