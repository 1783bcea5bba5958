/** What goes from a damaged vault into a new one, under which id, and what stays behind. Pure. */
import { z } from 'zod';
import {
  answerKey,
  answerSchema,
  assessmentIdSchema,
} from '../../../shared/domain/assessment/answer.js';
import { assessmentSchema } from '../../../shared/domain/assessment/assessment.js';
import { planItemSchema } from '../../../shared/domain/assessment/plan-item.js';
import { breachSchema } from '../../../shared/domain/breach/breach.js';
import { cameraSchema } from '../../../shared/domain/cameras/camera.js';
import { dossierSchema } from '../../../shared/domain/cameras/dossier.js';
import { imageRequestSchema } from '../../../shared/domain/cameras/image-request.js';
import { contactSchema } from '../../../shared/domain/contacts/contact.js';
import { floorPlanSchema } from '../../../shared/domain/floor-plan/floor-plan.js';
import { itemSchema } from '../../../shared/domain/inventory/item.js';
import { roomSchema } from '../../../shared/domain/inventory/room.js';
import { sightingSchema, stockTakeSchema } from '../../../shared/domain/inventory/stock-take.js';
import { savedViewSchema } from '../../../shared/domain/inventory/view.js';
import { invoiceSchema } from '../../../shared/domain/money/invoice.js';
import { padSchema } from '../../../shared/domain/pads/pad.js';
import { padLossSchema } from '../../../shared/domain/pads/pad-loss.js';
import { theftSchema } from '../../../shared/domain/theft/theft.js';
import { absenceSchema } from '../../../shared/domain/protection/absence.js';
import { alarmSchema } from '../../../shared/domain/protection/alarm.js';
import { neighbourhoodSchema } from '../../../shared/domain/protection/neighbourhood.js';
import { safeSchema } from '../../../shared/domain/protection/safe.js';
import { videophoneSchema } from '../../../shared/domain/protection/videophone.js';
import { practiceSchema } from '../../../shared/domain/practice/practice.js';
import {
  adviceSchema,
  visitItemSchema,
  visitPlanSchema,
  visitSchema,
} from '../../../shared/domain/visit/visit.js';
import { storedVisitPhotoSchema } from '../../../shared/domain/visit/visit-pack.js';
import { storedItemPhotoSchema } from '../attachments/stored-item-photo.js';
import { storedPhotoSchema } from '../attachments/stored-photo.js';
import type { RecordContent } from '../record-envelope.js';
import type { NewRecord, Records, RecordType } from '../records.js';

/** `id`: the record keeps the id it has. `naturalKey`: it gets the new vault's id for that key. */
type Place = { readonly keeps: 'id' } | { readonly naturalKey: string };

export const storedAnswerSchema = answerSchema.extend({ assessmentId: assessmentIdSchema });
export const storedDraftSchema = z.strictObject({ key: z.string(), text: z.string() });

const under =
  <S extends z.ZodType>(schema: S, placeOf: (value: z.output<S>) => Place) =>
  (value: unknown): Place | undefined => {
    const parsed = schema.safeParse(value);
    return parsed.success ? placeOf(parsed.data) : undefined;
  };
/** A new vault has its own keys, people and proof of a recovery key. */
const staysBehind = (): undefined => undefined;

/** One line for each type there is: a new type does not compile before somebody has decided. */
const PLACES: Readonly<Record<RecordType, (value: unknown) => Place | undefined>> = {
  practice: under(practiceSchema, () => ({ naturalKey: 'practice' })),
  setup: staysBehind,
  'person-key': staysBehind,
  'keyring-change': staysBehind,
  'details-key': staysBehind,
  assessment: under(assessmentSchema, () => ({ keeps: 'id' })),
  answer: under(storedAnswerSchema, ({ assessmentId, questionId, placeId }) => ({
    naturalKey: `${assessmentId}/${answerKey(questionId, placeId)}`,
  })),
  'plan-item': under(planItemSchema, ({ questionId, placeId }) => ({
    naturalKey: answerKey(questionId, placeId),
  })),
  draft: under(storedDraftSchema, ({ key }) => ({ naturalKey: key })),
  photo: under(storedPhotoSchema, () => ({ keeps: 'id' })),
  camera: under(cameraSchema, () => ({ keeps: 'id' })),
  'camera-dossier': under(dossierSchema, () => ({ naturalKey: 'camera-dossier' })),
  'image-request': under(imageRequestSchema, () => ({ keeps: 'id' })),
  breach: under(breachSchema, () => ({ keeps: 'id' })),
  alarm: under(alarmSchema, () => ({ keeps: 'id' })),
  videophone: under(videophoneSchema, () => ({ keeps: 'id' })),
  safe: under(safeSchema, () => ({ keeps: 'id' })),
  neighbourhood: under(neighbourhoodSchema, () => ({ naturalKey: 'neighbourhood' })),
  absence: under(absenceSchema, () => ({ keeps: 'id' })),
  contact: under(contactSchema, () => ({ keeps: 'id' })),
  'floor-plan': under(floorPlanSchema, () => ({ keeps: 'id' })),
  invoice: under(invoiceSchema, () => ({ keeps: 'id' })),
  visit: under(visitSchema, () => ({ keeps: 'id' })),
  'visit-item': under(visitItemSchema, ({ visitId, questionId, placeId }) => ({
    naturalKey: `${visitId}/${answerKey(questionId, placeId)}`,
  })),
  'visit-advice': under(adviceSchema, () => ({ keeps: 'id' })),
  'visit-photo': under(storedVisitPhotoSchema, () => ({ keeps: 'id' })),
  'visit-plan': under(visitPlanSchema, () => ({ keeps: 'id' })),
  item: under(itemSchema, () => ({ keeps: 'id' })),
  room: under(roomSchema, () => ({ keeps: 'id' })),
  'item-photo': under(storedItemPhotoSchema, () => ({ keeps: 'id' })),
  'inventory-view': under(savedViewSchema, () => ({ keeps: 'id' })),
  pad: under(padSchema, () => ({ keeps: 'id' })),
  'pad-loss': under(padLossSchema, () => ({ keeps: 'id' })),
  'stock-take': under(stockTakeSchema, () => ({ keeps: 'id' })),
  // One sighting of each thing in a round.
  'stock-sighting': under(sightingSchema, ({ stockTakeId, itemId, code = '' }) => ({
    naturalKey: `${stockTakeId}/${itemId ?? `code ${code}`}`,
  })),
  theft: under(theftSchema, () => ({ keeps: 'id' })),
  // Begun anew with the new files.
  'attachment-check': staysBehind,
};

/** Removed records stay behind too: in a new vault nothing could bring them back. */
export const isCarried = ({ type, value }: RecordContent): boolean =>
  value !== undefined && PLACES[type](value) !== undefined;

export function carriedRecords(
  contents: readonly RecordContent[],
  records: Pick<Records, 'idFor'>,
): readonly NewRecord[] {
  const carried = new Map<string, NewRecord>();
  for (const { type, id, value } of contents) {
    const place = value === undefined ? undefined : PLACES[type](value);
    if (place === undefined) continue;
    const newId = 'keeps' in place ? id : records.idFor(type, place.naturalKey);
    carried.set(newId, { type, id: newId, value });
  }
  return [...carried.values()];
}
